using Dais.Documents.Keeping;
using Dais.Documents.Register;
using Dais.Documents.Resolutions;
using Dais.Documents.Searching;
using Dais.Documents.Tests.Concording;
using Dais.Documents.Tests.Register;
using Dais.Kernel;

namespace Dais.Documents.Tests.Searching;

/// <summary>The index follows the register of a real record.</summary>
public sealed class SearchFeedTests : FedIndex
{
    private static readonly Clearance Officer = Clearance.Of(Audience.Secretariat);

    [Fact]
    public async Task What_is_kept_is_found_with_its_address_as_the_key()
    {
        await Ground.KeepAsync(APaper.Text(), APaper.Version());
        await FeedAsync();

        var hit = Assert.Single(Find("counting willows", Clearance.Public).Hits);
        Assert.Equal(("riv-res-4-2.en", "para_2"), (hit.In.Key, hit.Part));
        Assert.Equal("riv-res-4-2", IndexKeys.DocumentOf(hit.In.Key));
    }

    [Fact]
    public async Task What_is_labelled_is_found_by_those_it_is_for_and_by_nobody_else()
    {
        var document = await Ground.KeepAsync(APaper.Text(), APaper.Version());
        await FeedAsync();
        await Ground.Store.LabelAsync(document, "para_2__point_a", Language.English, Label.For(Audience.Secretariat), document.Version, DocumentGround.Officer, Ended);
        await FeedAsync();

        Assert.Empty(Find("willows", Clearance.Public).Hits);
        Assert.Equal("para_2__point_a", Assert.Single(Find("willows", Officer).Hits).Part);
        Assert.Single(Find("otters", Clearance.Public).Hits);

        document = await Ground.FindAsync(document.Id);
        await Ground.Store.LabelAsync(document, null, Language.English, Label.For(Audience.Secretariat), document.Version, DocumentGround.Officer, Ended);
        await FeedAsync();

        Assert.Empty(Find("otters", Clearance.Public).Hits);
        Assert.Empty(Find("RIV/RES/4/2", Clearance.Public).Documents);
        Assert.Single(Find("otters", Officer).Hits);
        Assert.Single(Find("RIV/RES/4/2", Officer).Documents);
    }

    [Fact]
    public async Task What_is_replaced_is_found_as_it_is_now_and_no_more_as_it_was()
    {
        await Ground.KeepAsync(APaper.Text(), APaper.Version());
        await FeedAsync();
        var resolution = APaper.Resolution();
        var changed = resolution with { Parts = [.. resolution.Parts.Where(p => p is not OperativeParagraph { Number: 2 }), new OperativeParagraph(4, "4.", new("Invites States parties to plant poplars.")) { Id = "para_4" }] };
        await Ground.KeepAsync(APaper.Text(changed), APaper.Version(bytes: "b2"), seen: 1);
        await FeedAsync();

        Assert.Empty(Find("willows", Clearance.Public).Hits);
        Assert.Equal("para_4", Assert.Single(Find("poplars", Clearance.Public).Hits).Part);
        Assert.Equal(1, Desk.Index.Count().Documents);
    }

    [Fact]
    public async Task Another_language_stands_beside_what_is_found()
    {
        await Ground.KeepAsync(APaper.Text(), APaper.Version());
        await Ground.KeepAsync(APaper.Text(InFrench()), APaper.Version(language: Language.French, bytes: "b2"));
        await FeedAsync();

        var hit = Assert.Single(Desk.Find(new("willows", Language.French), Clearance.Public).Hits);
        Assert.Equal("riv-res-4-2.fr", hit.InReadersLanguage!.In.Key);
        Assert.Contains("saules", hit.InReadersLanguage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_numbers_otherwise_is_laid_beside_the_others_anew_when_it_comes()
    {
        const string Lost = "2.\tDécide que la réunion des gardiens de phare se tiendra le 21 mai 2031, de 15 heures à 18 heures ;\n";
        await KeepAsync(Lighthouses.Versions()[Language.English], "b1", seen: 0);
        await KeepAsync(Lighthouses.Versions()[Language.French], "b2", seen: 0);
        await FeedAsync();
        Assert.Equal("para_3", Beside());

        await KeepAsync(Lighthouses.Versions((Language.French, Lost, ""), (Language.French, "3.\t", "2.\t"), (Language.French, "4.\t", "3.\t"), (Language.French, "5.\t", "4.\t"))[Language.French], "b3", seen: 1);
        await FeedAsync();
        Assert.Equal("para_2", Beside());

        string? Beside() => Desk.Find(new("\"paint the towers\"", Language.French), Clearance.Public).Hits[0].InReadersLanguage?.Part;

        Task KeepAsync(Resolution text, string bytes, int seen) =>
            Ground.KeepAsync(new() { Resolution = text }, APaper.Version("A/RES/97/901", text.Language, bytes: bytes), seen);
    }

    [Fact]
    public async Task An_agenda_that_is_kept_is_found_by_its_items_annotations_and_meetings_until_it_is_gone()
    {
        var agendas = new AgendasByHand { Kept = [new("wg-9", "first", AnAgenda.OfHarbours())] };
        await FeedAsync(agendas);

        Assert.Equal(("session/wg-9.en", "annotation_2__p_1"), Found("dredging of channels", Clearance.Public));
        Assert.Equal(("session/wg-9.en", "meeting_1"), Found("4 May 2031", Clearance.Public));
        Assert.Equal("wg-9", IndexKeys.SessionOf("session/wg-9.en"));

        agendas.Kept = [new("wg-9", "second", AnAgenda.OfHarbours("ferries"))];
        await FeedAsync(agendas);
        Assert.Empty(Find("dredging", Clearance.Public).Hits);
        Assert.Equal("annotation_2__p_1", Found("ferries", Clearance.Public).Part);

        agendas.Kept = [];
        await FeedAsync(agendas);
        Assert.Empty(Find("ferries", Clearance.Public).Hits);

        (string Key, string Part) Found(string text, Clearance clearance) => Find(text, clearance).Hits.Select(h => (h.In.Key, h.Part)).First();
    }

    [Fact]
    public async Task Who_is_cleared_for_one_body_finds_its_papers_until_they_stand_elsewhere()
    {
        var document = await Ground.KeepAsync(APaper.Text(), APaper.Version());
        await Ground.Store.LabelAsync(document, "para_2__point_a", Language.English, Label.For(Audience.Secretariat), document.Version, DocumentGround.Officer, Ended);
        await FeedAsync(places: new PlacesByHand("rivers"));
        Assert.Equal("para_2__point_a", Assert.Single(Willows("rivers")).Part);
        Assert.Empty(Willows("lakes"));

        await FeedAsync(places: new PlacesByHand("lakes"));
        Assert.Empty(Willows("rivers"));
        Assert.Single(Willows("lakes"));

        IReadOnlyList<Hit> Willows(string body) => Desk.Find(new("willows", Language.English), new SearchSight(Clearance.Public, b => b == body ? Officer : Clearance.Public)).Hits;
    }

    [Fact]
    public async Task After_a_restart_the_index_is_there_and_nothing_is_taken_in_again()
    {
        await Ground.KeepAsync(APaper.Text(), APaper.Version());
        await FeedAsync();
        Desk.Dispose();
        var before = await File.ReadAllBytesAsync(IndexFile, Ended);
        await Ground.StartAgainAsync();

        Desk = new(new DataFolder(Folder.FullName));
        await FeedAsync();

        Assert.Single(Find("willows", Clearance.Public).Hits);
        Desk.Dispose();
        Assert.Equal(before, await File.ReadAllBytesAsync(IndexFile, Ended));
    }

    [Fact]
    public async Task An_index_that_was_deleted_is_made_anew_from_the_record()
    {
        await Ground.KeepAsync(APaper.Text(), APaper.Version());
        await FeedAsync();
        Desk.Dispose();
        foreach (var file in Folder.GetFiles("search.db*")) file.Delete();
        await Ground.StartAgainAsync();

        Desk = new(new DataFolder(Folder.FullName));
        await FeedAsync();

        Assert.Single(Find("willows", Clearance.Public).Hits);
    }

    [Fact]
    public async Task It_runs_beside_the_record_and_tells_how_far_it_is()
    {
        await Ground.KnownAsync();
        using var feed = Ground.Feed(Desk);
        await feed.StartAsync(Ended);
        await Ground.KeepAsync(APaper.Text(), APaper.Version());
        var head = (await Ground.Record.HeadAsync(Ended)).Position;

        for (var i = 0; i < 600 && Desk.FedThrough < head; i++) await Task.Delay(50, Ended);
        await feed.StopAsync(Ended);

        Assert.Equal(head, Desk.FedThrough);
        Assert.Single(Find("willows", Clearance.Public).Hits);
    }

    private string IndexFile => Path.Combine(Folder.FullName, "search.db");

    private static Resolution InFrench()
    {
        var resolution = APaper.Resolution(language: Language.French);
        return resolution with
        {
            Title = new("Les rives des fleuves"),
            Parts = [new OperativeParagraph(2, "2.", new("Engage les États parties à planter des saules ;")) { Id = "para_2" }],
            Notes = [],
        };
    }

    private SearchAnswer Find(string text, Clearance clearance) => Desk.Find(new(text, Language.English), clearance);
}

/// <summary>Every document stands within one body.</summary>
internal sealed class PlacesByHand(string body) : IPlaceDocuments
{
    public object Known => this;

    public Place PlaceOf(string document) => new() { Body = body, Document = document };

    public Task<bool> WaitForAsync(long position, TimeSpan atMost, CancellationToken cancellation) => Task.FromResult(true);
}
