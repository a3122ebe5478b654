using System.Diagnostics;
using Dais.Record.Folding;
using Dais.Record.Sqlite;
using SQLitePCL;

namespace Dais.Bench;

/// <summary>record-fold: stored acts a second, read from the file and folded into a state on one thread; the baseline reads the same rows and makes nothing of them.</summary>
internal static class RecordFold
{
    private const int Acts = 400_000;
    private const int PageLength = 2000;
    private const int Rounds = 5;

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("dais-bench-");
        try
        {
            var file = Path.Combine(folder.FullName, "record.db");
            await Papers.FillAsync(file, Acts);
            await using var record = SqliteRecord.OpenForReading(file);
            var ours = await BestAsync(() => FoldAsync(record));
            var baseline = await BestAsync(() => Task.FromResult(Copy(file)));
            return [new("record-fold", ours, "acts/s", baseline, "reading and copying the same rows from the same file")];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> BestAsync(Func<Task<long>> run)
    {
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            if (await run() != Acts) throw new InvalidDataException("Not every act was read.");
            best = Math.Max(best, Acts / watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static async Task<long> FoldAsync(SqliteRecord record)
    {
        var (state, position) = (Papers.Fold.Beginning, 0L);
        while (await record.ReadAsync(position, PageLength) is { Count: > 0 } page)
        {
            foreach (var act in page) state = Papers.Fold.Apply(state, new ActOnRecord(Papers.Types.Read(act.Envelope), act.Envelope));
            position = page[^1].Position;
        }

        return state.ByStream.Values.Sum(p => (p.Symbol.Length > 0 ? 1L : 0) + p.Corrections + p.Items + p.Adopted + p.Languages - 1);
    }

    private static long Copy(string file)
    {
        raw.sqlite3_open_v2(file, out var database, raw.SQLITE_OPEN_READONLY, null);
        using var opened = database;
        raw.sqlite3_prepare_v2(database, "SELECT envelope, hash FROM acts ORDER BY position", out var prepared);
        using var statement = prepared;
        long acts = 0, length = 0;
        for (; raw.sqlite3_step(statement) == raw.SQLITE_ROW; acts++)
            length += raw.sqlite3_column_blob(statement, 0).ToArray().Length + raw.sqlite3_column_blob(statement, 1).ToArray().Length;
        return length > acts ? acts : 0;
    }
}
