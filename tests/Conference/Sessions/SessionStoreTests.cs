using Dais.Conference.Sessions;
using Dais.Documents.Agendas;
using Dais.Documents.Importing;
using Dais.Documents.Keeping;
using Dais.Documents.Reading;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Conference.Tests.Sessions;

public sealed class SessionStoreTests : IAsyncLifetime
{
    private readonly Ground ground = new();

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await ground.OpenAsync();

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    [Fact]
    public async Task A_kept_agenda_is_found_by_its_symbol()
    {
        var id = await KeepAsync(SampleSession.Load(), "0123456789abcdef");

        Assert.Equal("path-cop-wg.1-2027-1", id);
        var session = (await FindAsync(id))!;
        Assert.Equal(("0123456789abcdef", 7), (session.ImportId, session.Agenda.Items.Count));
    }

    [Fact]
    public async Task The_record_says_who_kept_it_and_names_its_bytes()
    {
        var id = await KeepAsync(SampleSession.Load(), "0123456789abcdef");

        var envelope = Assert.Single(await ground.ActsAsync());
        Assert.Equal(($"session/{id}", "agenda-kept", "person/1"), (envelope.Stream.ToString(), envelope.Type, envelope.Actor));
        var hash = Assert.Single(ConferenceModule.NamesOfBytes.HashesOf(envelope));
        Assert.Equal(7, AgendaJson.Read((await ground.Record.FindAsync(hash, Ended))!).Items.Count);
    }

    [Fact]
    public async Task Another_agenda_with_the_same_symbol_takes_nobodys_place()
    {
        var first = await KeepAsync(SampleSession.Load(), "0000000000000001");

        var second = await KeepAsync(SampleSession.Load() with { Items = [], OrganizationOfWork = [] }, "0000000000000002");

        Assert.NotEqual(first, second);
        Assert.Equal(7, (await FindAsync(first))!.Agenda.Items.Count);
        Assert.Equal(second, await KeepAsync(SampleSession.Load(), "0000000000000002"));
    }

    [Fact]
    public async Task An_agenda_without_a_symbol_is_found_by_its_import() =>
        Assert.Equal("0123456789abcdef", await KeepAsync(SampleSession.Load() with { Symbols = [] }, "0123456789abcdef"));

    [Fact]
    public async Task Kept_again_as_it_is_it_leaves_no_second_act()
    {
        await KeepAsync(SampleSession.Load(), "0123456789abcdef");
        await KeepAsync(SampleSession.Load(), "0123456789abcdef");

        Assert.Single(await ground.ActsAsync());
    }

    [Fact]
    public async Task Kept_again_with_a_change_it_is_shown_with_the_change()
    {
        var id = await KeepAsync(SampleSession.Load(), "0123456789abcdef");
        var before = (await FindAsync(id))!.Version;

        await KeepAsync(SampleSession.Load() with { Items = [], OrganizationOfWork = [] }, "0123456789abcdef");

        var now = (await FindAsync(id))!;
        Assert.Empty(now.Agenda.Items);
        Assert.NotEqual(before, now.Version);
    }

    [Fact]
    public async Task Keeping_that_was_killed_between_the_session_and_the_import_is_mended_by_repeating_it()
    {
        var reading = await ReceiveAsync();
        var half = Assert.IsType<AgendaKeeping.Kept>(await ground.Sessions.KeepAsync(AgendaOf(reading), reading.Import.Id, Ground.Officer, Ended));
        Assert.Null((await FindImportAsync(reading.Import.Id)).Session);

        for (var time = 0; time < 2; time++)
            Assert.Equal(half.Session, Assert.IsType<AgendaKeeping.Kept>(await ground.Imports.KeepAsync(reading, AgendaOf(reading), ground.Sessions, Ground.Officer, Ended)).Session);

        Assert.Equal(half.Session, (await FindImportAsync(reading.Import.Id)).Session);
        Assert.Equal(["document-received", "agenda-kept", "document-kept"], (await ground.ActsAsync()).Select(a => a.Type));
    }

    [Fact]
    public async Task The_sample_stands_among_them_only_where_it_is_wanted()
    {
        Assert.Empty((await ground.Sessions.AllAsync(Ended)).Sessions);
        var withSample = ground.SessionsWith(sample: true);
        var sample = Assert.Single((await withSample.AllAsync(Ended)).Sessions);
        Assert.True(sample.Agenda.IsSample);

        var kept = Assert.IsType<AgendaKeeping.Kept>(await withSample.KeepAsync(sample.Agenda, "0123456789abcdef", Ground.Officer, Ended));
        Assert.Equal($"{sample.Id}-0123456789abcdef", kept.Session);
    }

    [Fact]
    public async Task A_session_does_not_take_the_place_of_a_file_that_is_to_be_mended()
    {
        DataFolder.Write(ground.Data.PathOf("sessions", "path-cop-wg.1-2027-1.json"), "{"u8);

        Assert.Equal("path-cop-wg.1-2027-1-0123456789abcdef", await KeepAsync(SampleSession.Load(), "0123456789abcdef"));
    }

    [Theory]
    [InlineData("../keys/secret")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("a/b")]
    public async Task An_id_that_is_none_finds_nothing(string id) => Assert.Null(await FindAsync(id));

    [Fact]
    public async Task An_agenda_that_contradicts_itself_is_not_kept_and_the_reason_is_told()
    {
        var keeping = await ground.Sessions.KeepAsync(SampleSession.Load() with { Items = [] }, "0123456789abcdef", Ground.Officer, Ended);

        Assert.NotEqual("", Assert.IsType<AgendaKeeping.Contradicts>(keeping).Why.MessageIn(Language.Chinese));
        Assert.Empty(await ground.ActsAsync());
    }

    private async Task<string> KeepAsync(ProvisionalAgenda agenda, string importId) =>
        Assert.IsType<AgendaKeeping.Kept>(await ground.Sessions.KeepAsync(agenda, importId, Ground.Officer, Ended)).Session;

    private async Task<StoredSession?> FindAsync(string id)
    {
        await ground.CatchUpAsync();
        return await ground.Sessions.FindAsync(id, Ended);
    }

    private static ProvisionalAgenda AgendaOf(ImportReading reading) => Assert.IsType<AgendaReading>(reading.Reading).Agenda;

    private async Task<ImportReading> ReceiveAsync()
    {
        var bytes = await File.ReadAllBytesAsync(Repository.PathOf("tests", "Documents", "Agendas", "clean.en.txt"), Ended);
        var reception = await ground.Imports.ReceiveAsync(bytes, "agenda.txt", null, Ground.Officer, Ended);
        await ground.CatchUpAsync();
        return (await ground.Imports.FindAsync(reception.Id!, Ended))!;
    }

    private async Task<Import> FindImportAsync(string id)
    {
        await ground.CatchUpAsync();
        return (await ground.Imports.FindAsync(id, Ended))!.Import;
    }
}
