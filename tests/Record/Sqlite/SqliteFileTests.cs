using System.Text.RegularExpressions;
using Dais.Kit;
using Dais.Record.Sqlite;
using Dais.Record.Storing;
using Dais.Record.Tests.Storing;
using Microsoft.Data.Sqlite;

namespace Dais.Record.Tests.Sqlite;

/// <summary>The file itself: whose it is, what it refuses, who else holds it.</summary>
public sealed partial class SqliteFileTests : RecordStoreSuite
{
    private readonly SqliteGround ground;

    public SqliteFileTests()
        : this(new())
    {
    }

    private SqliteFileTests(SqliteGround ground)
        : base(ground) => this.ground = ground;

    [Theory]
    [InlineData("CREATE TABLE treaties (name TEXT)", "another application")]
    [InlineData("PRAGMA application_id = 1; CREATE TABLE treaties (name TEXT)", "another application")]
    [InlineData("PRAGMA user_version = 3; CREATE TABLE treaties (name TEXT)", "another application")]
    [InlineData("PRAGMA application_id = 0x44616973; PRAGMA user_version = 2; CREATE TABLE acts (name TEXT)", "newer version")]
    public void A_file_of_another_application_or_of_a_newer_version_is_refused_and_left_as_it_is(string script, string why)
    {
        var path = ground.Beside("other.db");
        Run(path, script);
        var before = File.ReadAllBytes(path);

        Assert.Contains(why, Assert.Throws<InvalidDataException>(() => SqliteRecord.Open(path)).Message, StringComparison.Ordinal);
        Assert.Contains(why, Assert.Throws<InvalidDataException>(() => SqliteRecord.OpenForReading(path)).Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var path = ground.Beside("minutes.txt");
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("The meeting was called to order at 10 a.m. ", 100)));
        var before = File.ReadAllBytes(path);

        Assert.Contains("no database", Assert.Throws<InvalidDataException>(() => SqliteRecord.Open(path)).Message, StringComparison.Ordinal);
        Assert.Contains("no database", Assert.Throws<InvalidDataException>(() => SqliteRecord.OpenForReading(path)).Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public async Task An_empty_file_becomes_a_record()
    {
        var path = ground.Beside("empty.db");
        await File.WriteAllBytesAsync(path, [], Cancellation);

        await using var record = SqliteRecord.Open(path);

        Assert.IsType<AppendResult.Appended>(await record.AppendAsync(An(Import, 0), Cancellation));
    }

    [Fact]
    public void A_folder_and_a_file_that_is_missing_cannot_be_opened()
    {
        Assert.ThrowsAny<IOException>(() => SqliteRecord.Open(Path.GetDirectoryName(ground.File)!));
        Assert.ThrowsAny<IOException>(() => SqliteRecord.OpenForReading(ground.Beside("missing.db")));
        Assert.False(File.Exists(ground.Beside("missing.db")));
    }

    [Fact]
    public async Task Many_who_make_the_file_at_once_make_one_record()
    {
        var path = ground.Beside("at-once.db");

        var records = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => SqliteRecord.Open(path), Cancellation)));

        var answers = await Task.WhenAll(records.Select(async record => await record.AppendAsync(An(Import, 0), Cancellation)));
        Assert.Single(answers.OfType<AppendResult.Appended>());
        foreach (var record in records) await record.DisposeAsync();
    }

    [Fact]
    public async Task A_file_whose_name_is_no_address_is_opened()
    {
        var path = ground.Beside("a record? of 50%#1 & more.db");
        await using (var record = SqliteRecord.Open(path)) Assert.IsType<AppendResult.Appended>(await record.AppendAsync(An(Import, 0), Cancellation));

        await using var again = SqliteRecord.OpenForReading(path);

        Assert.Single(await again.ReadAsync(0, 10, Cancellation));
    }

    [Theory]
    [InlineData("UPDATE acts SET envelope = x'00' WHERE position = 2", "is not changed")]
    [InlineData("UPDATE acts SET position = 9 WHERE position = 3", "is not changed")]
    [InlineData("DELETE FROM acts", "is not taken away")]
    [InlineData("INSERT INTO acts VALUES (0, 'a', 1, x'00', x'00')", "at the end")]
    [InlineData("INSERT OR REPLACE INTO acts VALUES (2, 'a', 1, x'00', x'00')", "at the end")]
    public async Task The_file_refuses_statements_that_change_the_record(string statement, string why)
    {
        await PutManyAsync(Import, 3);

        Assert.Contains(why, Assert.Throws<SqliteException>(() => Run(ground.File, statement)).Message, StringComparison.Ordinal);
        await ShouldBeWholeAsync();
    }

    [Fact]
    public void No_statement_of_the_program_changes_or_removes_an_act() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Repository.PathOf("src", "Record"), "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".cs" or ".sql"),
            path => ChangeOfActs().IsMatch(File.ReadAllText(path)));

    [Theory]
    [InlineData("UPDATE acts SET hash = x'00'")]
    [InlineData("update \"record\".acts set")]
    [InlineData("DELETE FROM acts WHERE")]
    [InlineData("delete\n from record.acts")]
    [InlineData("INSERT OR REPLACE INTO acts")]
    [InlineData("REPLACE INTO acts")]
    [InlineData("TRUNCATE record.acts")]
    public void A_statement_that_changes_or_removes_an_act_is_seen(string statement) => Assert.Matches(ChangeOfActs(), statement);

    [Fact]
    public async Task While_another_process_holds_the_file_appends_are_refused_and_then_go_on()
    {
        await using var record = SqliteRecord.Open(ground.File, new() { LongestWait = TimeSpan.FromMilliseconds(50) });
        using (var other = Connect(ground.File))
        {
            Run(other, "BEGIN IMMEDIATE");

            var refused = Assert.IsType<AppendResult.Refused>(await record.AppendAsync(An(Import, 0), Cancellation));

            Assert.Equal(RecordTrouble.Unavailable, refused.Why);
            Assert.Contains("another process", refused.Detail, StringComparison.Ordinal);
        }

        Assert.IsType<AppendResult.Appended>(await record.AppendAsync(An(Import, 0), Cancellation));
    }

    [Fact]
    public async Task A_record_that_another_process_writes_to_is_read_and_followed()
    {
        await using var reading = SqliteRecord.OpenForReading(ground.File);
        var waiting = reading.ChangedAsync(0, Cancellation);

        await PutManyAsync(Import, 2);

        await waiting.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        Assert.Equal(RecordTrouble.ReadOnly, Assert.IsType<AppendResult.Refused>(await reading.AppendAsync(An(Import, 2), Cancellation)).Why);
        await Assert.ThrowsAsync<IOException>(async () => await reading.KeepAsync(new byte[] { 1 }, Cancellation));
        ShouldBeWhole(await reading.ReadAsync(0, 10, Cancellation), await reading.HeadAsync(Cancellation));
    }

    [Fact]
    public async Task Bytes_that_were_changed_are_refused_and_the_position_is_named()
    {
        await PutManyAsync(Import, 3);
        Run(ground.File, "DROP TRIGGER acts_stay_as_they_are; UPDATE acts SET envelope = x'0102' WHERE position = 2");

        var refused = await Assert.ThrowsAsync<InvalidDataException>(async () => await Acts.ReadAsync(0, 10, Cancellation));

        Assert.Contains("position 2", refused.Message, StringComparison.Ordinal);
        Assert.Single(await Acts.ReadAsync(0, 1, Cancellation));
    }

    [Theory]
    [InlineData("stream = 'import/3f2a', version = 4 WHERE position = 4")]
    [InlineData("version = 9 WHERE position = 2")]
    public async Task Columns_that_say_something_else_than_the_acts_are_seen(string change)
    {
        await PutManyAsync(Import, 3);
        await PutAsync(An(Body, 0));
        Run(ground.File, $"DROP TRIGGER acts_stay_as_they_are; UPDATE acts SET {change}");

        await Assert.ThrowsAsync<InvalidDataException>(async () => await Acts.ReadStreamAsync(Import, 0, 10, Cancellation));
    }

    [Fact]
    public async Task A_log_cut_short_anywhere_leaves_a_whole_record()
    {
        await PutManyAsync(Import, 60);
        var all = await AllAsync();
        var (file, log) = (await File.ReadAllBytesAsync(ground.File, Cancellation), await File.ReadAllBytesAsync(ground.File + "-wal", Cancellation));
        var chance = new Random(20240711);
        var lengths = new HashSet<long>();
        for (var round = 0; round < 40; round++)
        {
            var path = Path.Combine(Directory.CreateDirectory(ground.Beside($"cut-{round}")).FullName, "record.db");
            await File.WriteAllBytesAsync(path, file, Cancellation);
            await File.WriteAllBytesAsync(path + "-wal", log.AsMemory(0, chance.Next(log.Length + 1)), Cancellation);

            await using var record = SqliteRecord.Open(path);

            var acts = await record.ReadAsync(0, int.MaxValue, Cancellation);
            ShouldBeWhole(acts, await record.HeadAsync(Cancellation));
            Assert.Equal(all.Take(acts.Count).Select(a => a.Hash.ToArray()), acts.Select(a => a.Hash.ToArray()));
            Assert.IsType<AppendResult.Appended>(await record.AppendAsync(An(Import, acts.Count), Cancellation));
            lengths.Add(acts.Count);
        }

        Assert.InRange(lengths.Count, 10, 61);
    }

    [Fact]
    public async Task A_record_that_was_closed_is_one_file() =>
        Assert.Equal(["record.db"], await FilesAfterClosingAsync());

    [Fact]
    public async Task After_the_end_reading_and_waiting_say_so()
    {
        var record = SqliteRecord.Open(ground.File);
        var waiting = record.ChangedAsync(0, Cancellation);
        await record.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => record.ChangedAsync(0, Cancellation));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await record.HeadAsync(Cancellation));
    }

    [Fact]
    public void A_record_that_was_lost_while_in_use_does_not_begin_anew() =>
        Assert.ThrowsAny<IOException>(() => Schema.OpenForWriting(ground.Beside("lost.db"), new(), mayMake: false));

    private async Task<string[]> FilesAfterClosingAsync()
    {
        var folder = ground.Beside("closed");
        await using (var record = SqliteRecord.Open(Path.Combine(folder, "record.db")))
        {
            await record.AppendAsync(An(Import, 0), Cancellation);
            await record.ReadAsync(0, 10, Cancellation);
        }

        return [.. Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path))];
    }

    private static void Run(string path, string script)
    {
        using var connection = Connect(path);
        Run(connection, script);
    }

    private static void Run(SqliteConnection connection, string script)
    {
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    [GeneratedRegex("""\b(UPDATE|DELETE\s+FROM|(INSERT\s+OR\s+)?REPLACE\s+INTO|TRUNCATE(\s+TABLE)?)\s+("?\w+"?\.)?"?acts\b""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ChangeOfActs();
}
