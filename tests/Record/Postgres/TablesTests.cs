using Dais.Record.Storing;
using Dais.Record.Tables;

namespace Dais.Record.Tests.Postgres;

/// <summary>Tables beside the record, each module's in a schema of its own.</summary>
public sealed class TablesTests(PostgresServer server)
{
    private static readonly TableScripts Scripts = new("accounts", ["CREATE TABLE account (id TEXT PRIMARY KEY, secret {bytes}); INSERT INTO account VALUES ('first', NULL)"]);

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_schema_has_tables_of_its_own_beside_the_record()
    {
        var address = RecordAddress.Parse(await server.NewDatabaseAsync());
        await using var record = await address.OpenAsync(Ending);
        await using var accounts = await address.OpenTablesAsync("accounts", Ending);
        await using var keys = await address.OpenTablesAsync("keys", Ending);

        await Scripts.ApplyAsync(accounts, Ending);

        Assert.Equal(["accounts"], await keys.ReadAsync("SELECT table_schema::text FROM information_schema.tables WHERE table_name = 'account'", r => r.GetString(0), Ending));
        Assert.Equal(["first"], await accounts.ReadAsync("SELECT id FROM account", r => r.GetString(0), Ending));
        (await record.Acts.AppendAsync(Acts.To("item/1", 0), Ending)).Is();
    }

    [Fact]
    public async Task Nodes_that_make_the_same_tables_at_once_make_them_once()
    {
        var address = RecordAddress.Parse(await server.NewDatabaseAsync());
        for (var round = 0; round < 5; round++)
        {
            var name = "accounts_" + (char)('a' + round);
            var nodes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => address.OpenTablesAsync(name, Ending)));

            await Task.WhenAll(nodes.Select(node => Scripts.ApplyAsync(node, Ending)));

            Assert.Equal([1L], await nodes[0].ReadAsync("SELECT count(*) FROM account", r => r.GetInt64(0), Ending));
            foreach (var node in nodes) await node.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a; DROP SCHEMA record")]
    [InlineData("Accounts")]
    public async Task What_is_no_name_of_a_schema_is_refused(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await RecordAddress.Parse("Host=127.0.0.1;Port=1;Database=x").OpenTablesAsync(name, Ending));
}
