using Dais.Kit;
using Dais.Record.Acts;
using Dais.Record.Proof;
using Dais.Record.Sqlite;
using Dais.Record.Storing;
using Microsoft.Data.Sqlite;

namespace Dais.Record.Tests.Proof;

/// <summary>Whoever can write to the file can change it; each way of doing so is seen, at its place.</summary>
public sealed class SqliteTamperingTests : IAsyncLifetime
{
    private const int Acts = 40;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-tampering-");

    private string File => Path.Combine(folder.FullName, "record.db");

    public async ValueTask InitializeAsync()
    {
        await using var record = SqliteRecord.Open(File);
        for (var i = 0; i < Acts; i++)
        {
            var append = new Append(StreamName.Of("body", $"{i % 4}"), i / 4, [new("noted", 1, "{\"text\":\"as it was\"}"u8.ToArray())], ARecord.Noon, "person/1") { Key = i % 5 == 0 ? $"key-{i}" : null };
            Assert.IsType<AppendResult.Appended>(await record.AppendAsync(append, TestContext.Current.CancellationToken));
        }

        await record.KeepAsync("received"u8.ToArray(), TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_file_as_it_was_written_is_whole()
    {
        var result = await VerifyAsync();

        Assert.True(result.IsWhole);
        Assert.Equal((Acts, 1), (result.Acts, result.Bytes));
    }

    [Theory]
    [InlineData("UPDATE acts SET envelope = CAST(replace(CAST(envelope AS TEXT), 'as it was', 'as it is!') AS BLOB) WHERE position = 17", FaultKind.HashDiffers, 17)]
    [InlineData("UPDATE acts SET envelope = zeroblob(0) WHERE position = 17", FaultKind.EnvelopeUnreadable, 17)]
    [InlineData("UPDATE acts SET hash = zeroblob(32) WHERE position = 17", FaultKind.HashDiffers, 17)]
    [InlineData("UPDATE acts SET hash = zeroblob(32) WHERE position = 40", FaultKind.HashDiffers, 40)]
    [InlineData("UPDATE acts SET stream = 'body/9' WHERE position = 17", FaultKind.StreamDiffers, 17)]
    [InlineData("UPDATE acts SET stream = 'No Name' WHERE position = 17", FaultKind.StreamDiffers, 17)]
    [InlineData("UPDATE acts SET version = 99 WHERE position = 17", FaultKind.VersionDiffers, 17)]
    [InlineData("UPDATE acts SET position = 41 WHERE position = 40", FaultKind.PositionMissing, 40)]
    [InlineData("UPDATE acts SET position = -7 WHERE position = 17", FaultKind.PositionDiffers, -7)]
    [InlineData("DELETE FROM acts WHERE position = 17", FaultKind.PositionMissing, 17)]
    [InlineData("DELETE FROM acts WHERE position = 1", FaultKind.PositionMissing, 1)]
    [InlineData("UPDATE keys SET last = last + 1 WHERE key = 'key-15'", FaultKind.KeyDiffers, 16)]
    [InlineData("DELETE FROM keys WHERE key = 'key-15'", FaultKind.KeyForgotten, 16)]
    [InlineData("INSERT INTO keys VALUES ('person/1', 'mine', 3, 3, 1)", FaultKind.KeyDiffers, 3)]
    [InlineData("UPDATE bytes SET content = x'00'", FaultKind.BytesDiffer, 0)]
    [InlineData("INSERT INTO acts SELECT 41, 'body/9', 1, envelope, hash FROM acts WHERE position = 40", FaultKind.PositionDiffers, 41)]
    public async Task A_change_is_found_at_its_place(string sql, FaultKind kind, long position)
    {
        Tamper(sql);

        Assert.Contains((await VerifyAsync()).Faults, f => f.Kind == kind && f.Position == position);
    }

    [Fact]
    public async Task Two_acts_that_changed_places_are_found()
    {
        Tamper("""
            UPDATE acts SET version = version + 1000 WHERE position IN (17, 18);
            UPDATE acts SET position = 1000 WHERE position = 17;
            UPDATE acts SET position = 17 WHERE position = 18;
            UPDATE acts SET position = 18 WHERE position = 1000;
            UPDATE acts SET version = version - 1000 WHERE position IN (17, 18);
            """);

        var faults = (await VerifyAsync()).Faults;

        Assert.Equal(17, faults[0].Position);
        Assert.Contains(faults, f => f is { Kind: FaultKind.PositionDiffers, Position: 17, Expected: "18" });
        Assert.Contains(faults, f => f is { Kind: FaultKind.PositionDiffers, Position: 18, Expected: "17" });
    }

    [Fact]
    public async Task A_tail_cut_off_is_found_by_a_checkpoint()
    {
        using var key = SigningKey.OpenOrMake(Path.Combine(folder.FullName, "outside", "key.pem"));
        Checkpoint checkpoint;
        await using (var record = SqliteRecord.Open(File))
            checkpoint = (await new CheckpointFolder(Path.Combine(folder.FullName, "checkpoints")).MakeAsync(record, key, ARecord.Noon, TestContext.Current.CancellationToken))!;
        Tamper("DELETE FROM acts WHERE position > 30; DELETE FROM keys WHERE first > 30");

        Assert.True((await VerifyAsync()).IsWhole);
        Assert.Equal((FaultKind.EndsBeforeCheckpoint, 40L, "30"), Assert.Single((await VerifyAsync(checkpoint)).Faults) is var fault ? (fault.Kind, fault.Position, fault.Found) : default);
    }

    [Fact]
    public async Task Any_byte_of_the_file_may_change_and_verifying_finds_it_or_the_record_is_the_same()
    {
        var whole = await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken);
        var head = (await VerifyAsync()).Head.Hash.ToArray();
        var random = new Random(20261123);
        for (var round = 0; round < (Repository.Long ? 400 : 100); round++)
        {
            var changed = whole.ToArray();
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            await System.IO.File.WriteAllBytesAsync(File, changed, TestContext.Current.CancellationToken);
            try
            {
                if (await VerifyAsync() is { IsWhole: true } result) Assert.True(result.Head.Hash.Span.SequenceEqual(head));
            }
            catch (Exception refused) when (refused is InvalidDataException or IOException)
            {
                Assert.NotEmpty(refused.Message);
            }
        }
    }

    [Fact]
    public async Task A_record_moves_between_files_with_the_same_hashes_and_goes_on()
    {
        using var travelling = new MemoryStream();
        await using (var rows = SqliteRows.Open(File)) await Exporting.ExportAsync(rows, null, travelling, cancellation: TestContext.Current.CancellationToken);
        travelling.Position = 0;
        var other = Path.Combine(folder.FullName, "other", "record.db");
        await using (var intake = SqliteIntake.Open(other)) await Importing.ImportAsync(travelling, intake, null, cancellation: TestContext.Current.CancellationToken);

        await using (var rows = SqliteRows.Open(other))
        {
            var result = await Verifying.VerifyAsync(rows, new() { WithBytes = true }, TestContext.Current.CancellationToken);
            Assert.True(result.IsWhole);
            Assert.Equal((await VerifyAsync()).Head.Hash.ToArray(), result.Head.Hash.ToArray());
        }

        await using var record = SqliteRecord.Open(other);
        var again = new Append(StreamName.Of("body", "0"), 0, [new("noted", 1, "{}"u8.ToArray())], ARecord.Noon, "person/1") { Key = "key-0" };
        Assert.Equal(new AppendResult.Appended(1, 1, 1, WasBefore: true), await record.AppendAsync(again, TestContext.Current.CancellationToken));
        Assert.Throws<InvalidDataException>(() => SqliteIntake.Open(other));
    }

    [Fact]
    public async Task An_import_that_is_given_up_leaves_no_file()
    {
        var other = Path.Combine(folder.FullName, "other.db");
        await using (var intake = SqliteIntake.Open(other)) await intake.TakeAsync(new string('0', 64), new byte[] { 1 }, TestContext.Current.CancellationToken);

        Assert.Empty(Directory.GetFiles(folder.FullName, "other.db*"));
    }

    private void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"DROP TRIGGER acts_stay_as_they_are; DROP TRIGGER acts_stay; {sql}";
        command.ExecuteNonQuery();
    }

    private async Task<Verification> VerifyAsync(params Checkpoint[] checkpoints)
    {
        await using var rows = SqliteRows.Open(File);
        return await Verifying.VerifyAsync(rows, new() { WithBytes = true, Checkpoints = checkpoints }, TestContext.Current.CancellationToken);
    }
}
