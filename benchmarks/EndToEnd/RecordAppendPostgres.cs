using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dais.Kit;
using Dais.Record.Acts;
using Dais.Record.Postgres;
using Dais.Record.Storing;
using NodaTime;

namespace Dais.Bench;

/// <summary>
/// record-append-postgres: durable acts a second from 64 writers, one act an append; the baseline is pgbench with 64 clients inserting the same rows
/// into the same table on the same server, one row a transaction, prepared, synchronous_commit on.
/// </summary>
internal static class RecordAppendPostgres
{
    private const int Writers = 64;
    private const int Seconds = 8;
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"paragraph":12,"text":"The working group took note of the report."}""");

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        if (PostgresCluster.Missing is { } reason) throw new InvalidOperationException(reason);
        await using var cluster = await PostgresCluster.StartAsync();
        var ours = await OursAsync(await DatabaseAsync(cluster, "ours"));
        var theirs = await PgbenchAsync(cluster, "theirs");
        return [new("record-append-postgres", ours, "acts/s", theirs, "pgbench inserting the same rows, 64 clients, one row a transaction, prepared")];
    }

    private static async Task<double> OursAsync(string database)
    {
        await using var record = await PostgresRecord.OpenAsync(database);
        await ForAsync(record, "warm", TimeSpan.FromSeconds(2));
        return await ForAsync(record, "storm", TimeSpan.FromSeconds(Seconds));
    }

    /// <summary>Each writer appends to a stream of its own, and waits for its answer before it appends again.</summary>
    private static async Task<double> ForAsync(PostgresRecord record, string kind, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var acts = await Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            var version = 0;
            for (; watch.Elapsed < time; version++)
            {
                if (await record.AppendAsync(An(kind, writer, version)) is not AppendResult.Appended)
                    throw new InvalidOperationException("An append was not taken.");
            }

            return version;
        }));
        return acts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static Append An(string kind, int writer, int version) => new(
        StreamName.Of(kind, writer.ToString(CultureInfo.InvariantCulture)), version, [new("paragraph-noted", 1, Body)], Instant.FromUnixTimeSeconds(version), "person/4711");

    private static async Task<double> PgbenchAsync(PostgresCluster cluster, string name)
    {
        await (await PostgresRecord.OpenAsync(await DatabaseAsync(cluster, name))).DisposeAsync(); // the same tables
        var envelope = EnvelopeBytes.Write(new(1, StreamName.Of("storm", "10"), 1, "paragraph-noted", 1, Instant.FromUnixTimeSeconds(1), "person/4711", null, null, Body));
        var script = Path.Combine(Path.GetDirectoryName(cluster.Log)!, "append.sql");
        await File.WriteAllTextAsync(script,
            $"""
            \set version :version + 1
            \set position :version * {Writers} + :client_id
            INSERT INTO record.acts (position, stream, version, envelope, hash)
            VALUES (:position, 'storm/' || :client_id, :version, '\x{Convert.ToHexString(envelope)}', '\x{new string('7', 64)}');

            """);
        await RunAsync(cluster, name, script, seconds: 2, from: 0);
        return await RunAsync(cluster, name, script, Seconds, from: 10_000_000);
    }

    private static async Task<double> RunAsync(PostgresCluster cluster, string name, string script, int seconds, int from)
    {
        var said = await PostgresCluster.AsServerAsync("pgbench", "-h", "127.0.0.1", "-p", cluster.Port.ToString(CultureInfo.InvariantCulture), "-U", "dais", "-n",
            "-M", "prepared", "-c", Writers.ToString(CultureInfo.InvariantCulture), "-j", "2", "-T", seconds.ToString(CultureInfo.InvariantCulture),
            "-D", string.Create(CultureInfo.InvariantCulture, $"version={from}"), "-f", script, name);
        var line = said.Split('\n').First(l => l.StartsWith("tps = ", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture);
    }

    private static async Task<string> DatabaseAsync(PostgresCluster cluster, string name)
    {
        await PostgresCluster.AsServerAsync("createdb", "-h", "127.0.0.1", "-p", cluster.Port.ToString(CultureInfo.InvariantCulture), "-U", "dais", name);
        return cluster.Connection(name);
    }
}
