using System.Text;
using System.Xml;
using System.Xml.Linq;
using Dais.Documents.Agendas;
using Dais.Documents.Tests.Agendas;
using Dais.Documents.Writing;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Writing.Html;

public sealed class HtmlWriterTests
{
    public static TheoryData<string> Six => [.. Language.All.Select(l => l.Code)];

    [Fact]
    public void The_sample_in_English_looks_as_it_did_when_a_person_last_read_it() =>
        Golden.Matches(WithoutStyle(HtmlOf(Sample.Agenda, Language.English)), "Documents", "Writing", "Html", "sample.en.html");

    [Theory]
    [MemberData(nameof(Six))]
    public void A_page_says_its_language_its_direction_and_its_title(string code)
    {
        var language = Language.Parse(code);
        var html = PageOf(Sample.Agenda, language);

        Assert.Equal((language.Code, language.Dir), ((string?)html.Attribute("lang"), (string?)html.Attribute("dir")));
        Assert.Contains("PATH/COP/WG.1/2027/1", html.Descendants("title").Single().Value, StringComparison.Ordinal);
        Assert.Single(html.Descendants("main"));
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void Headings_begin_at_one_and_skip_no_rank(string code)
    {
        var ranks = PageOf(Sample.Agenda, Language.Parse(code)).Descendants()
            .Where(e => e.Name.LocalName is ['h', >= '1' and <= '6']).Select(e => e.Name.LocalName[1] - '0').ToList();

        Assert.Equal(1, ranks[0]);
        Assert.Single(ranks, r => r == 1);
        Assert.All(ranks.Zip(ranks.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void Every_link_has_its_target_and_no_id_stands_twice(string code)
    {
        var html = PageOf(Sample.Agenda, Language.Parse(code));

        var ids = html.Descendants().Select(e => (string?)e.Attribute("id")).OfType<string>().ToList();
        Assert.Equal(ids, ids.Distinct());
        Assert.All(html.Descendants("a"), a => Assert.Contains(((string)a.Attribute("href")!)[1..], ids));
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void The_table_has_headings_for_columns_days_and_meetings_and_every_row_is_full(string code)
    {
        var table = Assert.Single(PageOf(Sample.Agenda, Language.Parse(code)).Descendants("table"));

        Assert.NotEmpty(table.Element("caption")!.Value);
        Assert.Equal(["col", "col", "col"], table.Element("thead")!.Descendants("th").Select(h => (string?)h.Attribute("scope")));
        Assert.All(table.Elements("tbody"), AssertFull);
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void A_sample_says_so_at_its_head_and_on_every_printed_page(string code)
    {
        var language = Language.Parse(code);
        var text = HtmlOf(Sample.Agenda, language);

        Assert.Equal(DocumentPhrases.Say(DocumentPhrases.Sample, language), XDocument.Parse(text).Root!.Descendants("p").First().Value);
        Assert.Contains("@top-center { content: \"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"sample\"", HtmlOf(Sample.Agenda with { IsSample = false }, language), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void A_complete_session_has_no_mark_of_a_missing_translation(string code) =>
        Assert.DoesNotContain("class=\"untranslated\"", HtmlOf(Sample.Agenda, Language.Parse(code)), StringComparison.Ordinal);

    [Fact]
    public void A_missing_translation_is_tagged_with_its_language_and_marked_in_the_readers()
    {
        var agenda = new ProvisionalAgenda { Language = Language.English, Items = [new() { Number = 1, Title = LocalizedText.Of(Language.English, "Other matters") }] };

        var words = PageOf(agenda, Language.Arabic).Descendants("span").First(s => (string?)s.Attribute("lang") == "en" && s.Value == "Other matters.");

        Assert.Equal("ltr", (string?)words.Attribute("dir"));
        Assert.Equal($"[{DocumentPhrases.Say(DocumentPhrases.Untranslated, Language.Arabic)}]", words.ElementsAfterSelf("span").First().Value);
    }

    [Fact]
    public void A_footnote_and_its_mark_lead_to_each_other()
    {
        var html = PageOf(Sample.Agenda, Language.French);

        var mark = html.Descendants("h1").Single().Descendants("a").Single();
        var note = html.Descendants("li").Single(l => "#" + (string?)l.Attribute("id") == (string?)mark.Attribute("href"));
        Assert.Equal("#" + (string?)mark.Attribute("id"), (string?)note.Element("a")!.Attribute("href"));
    }

    [Fact]
    public void A_symbol_reads_left_to_right_in_every_text() =>
        Assert.All(
            PageOf(Sample.Agenda, Language.Arabic).Descendants("bdi"),
            b => Assert.Equal(("symbol", "ltr"), ((string?)b.Attribute("class"), (string?)b.Attribute("dir"))));

    [Fact]
    public void Any_agenda_gives_a_well_formed_page_that_runs_nothing()
    {
        for (var seed = 0; seed < (Repository.Long ? 2000 : 200); seed++)
        {
            var agenda = new RandomAgenda(seed).Next();
            foreach (var language in Language.All)
            {
                var html = PageOf(agenda, language);
                Assert.Empty(html.Descendants("script").Concat(html.Descendants("b")));
            }
        }
    }

    [Fact]
    public void A_word_that_tries_to_leave_its_place_stays_a_word()
    {
        const string Attack = "</style><script>alert(1)</script>\" onclick=\"x";
        var agenda = new ProvisionalAgenda
        {
            Language = Language.English,
            Title = LocalizedText.Of(Language.English, Attack),
            Items = [new() { Number = 1, Title = LocalizedText.Of(Language.English, Attack) }],
        };

        var html = PageOf(agenda, Language.English);

        Assert.Empty(html.Descendants("script"));
        Assert.Equal(Attack, html.Descendants("h1").Single().Value);
        Assert.DoesNotContain(html.Descendants().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    private static void AssertFull(XElement body)
    {
        var rows = body.Elements("tr").ToList();
        var covered = new int[rows.Count];
        for (var r = 0; r < rows.Count; r++)
        {
            foreach (var cell in rows[r].Elements())
            {
                var (columns, height) = ((int?)cell.Attribute("colspan") ?? 1, (int?)cell.Attribute("rowspan") ?? 1);
                for (var below = r; below < r + height; below++) covered[below] += columns;
            }
        }

        Assert.All(covered, c => Assert.Equal(3, c));
    }

    private static string HtmlOf(ProvisionalAgenda agenda, Language language) => Encoding.UTF8.GetString(HtmlWriter.Write(AgendaLayout.Lay(agenda, language)));

    private static XElement PageOf(ProvisionalAgenda agenda, Language language)
    {
        using var reader = XmlReader.Create(new StringReader(HtmlOf(agenda, language)), new() { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader);
    }

    private static string WithoutStyle(string html)
    {
        var (from, to) = (html.IndexOf("<style>", StringComparison.Ordinal), html.IndexOf("</style>", StringComparison.Ordinal));
        return html[..from] + html[(to + "</style>".Length)..];
    }
}
