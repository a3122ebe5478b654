using Dais.Record.Acts;
using Dais.Record.Postgres;
using Dais.Record.Proof;
using Dais.Record.Storing;
using Dais.Record.Tests.Postgres;

namespace Dais.Record.Tests.Proof;

/// <summary>Verifying and moving a record on PostgreSQL.</summary>
public sealed class PostgresProofTests(PostgresServer server)
{
    private const int Acts = 12;

    [Fact]
    public async Task A_record_is_verified_where_nodes_wrote_it()
    {
        var database = await FilledAsync();

        var result = await VerifyAsync(database);

        Assert.True(result.IsWhole);
        Assert.Equal((Acts, 1), (result.Acts, result.Bytes));
    }

    [Theory]
    [InlineData("UPDATE record.acts SET envelope = overlay(envelope PLACING '\\x00' FROM 60 FOR 1) WHERE position = 7", FaultKind.HashDiffers, 7)]
    [InlineData("UPDATE record.acts SET hash = decode(repeat('00', 32), 'hex') WHERE position = 7", FaultKind.HashDiffers, 7)]
    [InlineData("UPDATE record.acts SET stream = 'body/99' WHERE position = 7", FaultKind.StreamDiffers, 7)]
    [InlineData("UPDATE record.acts SET version = 99 WHERE position = 7", FaultKind.VersionDiffers, 7)]
    [InlineData("DELETE FROM record.acts WHERE position = 7", FaultKind.PositionMissing, 7)]
    [InlineData("UPDATE record.keys SET version = version + 1", FaultKind.KeyDiffers, 1)]
    [InlineData("DELETE FROM record.keys", FaultKind.KeyForgotten, 1)]
    [InlineData("UPDATE record.bytes SET content = '\\x00'", FaultKind.BytesDiffer, 0)]
    public async Task A_change_is_found_at_its_place(string sql, FaultKind kind, long position)
    {
        var database = await FilledAsync();
        await PostgresServer.RunAsync(database, "DROP TRIGGER never_changed ON record.acts; DROP TRIGGER never_changed ON record.keys; DROP TRIGGER never_changed ON record.bytes; " + sql);

        Assert.Contains((await VerifyAsync(database)).Faults, f => f.Kind == kind && f.Position == position);
    }

    [Fact]
    public async Task A_record_moves_to_a_file_and_back_with_the_same_hashes()
    {
        var (database, folder) = (await FilledAsync(), Directory.CreateTempSubdirectory("dais-moving-"));
        var file = Path.Combine(folder.FullName, "record.db");
        await using (var from = await PostgresRows.OpenAsync(database, TestContext.Current.CancellationToken)) await MoveAsync(from, SqliteIntake.Open(file));
        var another = await server.NewDatabaseAsync();
        await using (var from = SqliteRows.Open(file)) await MoveAsync(from, await PostgresIntake.OpenAsync(another, TestContext.Current.CancellationToken));

        var (here, there) = (await VerifyAsync(database), await VerifyAsync(another));

        Assert.True(there.IsWhole);
        Assert.True(here.Head.Hash.Span.SequenceEqual(there.Head.Hash.Span));
        Assert.Equal(here.Bytes, there.Bytes);
        await Assert.ThrowsAsync<InvalidDataException>(() => PostgresIntake.OpenAsync(another, TestContext.Current.CancellationToken));
        await using var record = await PostgresRecord.OpenAsync(another, TestContext.Current.CancellationToken);
        Assert.Equal(new AppendResult.Appended(1, 2, 2, WasBefore: true), await record.AppendAsync(First(0), TestContext.Current.CancellationToken));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_import_that_is_given_up_leaves_nothing()
    {
        var (database, another) = (await FilledAsync(), await server.NewDatabaseAsync());
        await using (var rows = await PostgresRows.OpenAsync(database, TestContext.Current.CancellationToken))
        await using (var intake = await PostgresIntake.OpenAsync(another, TestContext.Current.CancellationToken))
        {
            var acts = (await rows.RowsAsync(0, 3, TestContext.Current.CancellationToken)).Select(r => new StoredAct(EnvelopeBytes.Read(r.Bytes), r.Bytes, r.Hash));
            await intake.TakeAsync([.. acts], TestContext.Current.CancellationToken);
        }

        Assert.Equal(0L, await PostgresServer.RunAsync(another, "SELECT count(*) FROM record.acts"));
    }

    private static Append First(int expected) =>
        new(StreamName.Of("body", "0"), expected, [new("noted", 1, "{}"u8.ToArray()), new("noted", 1, "{}"u8.ToArray())], ARecord.Noon, "person/1") { Key = "first" };

    private static async Task MoveAsync(IRecordRows from, IRecordIntake to)
    {
        using var travelling = new MemoryStream();
        await Exporting.ExportAsync(from, null, travelling, cancellation: TestContext.Current.CancellationToken);
        travelling.Position = 0;
        await using (to) await Importing.ImportAsync(travelling, to, null, cancellation: TestContext.Current.CancellationToken);
    }

    private static async Task<Verification> VerifyAsync(string database)
    {
        await using var rows = await PostgresRows.OpenAsync(database, TestContext.Current.CancellationToken);
        return await Verifying.VerifyAsync(rows, new() { WithBytes = true, Page = 5 }, TestContext.Current.CancellationToken);
    }

    private async Task<string> FilledAsync()
    {
        var database = await server.NewDatabaseAsync();
        await using var record = await PostgresRecord.OpenAsync(database, TestContext.Current.CancellationToken);
        Assert.IsType<AppendResult.Appended>(await record.AppendAsync(First(0), TestContext.Current.CancellationToken));
        for (var i = 2; i < Acts; i++)
        {
            var append = new Append(StreamName.Of("body", $"{i}"), 0, [new("noted", 1, "{\"text\":\"as it was, in words\"}"u8.ToArray())], ARecord.Noon, "person/1");
            Assert.IsType<AppendResult.Appended>(await record.AppendAsync(append, TestContext.Current.CancellationToken));
        }

        await record.KeepAsync("received"u8.ToArray(), TestContext.Current.CancellationToken);
        return database;
    }
}
