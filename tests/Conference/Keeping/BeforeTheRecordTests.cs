using System.Formats.Tar;
using System.Text;
using Dais.Documents;
using Dais.Documents.Keeping;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Proof;

namespace Dais.Conference.Tests.Keeping;

public sealed class BeforeTheRecordTests : IAsyncLifetime
{
    private readonly Ground ground = new();

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        new FolderOfFiles(ground.Data).Fill();
        await ground.OpenAsync();
    }

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    [Fact]
    public async Task All_is_shown_as_before()
    {
        await TakeOverAsync();

        Assert.Equal(["corrected.txt", "kept.txt", "third.txt"], ground.Imports.All().Select(i => i.FileName).Order(StringComparer.Ordinal));
        Assert.All(ground.Imports.All(), i => Assert.Equal(FolderOfFiles.Came, i.ReceivedAt));
        var corrected = (await ground.Imports.FindAsync(FolderOfFiles.IdOf(FolderOfFiles.Agenda), Ended))!;
        Assert.Equal(["Provisional agenda", "", "1. Opening", "2. Closing"], corrected.Source.Lines);
        Assert.Equal(FolderOfFiles.Agenda, await ground.Imports.ReceivedAsync(corrected.Import, Ended));
        var kept = (await ground.Imports.FindAsync(FolderOfFiles.IdOf(FolderOfFiles.Other), Ended))!.Import;
        Assert.Equal((Language.French, "kept-one"), (kept.Language, kept.Session));

        var (sessions, broken) = await ground.Sessions.AllAsync(Ended);
        Assert.Equal([("kept-one", kept.Id), ("prepared", null)], sessions.Select(s => (s.Id, s.ImportId)));
        Assert.Equal("broken.json", Assert.Single(broken).FileName);
        Assert.NotEqual("", broken[0].Problem.MessageIn(Language.Russian));
        Assert.Null(await ground.Sessions.FindAsync("broken", Ended));
    }

    [Fact]
    public async Task The_acts_bear_the_times_of_the_files_and_say_where_they_come_from()
    {
        await TakeOverAsync();

        var acts = await ground.ActsAsync();
        Assert.All(acts, a => Assert.Equal(("system", BeforeTheRecord.Authority), (a.Actor, a.Authority)));
        Assert.All(acts, a => Assert.Equal(a.Type == "document-received" ? FolderOfFiles.Came : FolderOfFiles.Changed, a.At));
        var often = acts.Where(a => a.Stream.Id == FolderOfFiles.IdOf(Encoding.UTF8.GetBytes("Provisional agenda\n\n1. Sent three times\n"))).Select(a => a.Type);
        Assert.Equal(["document-received", "reading-corrected", "document-discarded", "document-received", "document-discarded", "document-received"], often);
    }

    [Fact]
    public async Task The_record_verifies_with_every_byte_that_its_acts_name()
    {
        await TakeOverAsync();

        await using var rows = SqliteRows.Open(ground.Data.PathOf("record.db"));
        var found = await Verifying.VerifyAsync(rows, new() { WithBytes = true, NamesOfBytes = [DocumentsModule.NamesOfBytes, ConferenceModule.NamesOfBytes] }, Ended);

        Assert.True(found.IsWhole);
        Assert.Equal(6, found.Bytes);
        var acts = await ground.ActsAsync();
        Assert.Equal(9, acts.SelectMany(a => DocumentsModule.NamesOfBytes.HashesOf(a).Concat(ConferenceModule.NamesOfBytes.HashesOf(a))).Count());
    }

    [Fact]
    public async Task The_files_are_set_aside_and_none_is_lost()
    {
        var before = Files(ground.Data.Root);

        await TakeOverAsync();

        Assert.Equal(before, Files(ground.Data.PathOf(BeforeTheRecord.Folder)).Concat(Files(ground.Data.Root)).Order(StringComparer.Ordinal));
        Assert.False(System.IO.Directory.Exists(ground.Data.PathOf("imports")));
        Assert.Equal(["No Id.json", "broken.json"], System.IO.Directory.GetFiles(ground.Data.PathOf("sessions")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Taken_over_again_there_is_nothing_new()
    {
        await TakeOverAsync();
        var acts = (await ground.ActsAsync()).Count;

        await TakeOverAsync();
        // The same files again, as from an old copy of the folder.
        new FolderOfFiles(ground.Data).Fill();
        await TakeOverAsync();

        Assert.Equal(acts, (await ground.ActsAsync()).Count);
        Assert.True(System.IO.Directory.Exists(ground.Data.PathOf(BeforeTheRecord.Folder, "imports.2")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Killed_at_any_act_it_goes_on_where_it_was(bool isDurable)
    {
        await TakeOverAsync();
        var expected = (await ground.ActsAsync()).Select(Told).ToList();

        for (var appends = 0; appends < expected.Count; appends++)
        {
            await using var killed = new Ground();
            new FolderOfFiles(killed.Data).Fill();
            await killed.OpenAsync();
            await Assert.ThrowsAsync<KilledException>(() => killed.TakeOverAsync(new DyingRecord(killed.Record, appends, isDurable)));
            await killed.TakeOverAsync();

            Assert.Equal(expected, (await killed.ActsAsync()).Select(Told));
        }
    }

    [Fact]
    public async Task A_file_sent_since_keeps_what_was_done_to_it()
    {
        var reception = await ground.Imports.ReceiveAsync(FolderOfFiles.Agenda, "sent.txt", null, Ground.Officer, Ended);

        await TakeOverAsync();

        var import = (await ground.Imports.FindAsync(reception.Id!, Ended))!;
        Assert.Equal(("sent.txt", false), (import.Import.FileName, import.IsCorrected));
    }

    [Fact]
    public async Task A_file_that_was_mended_is_taken_over_at_the_next_start()
    {
        await TakeOverAsync();
        new FolderOfFiles(ground.Data).Session("broken", FolderOfFiles.AgendaBytes);

        await TakeOverAsync();

        Assert.Equal(7, (await ground.Sessions.FindAsync("broken", Ended))!.Agenda.Items.Count);
        Assert.Empty((await ground.Sessions.AllAsync(Ended)).Broken);
    }

    [Fact]
    public async Task A_backup_holds_what_was_set_aside_and_what_is_to_be_mended()
    {
        await TakeOverAsync();

        using var backup = new MemoryStream();
        await BackingUp.WriteAsync(ground.Data.Root, backup, ground.Data.PathOf("snapshots", "scratch"), cancellation: Ended);

        var names = new List<string>();
        backup.Position = 0;
        await using var archive = new TarReader(backup);
        while (await archive.GetNextEntryAsync(cancellationToken: Ended) is { } entry) names.Add(entry.Name);
        Assert.Contains("record.db", names);
        Assert.Contains("sessions/broken.json", names);
        Assert.Contains("before-the-record/sessions/prepared.json", names);
        Assert.Contains($"before-the-record/imports/{FolderOfFiles.IdOf(FolderOfFiles.Agenda)}/received", names);
    }

    private static string Told(Envelope act) => $"{act.Stream} {act.Version} {act.Type} {act.At} {Encoding.UTF8.GetString(act.Body.Span)}";

    /// <summary>The files of before the record under a folder, by their paths in it, without what the record and the setting aside add.</summary>
    private static List<string> Files(string root) =>
    [
        .. System.IO.Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f))
            .Where(f => !f.StartsWith(BeforeTheRecord.Folder, StringComparison.Ordinal) && !f.StartsWith("record.db", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private async Task TakeOverAsync()
    {
        await ground.TakeOverAsync();
        await ground.CatchUpAsync();
    }
}
