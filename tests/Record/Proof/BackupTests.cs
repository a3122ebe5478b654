using System.Formats.Tar;
using Dais.Kit;
using Dais.Record.Acts;
using Dais.Record.Proof;
using Dais.Record.Sealing;
using Dais.Record.Sqlite;
using Dais.Record.Storing;
using Dais.Record.Tables;
using Microsoft.Data.Sqlite;

namespace Dais.Record.Tests.Proof;

public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-backup-");

    private string Data => PathOf("data");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_backup_taken_while_writers_append_holds_every_act_acknowledged_before_it_began()
    {
        await using var record = SqliteRecord.Open(Path.Combine(Data, "record.db"));
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 4).Select(w => WriteAsync(record, w, stop.Token)).ToArray();
        while ((await record.HeadAsync(TestContext.Current.CancellationToken)).Position < 200) await Task.Delay(5, TestContext.Current.CancellationToken);

        var before = await record.HeadAsync(TestContext.Current.CancellationToken);
        var backup = await BackUpAsync();
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        var restored = await RestoreAsync(backup, "restored");
        Assert.True(restored.Acts >= before.Position);
        await using var again = SqliteRecord.Open(PathOf("restored", "record.db"));
        var acts = await again.ReadAsync(before.Position - 1, 1, TestContext.Current.CancellationToken);
        Assert.Equal(before.Hash.ToArray(), acts[0].Hash.ToArray());
        Assert.IsType<AppendResult.Appended>(await again.AppendAsync(AnAppend("after", 0), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_backup_is_restored_into_as_many_new_folders_as_one_likes_and_into_none_that_is_in_use()
    {
        await FillAsync();
        var backup = await BackUpAsync();

        Assert.Equal(3, (await RestoreAsync(backup, "one")).Acts);
        Assert.Equal(3, (await RestoreAsync(backup, "two")).Acts);
        Assert.Contains("not empty", (await Assert.ThrowsAsync<InvalidDataException>(() => RestoreAsync(backup, "one"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_beside_the_record_is_backed_up_and_what_is_made_again_is_not()
    {
        await FillAsync();
        await using (var tables = SqliteTables.Open(Path.Combine(Data, "accounts.db"))) await tables.DoAsync("CREATE TABLE account (id TEXT)", TestContext.Current.CancellationToken);
        Write("sessions/sample.json", "{}");
        Write("snapshots/state", "made again");
        Write("keys/key.xml", "signs forms");
        File.CreateSymbolicLink(Path.Combine(Data, "sessions", "link"), PathOf("outside"));

        await RestoreAsync(await BackUpAsync(), "restored");

        var names = Directory.EnumerateFiles(PathOf("restored"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(PathOf("restored"), f)).Where(f => !f.EndsWith("-wal", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal));
        Assert.Equal(["accounts.db", "record.db", "sessions/sample.json"], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_key_destroyed_after_the_backup_does_not_come_back_with_it()
    {
        await FillAsync();
        await using (var tables = SqliteTables.Open(Path.Combine(Data, "keys.db")))
        {
            var keys = await SubjectKeys.OpenAsync(tables, Place, TestContext.Current.CancellationToken);
            await keys.FindOrMakeAsync("person/1", TestContext.Current.CancellationToken);
            await keys.FindOrMakeAsync("person/2", TestContext.Current.CancellationToken);
        }

        var backup = await BackUpAsync();
        await using (var tables = SqliteTables.Open(Path.Combine(Data, "keys.db")))
            await (await SubjectKeys.OpenAsync(tables, Place, TestContext.Current.CancellationToken)).DestroyAsync("person/1", TestContext.Current.CancellationToken);
        await RestoreAsync(backup, "restored");

        await using var restored = SqliteTables.Open(PathOf("restored", "keys.db"));
        Assert.Equal(["person/2"], await restored.ReadAsync("SELECT subject FROM subject_key", r => r.GetString(0), TestContext.Current.CancellationToken));
        await using var moved = SqliteTables.Open(PathOf("moved", "keys.db"));
        await new MovedKeys(moved, Place).KeepAsync(await KeysIn(backup), TestContext.Current.CancellationToken);
        Assert.Equal(["person/2"], await moved.ReadAsync("SELECT subject FROM subject_key", r => r.GetString(0), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_backup_cut_or_changed_anywhere_is_refused_and_nothing_is_left()
    {
        await FillAsync();
        var whole = await File.ReadAllBytesAsync(await BackUpAsync(), TestContext.Current.CancellationToken);
        var random = new Random(20261123);
        for (var round = 0; round < (Repository.Long ? 60 : 12); round++)
        {
            var at = random.Next(whole.Length);
            await RefusesOrIsTheSameAsync(ARecord.Flip(whole, at));
            await RefusesOrIsTheSameAsync(whole[..at], mayBeTheSame: at > whole.Length - 10_240);
        }
    }

    [Theory]
    [InlineData("../escaped", TarEntryType.RegularFile)]
    [InlineData("/escaped", TarEntryType.RegularFile)]
    [InlineData("a/../../escaped", TarEntryType.RegularFile)]
    [InlineData("a\\..\\escaped", TarEntryType.RegularFile)]
    [InlineData("link", TarEntryType.SymbolicLink)]
    [InlineData("folder", TarEntryType.Directory)]
    public async Task An_entry_that_would_leave_the_folder_is_refused(string name, TarEntryType type)
    {
        var backup = PathOf("hostile.tar");
        await using (var file = File.Create(backup))
        await using (var archive = new TarWriter(file))
        {
            var entry = new PaxTarEntry(type, name);
            if (type == TarEntryType.SymbolicLink) entry.LinkName = "/etc";
            if (type == TarEntryType.RegularFile) entry.DataStream = new MemoryStream([1]);
            await archive.WriteEntryAsync(entry, TestContext.Current.CancellationToken);
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => RestoreAsync(backup, "restored"));
        Assert.Equal([backup], Directory.GetFileSystemEntries(folder.FullName));
    }

    [Fact]
    public async Task A_broken_record_in_a_backup_is_told_when_it_is_made_and_refused_when_it_is_restored()
    {
        await FillAsync();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "record.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await connection.DoAsync("DROP TRIGGER acts_stay; DELETE FROM acts WHERE position = 2", TestContext.Current.CancellationToken);
        }

        var backup = PathOf("backup.tar");
        await using (var file = File.Create(backup))
            Assert.False((await BackingUp.WriteAsync(Data, file, PathOf("scratch"), cancellation: TestContext.Current.CancellationToken)).IsWhole);

        Assert.Contains("position 2", (await Assert.ThrowsAsync<InvalidDataException>(() => RestoreAsync(backup, "restored"))).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(PathOf("restored")));
    }

    private static Append AnAppend(string stream, int expected) =>
        new(StreamName.Of("body", stream), expected, [new("noted", 1, "{}"u8.ToArray())], ARecord.Noon, "person/1");

    private static async Task WriteAsync(SqliteRecord record, int writer, CancellationToken stop)
    {
        for (var version = 0; !stop.IsCancellationRequested; version++)
            Assert.IsType<AppendResult.Appended>(await record.AppendAsync(AnAppend($"{writer}", version), CancellationToken.None));
    }

    private async Task RefusesOrIsTheSameAsync(byte[] backup, bool mayBeTheSame = true)
    {
        var file = PathOf("damaged.tar");
        await File.WriteAllBytesAsync(file, backup, TestContext.Current.CancellationToken);
        try
        {
            // What pads an archive, or dates an entry, bears nothing.
            Assert.Equal(3, (await RestoreAsync(file, "damaged")).Acts);
            Assert.True(mayBeTheSame);
            Directory.Delete(PathOf("damaged"), recursive: true);
        }
        catch (Exception refused) when (refused is InvalidDataException or IOException)
        {
            Assert.False(Directory.Exists(PathOf("damaged")));
            Assert.DoesNotContain(Directory.GetDirectories(folder.FullName), d => d.Contains("restoring", StringComparison.Ordinal));
        }
    }

    private async Task FillAsync()
    {
        await using var record = SqliteRecord.Open(Path.Combine(Data, "record.db"));
        for (var i = 0; i < 3; i++) Assert.IsType<AppendResult.Appended>(await record.AppendAsync(AnAppend("one", i), TestContext.Current.CancellationToken));
    }

    private async Task<string> BackUpAsync()
    {
        var path = PathOf("backup.tar");
        await using var file = File.Create(path);
        Assert.True((await BackingUp.WriteAsync(Data, file, PathOf("scratch"), cancellation: TestContext.Current.CancellationToken)).IsWhole);
        return path;
    }

    private async Task<Verification> RestoreAsync(string backup, string name)
    {
        await using var file = File.OpenRead(backup);
        return await Restoring.RestoreAsync(file, PathOf(name), Place, cancellation: TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<WrappedKey>> KeysIn(string backup)
    {
        await using (var file = File.OpenRead(backup))
        await using (var archive = new TarReader(file))
        {
            while (await archive.GetNextEntryAsync(cancellationToken: TestContext.Current.CancellationToken) is { } entry)
            {
                if (entry.Name == "keys.db") await entry.ExtractToFileAsync(PathOf("old-keys.db"), overwrite: true, TestContext.Current.CancellationToken);
            }
        }

        await using var tables = SqliteTables.Open(PathOf("old-keys.db"));
        var keys = new List<WrappedKey>();
        await foreach (var key in new MovedKeys(tables, Place).KeysAsync(TestContext.Current.CancellationToken)) keys.Add(key);
        Assert.Equal(2, keys.Count);
        return keys;
    }

    private KeyPlace Place(string store) => new(PathOf("outside", "master.key"), PathOf("outside", $"destroyed-keys-{store}"));

    private string PathOf(params string[] parts) => Path.Combine([folder.FullName, .. parts]);

    private void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Data, name))!);
        File.WriteAllText(Path.Combine(Data, name), content);
    }
}
