using Dais.Record.Postgres;
using Dais.Record.Storing;
using Npgsql;

namespace Dais.Record.Tests.Postgres;

/// <summary>What the roles may do with the record, and what a database that may not be written to answers.</summary>
public sealed class RightsTests(PostgresServer server)
{
    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE record.acts SET version = version")]
    [InlineData("DELETE FROM record.acts")]
    [InlineData("TRUNCATE record.acts")]
    [InlineData("DELETE FROM record.keys")]
    [InlineData("UPDATE record.bytes SET content = ''")]
    [InlineData("SET session_replication_role = replica; DELETE FROM record.acts")]
    public async Task The_owner_neither_changes_the_record_nor_takes_from_it(string statement)
    {
        var database = await server.NewDatabaseAsync();
        await using var record = await PostgresRecord.OpenAsync(database, Ending);
        await record.AppendAsync(Acts.To("item/1", 0, key: "k"), Ending);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => PostgresServer.RunAsync(database, statement));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        Assert.Single(await Acts.AllAsync(record));
    }

    [Fact]
    public async Task The_role_of_the_application_appends_and_reads_and_has_no_other_right()
    {
        var database = await server.NewDatabaseAsync();
        await PostgresServer.RunAsync(database, "DO $$ BEGIN CREATE ROLE dais_app LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$");
        await (await PostgresRecord.OpenAsync(database, Ending)).DisposeAsync();
        var asApplication = new NpgsqlConnectionStringBuilder(database) { Username = "dais_app" }.ConnectionString;
        await using var record = await PostgresRecord.OpenAsync(asApplication, Ending);

        (await record.AppendAsync(Acts.To("item/1", 0, key: "k"), Ending)).Is();
        Assert.Equal([1, 2], await record.FindAsync(await record.KeepAsync(new byte[] { 1, 2 }, Ending), Ending));
        foreach (var right in new[] { "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER" })
            foreach (var table in new[] { "acts", "keys", "bytes", "scripts" })
                Assert.Equal(false, await PostgresServer.RunAsync(asApplication, $"SELECT has_table_privilege('record.{table}', '{right}')"));
    }

    [Fact]
    public async Task A_role_without_rights_is_told_so_before_anything_is_taken()
    {
        var database = await server.NewDatabaseAsync();
        await PostgresServer.RunAsync(database, "DO $$ BEGIN CREATE ROLE stranger LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$");

        var refusal = await Assert.ThrowsAsync<IOException>(() => PostgresRecord.OpenAsync(new NpgsqlConnectionStringBuilder(database) { Username = "stranger" }.ConnectionString, Ending));

        Assert.Contains("42501", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_may_only_be_read_is_read_and_refuses_appends()
    {
        var database = await server.NewDatabaseAsync();
        await using (var before = await PostgresRecord.OpenAsync(database, Ending)) (await before.AppendAsync(Acts.To("item/1", 0), Ending)).Is();
        await PostgresServer.RunAsync(database, $"ALTER DATABASE {new NpgsqlConnectionStringBuilder(database).Database} SET default_transaction_read_only = on");
        await using var record = await PostgresRecord.OpenAsync(database, Ending);

        Assert.Equal(RecordTrouble.ReadOnly, Assert.IsType<AppendResult.Refused>(await record.AppendAsync(Acts.To("item/1", 1), Ending)).Why);
        Assert.Single(await Acts.AllAsync(record));
        await Assert.ThrowsAsync<IOException>(async () => await record.KeepAsync(new byte[] { 1 }, Ending));
    }

    /// <summary>The server tells of a full disk by this code wherever it meets one; here a trigger says it, for a disk of our own to fill we have not.</summary>
    [Fact]
    public async Task A_full_disk_refuses_the_append_and_the_next_one_after_room_was_made_is_taken()
    {
        var database = await server.NewDatabaseAsync();
        await using var record = await PostgresRecord.OpenAsync(database, Ending);
        (await record.AppendAsync(Acts.To("item/1", 0), Ending)).Is();
        await PostgresServer.RunAsync(database,
            """
            CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'could not extend file' USING ERRCODE = '53100'; END $$;
            CREATE TRIGGER full_disk BEFORE INSERT ON record.acts EXECUTE FUNCTION full_disk();
            """);

        Assert.Equal(RecordTrouble.DiskFull, Assert.IsType<AppendResult.Refused>(await record.AppendAsync(Acts.To("item/1", 1), Ending)).Why);
        await PostgresServer.RunAsync(database, "DROP TRIGGER full_disk ON record.acts");

        (await record.AppendAsync(Acts.To("item/1", 1), Ending)).Is();
        await Acts.WholeAsync(record);
    }

    [Fact]
    public async Task Tables_of_a_later_version_are_refused()
    {
        var database = await server.NewDatabaseAsync();
        await (await PostgresRecord.OpenAsync(database, Ending)).DisposeAsync();
        await PostgresServer.RunAsync(database, "INSERT INTO record.scripts (version) VALUES (99)");

        await Assert.ThrowsAsync<InvalidDataException>(() => PostgresRecord.OpenAsync(database, Ending));
    }
}
