using System.Diagnostics;
using Dais.Record.Folding;
using Dais.Record.Sqlite;

namespace Dais.Bench;

/// <summary>record-open: seconds until a record of 1,000,000 acts is open and its read model at the end of it, from a snapshot and the 5,000 acts since; the baseline folds everything.</summary>
internal static class RecordOpen
{
    private const int Acts = 1_000_000;
    private const int Since = 5_000;
    private const int Rounds = 5;

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("dais-bench-");
        try
        {
            var file = Path.Combine(folder.FullName, "record.db");
            // The snapshot is made on the record as it was 5,000 acts before: the same acts, the same hashes.
            var before = Path.Combine(folder.FullName, "before.db");
            await Papers.FillAsync(file, Acts);
            await Papers.FillAsync(before, Acts - Since);
            var baseline = await OpenAsync(file, null, Acts);
            using var snapshots = new SnapshotFolder(Path.Combine(folder.FullName, "snapshots"), every: int.MaxValue);
            await OpenAsync(before, snapshots, Acts - Since);
            var times = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                // Each opening finds the snapshot of before, not the one that the last opening left.
                using var copy = CopyOf(folder, round);
                times.Add(await OpenAsync(file, copy, Acts));
            }

            return [new("record-open", Times.Median(times), "s", baseline, "folding all its acts")];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> OpenAsync(string file, SnapshotFolder? snapshots, int acts)
    {
        var watch = Stopwatch.StartNew();
        await using var record = SqliteRecord.OpenForReading(file);
        var model = new ReadModel<Papers>("papers", Papers.Fold) { Snapshot = snapshots is null ? null : Papers.Snapshot };
        await using var follower = new RecordFollower(record, Papers.Types, [model], snapshots);
        await follower.StartAsync();
        if (!await follower.CatchUpAsync(TimeSpan.FromMinutes(5)) || model.Position != acts) throw new InvalidDataException($"The model stands at {model.Position}.");
        return watch.Elapsed.TotalSeconds;
    }

    private static SnapshotFolder CopyOf(DirectoryInfo folder, int round)
    {
        var to = folder.CreateSubdirectory($"snapshots-{round}");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder.FullName, "snapshots"))) File.Copy(file, Path.Combine(to.FullName, Path.GetFileName(file)));
        return new(to.FullName, every: int.MaxValue);
    }
}
