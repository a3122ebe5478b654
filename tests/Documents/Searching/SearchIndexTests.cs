using Dais.Documents.Searching;
using Dais.Kernel;

namespace Dais.Documents.Tests.Searching;

public sealed class SearchIndexTests : IDisposable
{
    private static readonly Clearance Officer = Clearance.Of(Audience.Secretariat);
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("dais-search-").FullName;
    private readonly SearchIndex index;

    public SearchIndexTests()
    {
        index = SearchIndex.Open(Path.Combine(folder, "search.db"));
        Take(index, [
            Lakes("en", "Protection of the northern lakes", "Requests the Secretariat to report on the protection of lakes to the Conference at its fourth session", "Welcomes the pledges made"),
            Lakes("fr", "Protection des lacs du nord", "Prie le Secrétariat de rendre compte de la protection des lacs à la Conférence à sa quatrième session", "Accueille avec satisfaction les annonces faites"),
            Lakes("ar", "حماية البحيرات الشمالية", "يطلب إلى الأمانة أن تقدم تقريرا عن حماية البحيرات إلى المؤتمر في دورته الرابعة", "يرحب بالتعهدات المعلنة"),
            Lakes("zh", "保护北方湖泊", "请秘书处向缔约方会议第四届会议报告保护湖泊的情况", "欢迎已作出的认捐"),
            new("hills.en", "hills", Language.English, "decision", "Hills", [new("para_1", "Invites States parties to count their hills") { Addressees = ["states-parties"], Verbs = ["invite"] }])
            {
                Symbol = "CTOC/COP/2019/4", Year = 2019, Body = "conference-of-the-parties",
            },
        ]);
    }

    public void Dispose()
    {
        index.Dispose();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_paragraph_is_found_by_forms_of_its_words_and_they_are_marked()
    {
        var hit = Assert.Single(Find("reporting lake sessions", "en").Hits);

        Assert.Equal("para_1", hit.Part);
        Assert.Equal(["report", "lakes", "session"], hit.Marks.Select(m => m.Of(hit.Text)));
    }

    [Fact]
    public async Task Who_asks_while_a_document_is_taken_in_again_finds_it_once_and_whole()
    {
        var taken = Task.Run(() =>
        {
            for (var i = 0; i < 60; i++) Take(index, [new("moors.en", "moors", Language.English, "decision", "Moors", [.. Enumerable.Range(1, 20).Select(n => new IndexedParagraph($"para_{n}", $"Recalls resolution A/RES/79/10 on moors, time {i}"))])]);
        }, TestContext.Current.CancellationToken);
        var cites = Dais.Documents.Citing.CitationQuery.ByName("A/RES/79/10", Language.English)!;
        do
        {
            var answer = index.FindCitations(cites, new(Clearance.Public));
            Assert.Contains(answer.Total, new[] { 0, 20 });
            Assert.Equal(answer.Total, answer.CitedBy.Sum(d => d.Paragraphs.Count));
            Assert.True(answer.CitedBy.SelectMany(d => d.Paragraphs).Select(p => p.Text).Distinct().Count() <= 1);
        }
        while (!taken.IsCompleted);
        await taken;
    }

    [Theory]
    [InlineData("lakes", "fr", "fr")]
    [InlineData("البحيرات", "zh", "zh")]
    [InlineData("湖泊", "ar", "ar")]
    [InlineData("lacs", "en", "en")]
    public void What_is_found_in_one_language_is_answered_in_the_readers_too(string text, string reader, string answered)
    {
        var hit = Find(text, reader).Hits[0];

        Assert.NotEqual(answered, hit.In.Language.Code);
        Assert.Equal(answered, hit.InReadersLanguage!.In.Language.Code);
    }

    [Fact]
    public void Words_in_quotation_marks_stand_together_in_this_order()
    {
        Assert.Single(Find("“protection of lakes”", "en").Hits);
        Assert.Empty(Find("\"lakes protection\"", "en").Hits);
        Assert.Single(Find("« protection des lacs »", "fr").Hits);
    }

    [Theory]
    [InlineData("CTOC/COP/2019/4")]
    [InlineData(" ctoc/cop/2019/4 ")]
    [InlineData("2019/4")]
    public void A_symbol_finds_its_document(string text) =>
        Assert.Equal("hills", Assert.Single(Find(text, "fr").Documents).Work);

    [Fact]
    public void A_symbol_finds_the_paragraphs_that_cite_it_and_none_that_has_its_pieces()
    {
        Take(index, [new("rivers.en", "rivers", Language.English, "decision", "Rivers", [new("para_1", "Recalls CTOC/COP/2019/4"), new("para_2", "Recalls CTOC/COP/2019/5 and 4 others")])]);

        var hit = Assert.Single(Find("CTOC/COP/2019/4", "en").Hits);

        Assert.Equal(("rivers.en", "para_1"), (hit.In.Key, hit.Part));
    }

    [Fact]
    public void Filters_hold_by_body_year_kind_addressee_and_verb()
    {
        var all = new SearchQuery("hills", Language.English);

        Assert.Single(index.Find(all with { Body = "conference-of-the-parties", Year = 2019, Kind = "decision", Addressee = "states-parties", Verb = "invite" }, Clearance.Public).Hits);
        Assert.Empty(index.Find(all with { Addressee = "states" }, Clearance.Public).Hits);
        Assert.Empty(index.Find(all with { Verb = "urge" }, Clearance.Public).Hits);
        Assert.Empty(index.Find(all with { Year = 2020 }, Clearance.Public).Hits);
        Assert.Empty(index.Find(all with { Kind = "resolution" }, Clearance.Public).Hits);
        Assert.Empty(index.Find(all with { Body = "general-assembly" }, Clearance.Public).Hits);
    }

    [Fact]
    public void What_a_reader_may_not_see_changes_no_answer()
    {
        var before = Find("lakes", "en");
        var many = Enumerable.Range(0, 50).Select(i => new IndexedParagraph($"para_{i}", "lakes lakes lakes hidden")
        {
            Label = i % 2 == 0 ? Label.For(Audience.Secretariat) : Label.For(Audience.Bureau),
        });
        Take(index, [new("secret.en", "lakes", Language.English, "draft-resolution", "Lakes", [.. many]) { Symbol = "CTOC/SECRET/1", Label = Label.For(Audience.Secretariat | Audience.Bureau) }]);

        var after = Find("lakes", "en");
        Assert.Equal(before.Total, after.Total);
        Assert.Equal(before.Hits.Select(h => (h.In.Key, h.Part)), after.Hits.Select(h => (h.In.Key, h.Part)));
        Assert.Empty(Find("hidden", "en").Hits);
        Assert.Empty(Find("CTOC/SECRET/1", "en").Documents);
        Assert.Equal(25, index.Find(new("hidden", Language.English) { Count = 50 }, Officer).Total);
        Assert.Single(index.Find(new("CTOC/SECRET/1", Language.English), Officer).Documents);
    }

    [Fact]
    public void Who_is_cleared_for_one_body_finds_its_papers_and_of_another_bodys_nothing_tells()
    {
        using var never = SearchIndex.Open(Path.Combine(folder, "never.db"));
        foreach (var made in new[] { index, never })
        {
            Take(made, [Paper("en", "ponds", "Ponds", "ponds and carp"), Paper("fr", "ponds", "Étangs", "étangs et carpes")]);
            if (made == index) Take(made, [Paper("en", "marshes", "Marshes", "ponds ponds carp marsh"), Paper("fr", "marshes", "Marais", "étangs étangs marais")]);
        }

        var chair = new SearchSight(Clearance.Public, body => body == "ponds" ? Officer : Clearance.Public);
        foreach (var (text, reader) in new[] { ("ponds carp", "fr"), ("étangs", "en"), ("marsh", "en"), ("LAK/PONDS/1", "en"), ("LAK/MARSHES/1", "fr") })
        {
            // The lakes stand in one index alone; they are of another year.
            var query = new SearchQuery(text, Language.Parse(reader)) { Year = 2030 };
            Assert.Equal(Told(never.Find(query, chair)), Told(index.Find(query, chair)));
            Assert.Empty(index.Find(query, Clearance.Public).Hits);
        }

        Assert.Equal("ponds.en", Assert.Single(index.Find(new("ponds", Language.French), chair).Hits).In.Key);
        Assert.Equal("étangs et carpes", index.Find(new("ponds", Language.French), chair).Hits[0].InReadersLanguage!.Text);
        Assert.Equal(2, index.Find(new("ponds", Language.English), Officer).Hits.Count);

        IndexedDocument Paper(string language, string body, string title, string text) => new($"{body}.{language}", body, Language.Parse(language), "draft-resolution", title, [new("para_1", text)])
        {
            Symbol = $"LAK/{body.ToUpperInvariant()}/1",
            Year = 2030,
            Label = Label.For(Audience.Secretariat),
            Within = body,
        };

        static string Told(SearchAnswer answer) => SearchJson.Write(answer);
    }

    [Fact]
    public void The_readers_version_is_held_back_with_its_label()
    {
        Take(index, [Lakes("ru", "Охрана северных озер", "просит Секретариат представить доклад об охране озер", "приветствует обещания", Label.For(Audience.Secretariat))]);

        Assert.Null(index.Find(new("lakes", Language.Russian), Clearance.Public).Hits[0].InReadersLanguage);
        Assert.NotNull(index.Find(new("lakes", Language.Russian), Officer).Hits[0].InReadersLanguage);
    }

    [Fact]
    public void A_document_taken_again_replaces_itself_and_one_removed_is_gone()
    {
        Take(index, [new("hills.en", "hills", Language.English, "decision", "Hills", [new("para_1", "Invites States parties to count their mountains")])]);
        Assert.Empty(Find("\"count their hills\"", "en").Hits);
        Assert.Single(Find("mountains", "en").Hits);

        index.Remove("hills.en");
        Assert.Empty(Find("mountains", "en").Hits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("of the")]
    [InlineData("AND OR NOT NEAR(")]
    [InlineData("lakes\" OR \"x")]
    [InlineData("'; DROP TABLE paragraph; --")]
    [InlineData("words_en_1 : * ^ lakes")]
    public void No_question_is_an_error(string text)
    {
        Assert.InRange(Find(text, "en").Hits.Count, 0, 10);
        Assert.NotEmpty(Find("lakes", "en").Hits);
    }

    [Fact]
    public void A_file_that_is_no_index_is_made_anew()
    {
        var path = Path.Combine(folder, "other.db");
        File.WriteAllText(path, new string('x', 10_000));

        using var made = SearchIndex.Open(path);
        Take(made, [Lakes("en", "Lakes", "lakes", "pledges")]);

        Assert.NotEmpty(made.Find(new("lakes", Language.English), Clearance.Public).Hits);
    }

    [Fact]
    public void A_piece_shows_where_most_of_the_words_stand()
    {
        var text = string.Join(' ', Enumerable.Repeat("filling", 100)) + " protection of lakes and rivers " + string.Join(' ', Enumerable.Repeat("filling", 100));
        Take(index, [new("long.en", "long", Language.English, "resolution", "Long", [new("para_1", text)])]);

        var piece = Snippet.Of(Find("protection rivers lakes", "en").Hits.Single(h => h.In.Key == "long.en"), 120);

        Assert.InRange(piece.Text.Length, 60, 122);
        Assert.StartsWith("…", piece.Text, StringComparison.Ordinal);
        Assert.Equal(["protection", "lakes", "rivers"], piece.Marks.Select(m => m.Of(piece.Text)));
    }

    private static IndexedDocument Lakes(string language, string title, string first, string second, Label label = default) =>
        new($"lakes.{language}", "lakes", Language.Parse(language), "resolution", title, [new("para_1", first), new("para_2", second)])
        {
            Symbol = "CTOC/COP/RES/9/1",
            Year = 2018,
            Label = label,
        };

    private static void Take(SearchIndex index, IndexedDocument[] documents) => index.Take(documents, TestContext.Current.CancellationToken);

    private SearchAnswer Find(string text, string reader) => index.Find(new(text, Language.Parse(reader)), Clearance.Public);
}
