using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dais.Record.Acts;
using Dais.Record.Sqlite;
using Dais.Record.Storing;
using NodaTime;

namespace Dais.Bench;

/// <summary>record-append: durable acts a second from 64 writers at once, each append one act; the baseline is a bare loop that commits the same groups.</summary>
internal static class RecordAppend
{
    internal const int Writers = 64;
    private const int BodyBytes = 200;
    private const int Slices = 5;

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("dais-bench-");
        try
        {
            return [await SqliteAsync(folder.FullName), await ReadingAsync(Path.Combine(folder.FullName, "read.db"))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A body of an act such as many are.</summary>
    internal static byte[] ABody(long number) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"number":{{number}},"text":"{{new string('x', BodyBytes - 30)}}"}"""));

    /// <summary>All writers append for a while, each to a stream of its own; the answer is how many acts were acknowledged, and in how long.</summary>
    internal static async Task<Pace> BlowAsync(IRecordStore store, TimeSpan atLeast)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var stream = StreamName.Of("bench", string.Create(CultureInfo.InvariantCulture, $"{writer}-{watch.GetHashCode()}"));
            var version = 0;
            for (; watch.Elapsed < atLeast; version++)
            {
                var append = new Append(stream, version, [new("bench-ran", 1, ABody(version))], Instant.FromUnixTimeSeconds(version), "person/9");
                if (await store.AppendAsync(append) is not AppendResult.Appended) throw new InvalidOperationException("An append was not taken.");
            }

            return (long)version;
        })));
        return new(counts.Sum(), watch.Elapsed);
    }

    /// <summary>Slices of ours and of the baseline in turns, so that what else the machine does falls on both.</summary>
    private static async Task<Figure> SqliteAsync(string folder)
    {
        await using var record = SqliteRecord.Open(Path.Combine(folder, "record.db"));
        await BlowAsync(record, TimeSpan.FromSeconds(1));
        using var bare = new BareSqlite(Path.Combine(folder, "bare.db"));
        var (ours, baseline, groups) = (new Pace(), new Pace(), record.GroupsWritten);
        for (var slice = 0; slice < Slices; slice++)
        {
            ours += await BlowAsync(record, TimeSpan.FromSeconds(1));
            baseline += bare.Append((int)Math.Round(ours.Count / (double)(record.GroupsWritten - groups)), TimeSpan.FromSeconds(1));
        }

        return new("record-append-sqlite", ours.ASecond, "acts/s", baseline.ASecond, string.Create(CultureInfo.InvariantCulture,
            $"a bare prepared-statement loop, {ours.Count / (record.GroupsWritten - groups)} rows a commit"));
    }

    /// <summary>Pages of the record, read from the beginning; the baseline steps over the same rows and touches their bytes.</summary>
    private static async Task<Figure> ReadingAsync(string path)
    {
        const int total = 200_000;
        await using var record = SqliteRecord.Open(path);
        for (var at = 0; at < total; at += Append.MostActs)
        {
            var acts = Enumerable.Range(at, Append.MostActs).Select(i => new NewAct("bench-ran", 1, ABody(i)));
            await record.AppendAsync(new(StreamName.Of("bench", string.Create(CultureInfo.InvariantCulture, $"{at}")), 0, [.. acts], Instant.FromUnixTimeSeconds(at), "person/9"));
        }

        await ReadAsync(record);
        using var bare = new BareSqlite(path);
        var (ours, baseline) = (new Pace(), new Pace());
        for (var slice = 0; slice < Slices; slice++)
        {
            ours += await ReadAsync(record);
            baseline += bare.Read();
        }

        return new("record-read-sqlite", ours.ASecond, "acts/s", baseline.ASecond, "stepping over the same rows and touching their bytes");
    }

    private static async Task<Pace> ReadAsync(SqliteRecord record)
    {
        var watch = Stopwatch.StartNew();
        var after = 0L;
        while (await record.ReadAsync(after, 1000) is { Count: > 0 } page) after = page[^1].Position;
        return new(after, watch.Elapsed);
    }
}

/// <summary>So many of something in so long.</summary>
internal readonly record struct Pace(long Count, TimeSpan Time)
{
    internal double ASecond => Count / Time.TotalSeconds;

    public static Pace operator +(Pace one, Pace other) => new(one.Count + other.Count, one.Time + other.Time);
}
