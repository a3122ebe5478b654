using Dais.Record.Acts;
using Dais.Record.Postgres;
using Dais.Record.Storing;
using Dais.Record.Tests.Storing;

namespace Dais.Record.Tests.Postgres;

/// <summary>Several nodes on one database.</summary>
public sealed class NodesTests(PostgresServer server)
{
    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_that_open_an_empty_database_at_once_make_its_tables_once()
    {
        var database = await server.NewDatabaseAsync();

        var nodes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => PostgresRecord.OpenAsync(database, Ending)));

        Assert.All(await Task.WhenAll(nodes.Select((node, n) => node.AppendAsync(Acts.To(Acts.Numbered("body", n), 0), Ending).AsTask())), answer => answer.Is());
        await Acts.WholeAsync(nodes[0]);
        foreach (var node in nodes) await node.DisposeAsync();
    }

    [Fact]
    public async Task Nodes_make_one_record_also_where_the_database_is_stricter_by_default()
    {
        var database = await server.NewDatabaseAsync();
        await PostgresServer.RunAsync(database, $"ALTER DATABASE {new Npgsql.NpgsqlConnectionStringBuilder(database).Database} SET default_transaction_isolation = serializable");
        var nodes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostgresRecord.OpenAsync(database, Ending)));

        await Task.WhenAll(nodes.Select((node, n) => WriteAsync(node, $"kind-{(char)('a' + n)}", 100)));

        Assert.Equal(400, (await Acts.WholeAsync(nodes[0])).Count);
        foreach (var node in nodes) await node.DisposeAsync();
    }

    [Fact]
    public async Task Two_nodes_append_at_once_and_each_follows_both_without_missing_an_act()
    {
        const int acts = 1500;
        var database = await server.NewDatabaseAsync();
        await using var first = await PostgresRecord.OpenAsync(database, Ending);
        await using var second = await PostgresRecord.OpenAsync(database, Ending);
        var followed = Task.WhenAll(FollowAsync(first, 2 * acts), FollowAsync(second, 2 * acts));

        await Task.WhenAll(WriteAsync(first, "first", acts), WriteAsync(second, "second", acts));

        foreach (var seen in await followed)
        {
            RecordStoreSuite.ShouldBeWhole(seen, await first.HeadAsync(Ending));
            Assert.Equal(acts, seen.Count(a => a.Envelope.Stream.Kind == "first"));
        }
    }

    [Fact]
    public async Task Of_two_nodes_that_decide_on_the_same_version_one_gets_the_conflict()
    {
        var database = await server.NewDatabaseAsync();
        await using var first = await PostgresRecord.OpenAsync(database, Ending);
        await using var second = await PostgresRecord.OpenAsync(database, Ending);
        for (var version = 0; version < 50; version++)
        {
            var answers = await Task.WhenAll(
                first.AppendAsync(Acts.To("item/1", version), Ending).AsTask(), second.AppendAsync(Acts.To("item/1", version), Ending).AsTask());

            Assert.Single(answers.OfType<AppendResult.Appended>());
            Assert.Equal(version + 1, Assert.Single(answers.OfType<AppendResult.Conflict>()).Version);
        }
    }

    [Fact]
    public async Task The_same_key_on_two_nodes_gives_both_the_first_answer()
    {
        var database = await server.NewDatabaseAsync();
        await using var first = await PostgresRecord.OpenAsync(database, Ending);
        await using var second = await PostgresRecord.OpenAsync(database, Ending);
        for (var n = 0; n < 30; n++)
        {
            var append = Acts.To(Acts.Numbered("item", n), 0, acts: 2, key: Acts.Numbered("key", n));
            var answers = await Task.WhenAll(first.AppendAsync(append, Ending).AsTask(), second.AppendAsync(append, Ending).AsTask());

            Assert.Equal(answers[0].Is() with { WasBefore = false }, answers[1].Is() with { WasBefore = false });
            Assert.Single(answers, answer => answer.Is().WasBefore);
        }

        Assert.Equal(60, (await first.HeadAsync(Ending)).Position);
    }

    [Fact]
    public async Task The_longest_keys_are_remembered_and_are_the_actors_own()
    {
        await using var record = await PostgresRecord.OpenAsync(await server.NewDatabaseAsync(), Ending);
        var (key, actor) = (new string('键', Append.LongestField), new string('人', Append.LongestField));
        var append = Acts.To("item/1", 0, key: key) with { Actor = actor };

        Assert.False((await record.AppendAsync(append, Ending)).Is().WasBefore);
        Assert.True((await record.AppendAsync(append, Ending)).Is().WasBefore);
        Assert.IsType<AppendResult.Conflict>(await record.AppendAsync(append with { Actor = "person/2" }, Ending));
    }

    [Fact]
    public async Task Acts_of_many_megabytes_are_appended_together()
    {
        await using var record = await PostgresRecord.OpenAsync(await server.NewDatabaseAsync(), Ending);

        var answer = await record.AppendAsync(Acts.To("import/1", 0, acts: 40, bodyLength: Append.LargestBody - 100), Ending);

        Assert.Equal(40, answer.Is().Last);
        await Acts.WholeAsync(record);
    }

    /// <summary>What an adverse order of commits would show first: a read that sees a position must see all before it.</summary>
    [Fact]
    public async Task Whoever_reads_while_nodes_append_sees_a_beginning_without_gaps()
    {
        var database = await server.NewDatabaseAsync();
        await using var first = await PostgresRecord.OpenAsync(database, Ending);
        await using var second = await PostgresRecord.OpenAsync(database, Ending);
        var writing = Task.WhenAll(WriteAsync(first, "first", 600), WriteAsync(second, "second", 600));
        var seen = 0L;
        while (!writing.IsCompleted)
        {
            var acts = await first.ReadAsync(seen, 10_000, Ending);
            Assert.Equal(Enumerable.Range(1, acts.Count).Select(n => seen + n), acts.Select(a => a.Position));
            seen += acts.Count;
        }

        await writing;
    }

    private static Task WriteAsync(PostgresRecord node, string kind, int acts) => Task.WhenAll(Enumerable.Range(0, 10).Select(async writer =>
    {
        for (var version = 0; version < acts / 10; version++)
            (await node.AppendAsync(Acts.To(Acts.Numbered(kind, writer), version), Ending)).Is();
    }));

    private static async Task<List<StoredAct>> FollowAsync(PostgresRecord node, int until)
    {
        var seen = new List<StoredAct>();
        while (seen.Count < until)
        {
            await node.ChangedAsync(seen.Count, Ending);
            var some = await node.ReadAsync(seen.Count, 100, Ending);
            Assert.NotEmpty(some);
            seen.AddRange(some);
        }

        return seen;
    }
}
