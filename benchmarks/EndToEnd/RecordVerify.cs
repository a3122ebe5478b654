using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dais.Record.Acts;
using Dais.Record.Proof;
using NodaTime;
using SQLitePCL;

namespace Dais.Bench;

/// <summary>record-verify: acts a second that are verified in full; the baseline reads the same bytes from the same file and hashes them, without any check.</summary>
internal static class RecordVerify
{
    private const int Acts = 500_000;
    private const int Streams = 5_000;
    private const int Rounds = 3;

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("dais-bench-");
        try
        {
            var file = Path.Combine(folder.FullName, "record.db");
            await FillAsync(file);
            var ours = await BestAsync(() => VerifyAsync(file));
            var baseline = await BestAsync(() => Task.FromResult(ReadAndHash(file)));
            return [new("record-verify", ours, "acts/s", baseline, "reading the same bytes from the same file and hashing them")];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> BestAsync(Func<Task<long>> verify)
    {
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            best = Math.Max(best, await verify() / watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static async Task<long> VerifyAsync(string file)
    {
        await using var rows = SqliteRows.Open(file);
        var result = await Verifying.VerifyAsync(rows, new());
        return result is { IsWhole: true, Acts: Acts } ? result.Acts : throw new InvalidDataException("The record that was made is not whole.");
    }

    private static long ReadAndHash(string file)
    {
        raw.sqlite3_open_v2(file, out var database, raw.SQLITE_OPEN_READONLY, null);
        using var opened = database;
        raw.sqlite3_prepare_v2(database, "SELECT envelope FROM acts ORDER BY position", out var prepared);
        using var statement = prepared;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> result = stackalloc byte[SHA256.HashSizeInBytes];
        long acts = 0;
        for (; raw.sqlite3_step(statement) == raw.SQLITE_ROW; acts++)
        {
            hash.AppendData(raw.sqlite3_column_blob(statement, 0));
            hash.GetHashAndReset(result);
        }

        return acts;
    }

    /// <summary>Acts of some 300 bytes, as an agenda's are, over many streams; each tenth came with a key.</summary>
    private static async Task FillAsync(string file)
    {
        await using var intake = SqliteIntake.Open(file);
        var hash = EnvelopeBytes.Genesis;
        for (var position = 1; position <= Acts; position++)
        {
            var body = string.Create(CultureInfo.InvariantCulture, $$$"""{"item":{{{position}}},"title":{"original":"en","en":"Technical assistance and international cooperation, item {{{position}}}"}}""");
            var envelope = new Envelope(
                position, StreamName.Of("session", (position % Streams).ToString(CultureInfo.InvariantCulture)), 1 + ((position - 1) / Streams), "item-proposed", 1,
                Instant.FromUnixTimeSeconds(1_790_000_000 + position), "person/17", "rules of procedure, rule 8", position % 10 == 0 ? $"key-{position}" : null, Encoding.UTF8.GetBytes(body));
            var bytes = EnvelopeBytes.Write(envelope);
            hash = EnvelopeBytes.Hash(hash.Span, bytes);
            await intake.TakeAsync([new(envelope, bytes, hash)]);
        }

        await intake.FinishAsync();
    }
}
