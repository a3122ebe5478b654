using System.Globalization;
using Dais.Kit;
using Dais.Record.Acts;
using Dais.Record.Postgres;
using NodaTime;

namespace Dais.Bench;

/// <summary>
/// record-append-postgres: durable acts a second from 64 writers at once, one act an append; the baseline is pgbench with 64 clients inserting the
/// same rows into the same tables on the same server, one row a transaction, prepared, synchronous_commit on.
/// </summary>
internal static class RecordAppendPostgres
{
    private const int Slices = 4;
    private const int SecondsASlice = 2;

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        if (PostgresCluster.Missing is { } reason)
        {
            Console.Error.WriteLine($"bench: record-append-postgres is not measured. {reason}");
            return [];
        }

        await using var cluster = await PostgresCluster.StartAsync();
        await using var record = await PostgresRecord.OpenAsync(await DatabaseAsync(cluster, "ours"));
        await (await PostgresRecord.OpenAsync(await DatabaseAsync(cluster, "theirs"))).DisposeAsync(); // makes the same tables
        var script = await ScriptAsync(cluster);
        return [await MeasureAsync(record, slice => PgbenchAsync(cluster, script, slice))];
    }

    /// <summary>Slices of ours and of the baseline in turns, so that what else the machine does falls on both.</summary>
    private static async Task<Figure> MeasureAsync(PostgresRecord record, Func<int, Task<double>> baseline)
    {
        var slice = TimeSpan.FromSeconds(SecondsASlice);
        await RecordAppend.BlowAsync(record, slice);
        await baseline(0);
        var (ours, theirs) = (new Pace(), new List<double>());
        for (var number = 1; number <= Slices; number++)
        {
            ours += await RecordAppend.BlowAsync(record, slice);
            theirs.Add(await baseline(number));
        }

        return new("record-append-postgres", ours.ASecond, "acts/s", theirs.Average(), "pgbench inserting the same rows, 64 clients, one row a transaction, prepared");
    }

    /// <summary>One row as ours are, of a stream of the client's own; positions grow as ours do.</summary>
    private static async Task<string> ScriptAsync(PostgresCluster cluster)
    {
        var envelope = EnvelopeBytes.Write(new(1, StreamName.Of("bench", "10-12345678"), 1, "bench-ran", 1, Instant.FromUnixTimeSeconds(1), "person/9", null, null, RecordAppend.ABody(1000)));
        var script = Path.Combine(Path.GetDirectoryName(cluster.Log)!, "append.sql");
        await File.WriteAllTextAsync(script,
            $"""
            \set version :version + 1
            \set position :version * {RecordAppend.Writers} + :client_id
            INSERT INTO record.acts (position, stream, version, envelope, hash)
            VALUES (:position, 'bench/12345678-' || :client_id, :version, '\x{Convert.ToHexString(envelope)}', '\x{new string('7', 2 * EnvelopeBytes.HashLength)}');

            """);
        return script;
    }

    private static async Task<double> PgbenchAsync(PostgresCluster cluster, string script, int slice)
    {
        var said = await PostgresCluster.AsServerAsync("pgbench", "-h", "127.0.0.1", "-p", cluster.Port.ToString(CultureInfo.InvariantCulture), "-U", "dais", "-n",
            "-M", "prepared", "-c", RecordAppend.Writers.ToString(CultureInfo.InvariantCulture), "-j", "2", "-T", SecondsASlice.ToString(CultureInfo.InvariantCulture),
            "-D", string.Create(CultureInfo.InvariantCulture, $"version={slice * 1_000_000}"), "-f", script, "theirs");
        var line = said.Split('\n').First(l => l.StartsWith("tps = ", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture);
    }

    private static async Task<string> DatabaseAsync(PostgresCluster cluster, string name)
    {
        await PostgresCluster.AsServerAsync("createdb", "-h", "127.0.0.1", "-p", cluster.Port.ToString(CultureInfo.InvariantCulture), "-U", "dais", name);
        return cluster.Connection(name);
    }
}
