using System.Collections.Concurrent;
using Dais.Kit;
using Dais.Record.Postgres;
using Dais.Record.Storing;

namespace Dais.Record.Tests.Postgres;

/// <summary>Connections that are lost while the node lives: every answer stays true, and nobody misses an act.</summary>
public sealed class LostConnectionTests(PostgresServer server)
{
    private const string EndSessions = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_node_whose_sessions_were_ended_while_it_was_idle_appends_and_reads_as_before()
    {
        var database = await server.NewDatabaseAsync();
        await using var record = await PostgresRecord.OpenAsync(database, Ending);
        (await record.AppendAsync(Acts.To("item/1", 0), Ending)).Is();
        await Acts.AllAsync(record);

        await PostgresServer.RunAsync(database, EndSessions);

        Assert.Single(await Acts.AllAsync(record));
        (await record.AppendAsync(Acts.To("item/1", 1), Ending)).Is();
    }

    [Fact]
    public async Task A_node_that_lost_the_connection_it_listens_on_still_hears_of_acts()
    {
        var database = await server.NewDatabaseAsync();
        await using var listener = await PostgresRecord.OpenAsync(database, Ending);
        for (var version = 0; version < 3; version++)
        {
            await PostgresServer.RunAsync(database, EndSessions);
            await using var writer = await PostgresRecord.OpenAsync(database, Ending);
            (await writer.AppendAsync(Acts.To("item/1", version), Ending)).Is();

            await listener.ChangedAsync(version, Ending);

            Assert.Equal(version + 1, (await listener.HeadAsync(Ending)).Position);
        }
    }

    [Fact]
    public async Task Acts_of_a_program_that_tells_nobody_are_seen_all_the_same()
    {
        var database = await server.NewDatabaseAsync();
        await using var listener = await PostgresRecord.OpenAsync(database, Ending);
        await PostgresServer.RunAsync(database, "INSERT INTO record.acts VALUES (1, 'item/1', 1, '', sha256(''))");

        await listener.ChangedAsync(0, Ending);
    }

    [Fact]
    public async Task Answers_are_true_while_sessions_are_ended_at_random()
    {
        var database = await server.NewDatabaseAsync();
        await using var record = await PostgresRecord.OpenAsync(database, Ending);

        var answers = await StormAsync(record, async () =>
        {
            for (var n = 0; n < (Repository.Long ? 100 : 15); n++)
            {
                await Task.Delay(40 + (n * 7 % 60), Ending);
                await PostgresServer.RunAsync(database, EndSessions);
            }
        });

        await AreTrueAsync(record, answers);
    }

    [Fact]
    public async Task Answers_are_true_while_the_server_crashes_and_comes_back()
    {
        if (PostgresCluster.Missing is { } reason) Assert.Skip(reason);
        await using var cluster = await PostgresCluster.StartAsync();
        await using var record = await PostgresRecord.OpenAsync(await PostgresServer.NewDatabaseAsync(cluster, "crash"), Ending);

        var answers = await StormAsync(record, async () =>
        {
            for (var n = 0; n < (Repository.Long ? 20 : 4); n++)
            {
                await Task.Delay(300 + (n * 37 % 200), Ending);
                await cluster.CrashServerAsync();
                await cluster.StartServerAsync();
            }
        });

        await AreTrueAsync(record, answers);
    }

    [Fact]
    public async Task A_node_whose_server_stays_away_says_what_it_does_not_know()
    {
        if (PostgresCluster.Missing is { } reason) Assert.Skip(reason);
        await using var cluster = await PostgresCluster.StartAsync();
        await using var record = await PostgresRecord.OpenAsync(await PostgresServer.NewDatabaseAsync(cluster, "away"), TimeSpan.FromSeconds(1), Ending);

        var answers = await StormAsync(record, async () =>
        {
            await Task.Delay(300, Ending);
            await cluster.CrashServerAsync();
            await Task.Delay(3000, Ending);
        });
        var late = await record.AppendAsync(Acts.To("late/1", 0), Ending);
        await Assert.ThrowsAsync<IOException>(async () => await record.HeadAsync(Ending));
        await cluster.StartServerAsync();

        Assert.Equal(RecordTrouble.Unavailable, Assert.IsType<AppendResult.Refused>(late).Why);
        await AreTrueAsync(record, answers);
    }

    /// <summary>Thirty-two writers, each with a key for every append, while something is done to the database; one asks again until its append is taken.</summary>
    private static async Task<IReadOnlyCollection<(string Stream, int Version, AppendResult? Answer)>> StormAsync(PostgresRecord record, Func<Task> meanwhile)
    {
        var answers = new ConcurrentQueue<(string, int, AppendResult?)>();
        var disturbing = meanwhile();
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async writer =>
        {
            var stream = Acts.Numbered("storm", writer);
            for (var version = 0; !disturbing.IsCompleted;)
            {
                var answer = await AskAsync(record, Acts.To(stream, version, key: Acts.Numbered(stream, version)));
                answers.Enqueue((stream, version + 1, answer));
                if (answer is AppendResult.Appended) version++;
                else await Task.Delay(20, Ending);
            }
        }));
        await disturbing;
        return answers;
    }

    private static async Task<AppendResult?> AskAsync(PostgresRecord record, Append append)
    {
        try
        {
            return await record.AppendAsync(append, Ending);
        }
        catch (OutcomeUnknownException)
        {
            return null; // honest: it may be there or not
        }
    }

    /// <summary>What was acknowledged is there once; what was last refused is not there; nothing else is but what nobody could know of.</summary>
    private static async Task AreTrueAsync(PostgresRecord record, IReadOnlyCollection<(string Stream, int Version, AppendResult? Answer)> answers)
    {
        var acts = await Acts.WholeAsync(record);
        var there = acts.ToDictionary(a => (a.Envelope.Stream.ToString(), a.Envelope.Version), a => a.Position);
        Assert.Contains(answers, a => a.Answer is AppendResult.Appended);
        Assert.DoesNotContain(answers, a => a.Answer is AppendResult.Conflict);
        Assert.All(answers.Where(a => a.Answer is AppendResult.Appended), a => Assert.Equal(there[(a.Stream, a.Version)], a.Answer!.Is().Last));
        foreach (var asked in answers.GroupBy(a => (a.Stream, a.Version)).Where(g => g.All(a => a.Answer is AppendResult.Refused)))
            Assert.False(there.ContainsKey(asked.Key), $"{asked.Key} was refused, and is there.");
        Assert.All(there.Keys, key => Assert.Contains(answers, a => (a.Stream, a.Version) == key && a.Answer is null or AppendResult.Appended));
    }
}
