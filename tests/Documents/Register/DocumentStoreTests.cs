using Dais.Documents.Register;
using Dais.Kernel;
using Dais.Record.Folding;

namespace Dais.Documents.Tests.Register;

public sealed class DocumentStoreTests : IAsyncLifetime
{
    private readonly DocumentGround ground = new();

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await ground.OpenAsync();

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    [Fact]
    public async Task The_same_symbol_in_another_language_is_another_version_of_the_same_document()
    {
        await ground.KeepAsync(APaper.Text(), APaper.Version());
        var document = await ground.KeepAsync(APaper.Text(APaper.Resolution(language: Language.French)), APaper.Version(language: Language.French, bytes: "b2"));

        Assert.Equal("riv-res-4-2", document.Id);
        Assert.Equal([(1, Language.English), (2, Language.French)], document.Versions.Select(v => (v.Number, v.Language)));
        Assert.Single((await ground.KnownAsync()).All);
    }

    [Fact]
    public async Task A_revision_is_a_version_of_the_work_and_an_addendum_a_document_of_its_own()
    {
        await ground.KeepAsync(APaper.Text(), APaper.Version("RIV/COP/2026/L.6"));
        var revised = await ground.KeepAsync(APaper.Text(), APaper.Version("RIV/COP/2026/L.6/Rev.1", bytes: "b2"));
        var added = await ground.KeepAsync(APaper.Text(), APaper.Version("RIV/COP/2026/L.6/Add.1", bytes: "b3"));

        Assert.Equal([null, "Rev.1"], revised.Versions.Select(v => v.Revision));
        Assert.NotEqual(revised.Id, added.Id);
        Assert.Equal(revised.Id, (await ground.KnownAsync()).Find(APaper.Symbol("RIV/COP/2026/L.6/Rev.1*"))?.Id);
    }

    [Fact]
    public async Task The_same_language_again_is_a_new_version_for_who_has_seen_the_one_before_and_a_refusal_for_who_has_not()
    {
        await ground.KeepAsync(APaper.Text(), APaper.Version());

        var (_, blind) = await ground.Store.KeepAsync(APaper.Text(), APaper.Version(bytes: "b2"), 0, DocumentGround.Officer, Ended);
        var document = await ground.KeepAsync(APaper.Text(), APaper.Version(bytes: "b3"), seen: 1);

        DocumentGround.ShouldRefuse(blind, DocumentRules.VersionCame);
        Assert.Equal([APaper.Hash("b1"), APaper.Hash("b3")], document.Versions.Select(v => v.Bytes));
    }

    [Fact]
    public async Task The_same_version_twice_is_kept_once()
    {
        await ground.KeepAsync(APaper.Text(), APaper.Version());
        var document = await ground.KeepAsync(APaper.Text(), APaper.Version());

        Assert.Single(document.Versions);
        Assert.Equal(1, document.Version);
    }

    [Fact]
    public async Task Another_kind_does_not_become_a_version()
    {
        await ground.KeepAsync(APaper.Text(), APaper.Version());

        var (_, recorded) = await ground.Store.KeepAsync(APaper.Text(), APaper.Version(language: Language.Arabic, kind: DocumentKind.Decision), 0, DocumentGround.Officer, Ended);

        DocumentGround.ShouldRefuse(recorded, DocumentRules.OtherKind);
    }

    [Fact]
    public async Task Two_symbols_that_an_address_spells_alike_are_not_one_document()
    {
        await ground.KeepAsync(APaper.Text(), APaper.Version("RIV/RES/4/2 B"));

        var (id, recorded) = await ground.Store.KeepAsync(APaper.Text(), APaper.Version("RIV/RES/4/2/B", language: Language.Spanish), 0, DocumentGround.Officer, Ended);

        Assert.Equal("riv-res-4-2-b", id);
        DocumentGround.ShouldRefuse(recorded, DocumentRules.Taken);
    }

    [Fact]
    public async Task A_document_without_symbol_has_the_address_of_its_import() =>
        Assert.Equal(APaper.Import, (await ground.KeepAsync(APaper.Text(), APaper.Version(symbol: null))).Id);

    [Fact]
    public async Task Everything_is_there_again_after_a_restart_with_its_bytes_by_their_hash()
    {
        var received = "4/2. The banks of rivers"u8.ToArray();
        var hash = await ground.Record.KeepAsync(received, Ended);
        await ground.KeepAsync(APaper.Text(), APaper.Version() with { Bytes = hash });
        var before = await ground.FindAsync("riv-res-4-2");
        Assert.IsType<Recorded.Done>(await ground.Store.ConfirmAsync(before, before.Versions[0], "para_3.1", before.Version, DocumentGround.Officer, Ended));

        await ground.StartAgainAsync();

        var document = await ground.FindAsync("riv-res-4-2");
        Assert.Equal(received, await ground.Store.ReceivedAsync(document.Versions[0], Ended));
        Assert.Equal(APaper.Text().Write(), (await ground.Store.TextOfAsync(document.Versions[0], Ended)).Write());
        Assert.Equal(RequestState.Confirmed, document.DecisionOn(null, "para_3.1")?.Kind);
    }

    [Fact]
    public async Task The_record_names_both_the_bytes_and_the_structure()
    {
        var document = await ground.KeepAsync(APaper.Text(), APaper.Version());

        var envelope = Assert.Single(await ground.Record.ReadStreamAsync(DocumentOnRecord.StreamOf(document.Id), 0, 10, Ended)).Envelope;
        Assert.Equal("document-version-kept", envelope.Type);
        Assert.Equal([document.Versions[0].Bytes, document.Versions[0].Text], DocumentsModule.NamesOfBytes.HashesOf(envelope));
    }

    [Fact]
    public async Task A_resolution_is_found_by_symbol_and_by_the_number_of_its_organ()
    {
        await ground.KeepAsync(APaper.Text(), APaper.Version());

        var register = await ground.KnownAsync();
        Assert.NotNull(register.Find(APaper.Symbol("RIV/RES/4/2")));
        Assert.NotNull(register.Find("conference-of-the-parties", "4/2"));
        Assert.Null(register.Find("general-assembly", "4/2"));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("A")]
    [InlineData("")]
    public async Task An_id_that_is_none_names_no_document(string id) => Assert.Null((await ground.KnownAsync()).Find(id));
}
