using System.Text;
using Dais.Documents.Agendas;
using Dais.Documents.Importing;
using Dais.Documents.Reading;
using Dais.Kernel;
using Dais.Kit;
using Dais.Record.Bytes;
using Dais.Record.Folding;

namespace Dais.Documents.Tests.Importing;

public sealed class ImportStoreTests : IAsyncLifetime
{
    private readonly ImportGround ground = new();
    private readonly byte[] agenda = File.ReadAllBytes(Repository.PathOf("tests", "Documents", "Agendas", "clean.en.txt"));

    private ImportStore Store => ground.Store;

    private static By Officer => ImportGround.Officer;

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await ground.OpenAsync();

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    [Fact]
    public async Task What_was_received_is_kept_as_it_came()
    {
        var import = await ReceiveAsync(agenda);

        var found = (await ground.FindAsync(import.Id))!;
        Assert.Equal(agenda, await Store.ReceivedAsync(found.Import, Ended));
        Assert.Equal(("agenda.txt", ImportGround.Now, 1), (found.Import.FileName, found.Import.ReceivedAt, found.Import.Version));
        Assert.NotEmpty(AgendaOf(found).Items);
        Assert.Null(found.Changes);
    }

    [Fact]
    public async Task The_record_says_who_sent_what_and_names_the_bytes()
    {
        var import = await ReceiveAsync(agenda);

        var envelope = Assert.Single(await ground.ActsAsync(import.Id)).Envelope;
        Assert.Equal(("document-received", "person/1", ImportGround.Now), (envelope.Type, envelope.Actor, envelope.At));
        var act = Assert.IsType<DocumentReceived>(ground.Types.Read(envelope));
        Assert.Equal(new("agenda.txt", null, import.Bytes, agenda.Length), act);
        Assert.Equal(agenda, await ground.Record.FindAsync(act.Bytes, Ended));
        Assert.Equal([act.Bytes], DocumentsModule.NamesOfBytes.HashesOf(envelope));
    }

    [Fact]
    public async Task The_same_bytes_are_the_same_import()
    {
        var first = await ReceiveAsync(agenda);
        await CorrectAsync(first, "something else");

        var again = await ReceiveAsync(agenda);

        Assert.Equal((first.Id, 2), (again.Id, again.Version));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused_with_the_reason_and_leave_nothing()
    {
        var reception = await Store.ReceiveAsync(new byte[] { 0x50, 0x4B, 3, 4, 0, 0, 0, 1 }, "agenda.docx", null, Officer, Ended);

        Assert.Null(reception.Id);
        Assert.NotEqual("", reception.Refusal!.MessageIn(Language.Arabic));
        Assert.Empty(await ground.AllAsync());
        Assert.Equal(0, (await ground.Record.HeadAsync(Ended)).Position);
    }

    [Fact]
    public async Task A_correction_leaves_what_was_received_beside_it()
    {
        var import = await ReceiveAsync(agenda);
        var lines = (await ground.FindAsync(import.Id))!.Source.Lines.ToArray();
        lines[0] = "corrected";

        Assert.IsType<Recorded.Done>(await CorrectAsync(import, lines));

        var found = (await ground.FindAsync(import.Id))!;
        Assert.True(found.IsCorrected);
        Assert.Equal("corrected", found.Source.Lines[0]);
        Assert.Equal(agenda, await Store.ReceivedAsync(import, Ended));
        Assert.Equal(2, found.Import.Version);
    }

    [Fact]
    public async Task A_correction_of_an_older_version_writes_nothing()
    {
        var import = await ReceiveAsync(agenda);
        await CorrectAsync(import, "first");

        ShouldRefuse(await CorrectAsync(import, "second"), ImportRules.Stale);

        Assert.Equal("first", Assert.Single((await ground.FindAsync(import.Id))!.Source.Lines));
    }

    [Fact]
    public async Task A_form_sent_twice_is_done_once_and_answered_alike()
    {
        var import = await ReceiveAsync(agenda);

        var first = Assert.IsType<Recorded.Done>(await CorrectAsync(import, "corrected"));
        var second = Assert.IsType<Recorded.Done>(await CorrectAsync(import, "corrected"));

        Assert.Equal((first.Position, true), (second.Position, second.WasBefore));
        Assert.Equal(2, (await ground.ActsAsync(import.Id)).Count);
    }

    [Fact]
    public async Task Going_back_reads_the_text_as_received()
    {
        var import = await ReceiveAsync(agenda);
        await CorrectAsync(import, "first");

        Assert.IsType<Recorded.Done>(await Store.RestoreAsync(import.Id, 2, Officer, Ended));

        Assert.False((await ground.FindAsync(import.Id))!.IsCorrected);
    }

    [Fact]
    public async Task What_was_kept_is_not_corrected_any_more()
    {
        var import = await ReceiveAsync(agenda);
        var kept = Assert.IsType<AgendaKeeping.Kept>(await KeepAsync((await ground.FindAsync(import.Id))!));

        var now = (await ground.FindAsync(import.Id))!.Import;
        ShouldRefuse(await CorrectAsync(now, "late"), ImportRules.KeptAlready);
        ShouldRefuse(await Store.DiscardAsync(import.Id, now.Version, Officer, Ended), ImportRules.KeptAlready);
        Assert.Equal(("a-session", kept.Session), (now.Session, kept.Session));
    }

    [Fact]
    public async Task What_was_discarded_leaves_the_list_and_may_come_again()
    {
        var import = await ReceiveAsync(agenda);
        await CorrectAsync(import, "first");
        for (var time = 0; time < 3; time++)
        {
            var now = await ReceiveAsync(agenda);
            Assert.IsType<Recorded.Done>(await Store.DiscardAsync(import.Id, now.Version, Officer, Ended));
            Assert.Empty(await ground.AllAsync());
            Assert.Null(await Store.FindPresentAsync(import.Id, Ended));
        }

        var again = (await ground.FindAsync((await ReceiveAsync(agenda)).Id))!;
        Assert.False(again.IsCorrected);
        ShouldRefuse(await CorrectAsync(import, "from the first time"), ImportRules.Stale);
        Assert.Equal(8, (await ground.ActsAsync(import.Id)).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../../etc/passwd")]
    [InlineData("0123456789ABCDEF")]
    [InlineData("0123456789abcdef")]
    public async Task An_id_that_is_none_finds_and_changes_nothing(string id)
    {
        Assert.Null(await Store.FindAsync(id, Ended));
        Assert.Null(await Store.FindPresentAsync(id, Ended));
        ShouldRefuse(await Store.DiscardAsync(id, 0, Officer, Ended), ImportRules.NotThere);
    }

    [Fact]
    public async Task A_text_in_another_language_is_read_in_it()
    {
        var import = await ReceiveAsync(Encoding.UTF8.GetBytes("Ordre du jour provisoire\n\n1. Questions"));

        Assert.IsType<Recorded.Done>(await Store.ReadAsAsync(import.Id, 1, Language.Spanish, Officer, Ended));

        Assert.Equal(Language.Spanish, (await ground.FindAsync(import.Id))!.Language);
    }

    [Fact]
    public async Task Bytes_that_cannot_be_kept_leave_no_act_and_the_reason_is_told()
    {
        var reception = await ground.StoreOver(new FullShelf()).ReceiveAsync(agenda, "agenda.txt", null, Officer, Ended);

        Assert.Equal("No room.", Assert.IsType<Recorded.NotRecorded>(reception.Recorded).Detail);
        Assert.Empty(await ground.AllAsync());
    }

    [Fact]
    public async Task A_name_of_any_kind_is_kept_short_and_whole()
    {
        var reception = await Store.ReceiveAsync(agenda, new string('x', 300) + "\U0001F4C4\uD83D.txt", null, Officer, Ended);

        var name = (await ground.FindAsync(reception.Id!))!.Import.FileName;
        Assert.True(name.Length <= 121);
        Assert.EndsWith("x\U0001F4C4\uFFFD.txt", name, StringComparison.Ordinal);
    }

    private static ProvisionalAgenda AgendaOf(ImportReading reading) => Assert.IsType<AgendaReading>(reading.Reading).Agenda;

    private ValueTask<AgendaKeeping> KeepAsync(ImportReading reading) => Store.KeepAsync(reading, AgendaOf(reading), new Shelf(), Officer, Ended);

    private static void ShouldRefuse(Recorded recorded, Rule rule) => Assert.Equal(rule, Assert.Single(Assert.IsType<Recorded.Refused>(recorded).Because).Rule);

    private async Task<Import> ReceiveAsync(byte[] bytes)
    {
        var reception = await Store.ReceiveAsync(bytes, "agenda.txt", null, Officer, Ended);
        Assert.IsType<Recorded.Done>(reception.Recorded);
        return (await ground.FindAsync(reception.Id!))!.Import;
    }

    private async Task<Recorded> CorrectAsync(Import import, params string[] lines) => await Store.CorrectAsync(import.Id, import.Version, lines, Officer, Ended);

    private sealed class Shelf : IKeepAgendas
    {
        public ValueTask<AgendaKeeping> KeepAsync(ProvisionalAgenda agenda, string importId, By by, CancellationToken cancellation = default) =>
            new(new AgendaKeeping.Kept("a-session", 0));
    }

    private sealed class FullShelf : IKeepBytes
    {
        public ValueTask<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default) => throw new IOException("No room.");

        public ValueTask<byte[]?> FindAsync(string hash, CancellationToken cancellation = default) => new((byte[]?)null);

        public IAsyncEnumerable<string> HashesAsync(CancellationToken cancellation = default) => AsyncEnumerable.Empty<string>();
    }
}
