using Dais.Documents.Citing;
using Dais.Documents.Register;
using Dais.Documents.Resolutions;
using Dais.Documents.Tests.Register;
using Dais.Documents.Tests.Searching;
using Dais.Kernel;

namespace Dais.Documents.Tests.Citing;

/// <summary>Who cites whom, as it follows from a real record.</summary>
public sealed class CitationGraphTests : FedIndex
{
    private const string Cited = "riv-res-4-1";
    private const string Citing = "riv-res-4-2";
    private static readonly Clearance Officer = Clearance.Of(Audience.Secretariat);
    private int kept;

    [Fact]
    public async Task A_document_knows_what_cites_it_and_what_it_rests_on()
    {
        await KeepAsync("4/1", "Welcomes the survey of the banks;");
        await KeepAsync("4/2", "Recalls its resolution 4/1 and General Assembly resolution 61/180;", "Requests, in line with paragraph 1 of RIV/RES/4/1, that otters be counted as set out in paragraph 1 above;");
        await FeedAsync();

        var citedBy = Assert.Single(Find(Cited, Clearance.Public).CitedBy);
        Assert.Equal((Citing, "para_1 para_2"), (citedBy.In.Work, string.Join(' ', citedBy.Paragraphs.Select(p => p.Part))));
        Assert.Equal("4/1", Assert.Single(citedBy.Paragraphs[0].Marks).Of(citedBy.Paragraphs[0].Text));
        Assert.Equal("para_1", Assert.Single(citedBy.Paragraphs[1].Cited));

        var rests = Find(Citing, Clearance.Public).RestsOn;
        Assert.Equal(["RIV/RES/4/1", "A/RES/61/180"], rests.Select(r => r.Here?.Symbol ?? r.Said));
        Assert.Null(rests[1].Here);
        Assert.Equal(["para_1", "para_2"], rests[0].Paragraphs.Select(p => p.Part));
    }

    [Fact]
    public async Task One_paragraph_is_asked_for_by_itself_and_its_own_text_counts_for_it()
    {
        await KeepAsync("4/1", "Welcomes the survey;", "Reaffirms paragraph 1 above;");
        await KeepAsync("4/2", "Recalls paragraph 1 of its resolution 4/1;", "Recalls paragraph 2 (a) of its resolution 4/1;", "Recalls its resolution 4/1;");
        await FeedAsync();

        Assert.Equal(["riv-res-4-2 para_1", "riv-res-4-1 para_2"], Find(Cited, Clearance.Public, "para_1").CitedBy.SelectMany(d => d.Paragraphs.Select(p => $"{d.In.Work} {p.Part}")));
        Assert.Equal(["riv-res-4-2 para_2"], Find(Cited, Clearance.Public, "para_2").CitedBy.SelectMany(d => d.Paragraphs.Select(p => $"{d.In.Work} {p.Part}")));
        Assert.Equal(3, Find(Cited, Clearance.Public).Total);
        var counts = Desk.Index.CountCitations(Cited, new(Clearance.Public));
        Assert.Equal((3, 2, 1, 1), (counts[""], counts["para_1"], counts["para_2"], counts["para_2__point_a"]));
    }

    [Fact]
    public async Task A_paragraph_in_several_languages_is_one_and_is_shown_in_the_readers()
    {
        await KeepAsync("4/1", "Welcomes the survey;");
        await KeepAsync("4/2", "Recalls its resolution 4/1;");
        await KeepAsync("4/2", Language.French, "Rappelle sa résolution 4/1 ;");
        await KeepAsync("4/2", Language.Chinese, "回顾其第4/1号决议；");
        await FeedAsync();

        var answer = Desk.Index.FindCitations(new(Language.French) { Work = Cited }, new(Clearance.Public));
        Assert.Equal(1, answer.Total);
        Assert.Equal("Rappelle sa résolution 4/1 ;", Assert.Single(Assert.Single(answer.CitedBy).Paragraphs).Text);
        // Who reads a language that it is not in is shown one in which it cites.
        Assert.NotEmpty(Assert.Single(Assert.Single(Desk.Index.FindCitations(new(Language.Russian) { Work = Cited }, new(Clearance.Public)).CitedBy).Paragraphs).Marks);
        Assert.Single(Assert.Single(Desk.Index.FindCitations(new(Language.Arabic) { Work = Citing }, new(Clearance.Public)).RestsOn).Paragraphs);
    }

    [Fact]
    public async Task What_is_labelled_is_neither_shown_nor_counted_to_others()
    {
        await KeepAsync("4/1", "Welcomes the survey;");
        var citing = await KeepAsync("4/2", "Recalls its resolution 4/1;", "Recalls paragraph 1 of its resolution 4/1 and resolution 61/180;");
        await Ground.Store.LabelAsync(citing, "para_2", Language.English, Label.For(Audience.Secretariat), citing.Version, DocumentGround.Officer, Ended);
        await FeedAsync();

        Assert.Equal((1, 2), (Find(Cited, Clearance.Public).Total, Find(Cited, Officer).Total));
        Assert.Equal((0, 1), (Find(Cited, Clearance.Public, "para_1").Total, Find(Cited, Officer, "para_1").Total));
        Assert.False(Desk.Index.CountCitations(Cited, new(Clearance.Public)).ContainsKey("para_1"));
        Assert.Equal((1, 2), (Find(Citing, Clearance.Public).RestsOn.Count, Find(Citing, Officer).RestsOn.Count));

        citing = await Ground.FindAsync(citing.Id);
        await Ground.Store.LabelAsync(citing, null, Language.English, Label.For(Audience.Secretariat), citing.Version, DocumentGround.Officer, Ended);
        await FeedAsync();

        Assert.Empty(Find(Cited, Clearance.Public).CitedBy);
        Assert.Empty(Desk.Index.CountCitations(Cited, new(Clearance.Public)));
        Assert.Equal(2, Find(Cited, Officer).Total);
    }

    [Fact]
    public async Task A_cited_document_that_the_reader_may_not_see_looks_like_one_that_is_not_here()
    {
        var cited = await KeepAsync("4/1", "Welcomes the survey;");
        await KeepAsync("4/2", "Recalls RIV/RES/4/1;");
        await Ground.Store.LabelAsync(cited, null, Language.English, Label.For(Audience.Secretariat), cited.Version, DocumentGround.Officer, Ended);
        await FeedAsync();

        var rests = Assert.Single(Find(Citing, Clearance.Public).RestsOn);
        Assert.Equal((null, "RIV/RES/4/1"), (rests.Here, rests.Said));
        Assert.NotNull(Assert.Single(Find(Citing, Officer).RestsOn).Here);
        Assert.Equal(1, Desk.Index.FindCitations(CitationQuery.ByName("RIV/RES/4/1", Language.English)!, new(Clearance.Public)).Total);
    }

    [Fact]
    public async Task What_a_later_version_cites_no_more_is_forgotten()
    {
        await KeepAsync("4/1", "Welcomes the survey;");
        await KeepAsync("4/2", "Recalls its resolution 4/1;");
        await FeedAsync();
        await KeepAsync("4/2", "Recalls the rivers;");
        await FeedAsync();

        Assert.Empty(Find(Cited, Clearance.Public).CitedBy);
        Assert.Empty(Find(Citing, Clearance.Public).RestsOn);
        Assert.Empty(Desk.Index.CountCitations(Cited, new(Clearance.Public)));
    }

    [Fact]
    public async Task What_is_not_here_is_asked_for_by_its_name()
    {
        await KeepAsync("4/2", "Recalls General Assembly resolution 61/180;");
        await FeedAsync();

        foreach (var name in new[] { "A/RES/61/180", "61/180" })
            Assert.Equal(1, Desk.Index.FindCitations(CitationQuery.ByName(name, Language.English)!, new(Clearance.Public)).Total);
        Assert.Null(CitationQuery.ByName("willows", Language.English));
    }

    private CitationAnswer Find(string work, Clearance clearance, string? part = null) => Desk.Index.FindCitations(new(Language.English) { Work = work, Part = part }, new(clearance));

    private Task<DocumentOnRecord> KeepAsync(string number, params string[] paragraphs) => KeepAsync(number, Language.English, paragraphs);

    private async Task<DocumentOnRecord> KeepAsync(string number, Language language, params string[] paragraphs)
    {
        var symbol = "RIV/RES/" + number;
        var resolution = APaper.Resolution(symbol, language) with
        {
            Number = number,
            Parts = [.. paragraphs.Select((p, i) => new OperativeParagraph(i + 1, $"{i + 1}.", new(p)) { Id = $"para_{i + 1}" })],
            Notes = [],
        };
        var id = symbol.Replace('/', '-').ToLowerInvariant();
        var seen = (await Ground.KnownAsync()).Find(id)?.VersionsIn(language, null).Count() ?? 0;
        return await Ground.KeepAsync(new() { Resolution = resolution }, APaper.Version(symbol, language, bytes: $"b{++kept}") with { Number = number }, seen);
    }
}
