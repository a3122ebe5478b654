using System.Security.Cryptography;
using Dais.Record.Acts;

namespace Dais.Record.Proof;

/// <summary>What is verified beside the chain.</summary>
public sealed record VerifyOptions
{
    /// <summary>How many rows are read at a time.</summary>
    public int Page { get; init; } = 2000;

    /// <summary>The most faults that are listed; all are counted.</summary>
    public int MostFaults { get; init; } = 100;

    /// <summary>Whether the bytes kept beside the acts are read and hashed, and those that acts refer to looked for.</summary>
    public bool WithBytes { get; init; }

    /// <summary>Who tells which bytes acts refer to.</summary>
    public IReadOnlyList<INameBytes> NamesOfBytes { get; init; } = [];

    /// <summary>Checkpoints kept by whoever follows the record; the record must agree with each.</summary>
    public IReadOnlyList<Checkpoint> Checkpoints { get; init; } = [];

    /// <summary>Checkpoints kept beside the record; it must agree with each, but who rewrote it may have made them anew.</summary>
    public IReadOnlyList<Checkpoint> OwnCheckpoints { get; init; } = [];

    /// <summary>Told how many rows were checked, a page at a time.</summary>
    public Action<long>? Progress { get; init; }
}

/// <summary>What verifying found.</summary>
/// <param name="Acts">How many rows were checked.</param>
/// <param name="Head">The position and the stored hash of the last.</param>
/// <param name="Record">The id of the record: the hash of its first act; null for a record without acts.</param>
/// <param name="Bytes">How many kept bytes were checked.</param>
/// <param name="Faults">Where it is broken, in the order of discovery; at most as many as were asked for.</param>
/// <param name="FaultCount">How many faults there are.</param>
/// <param name="Agreeing">
/// The last checkpoint before the first that the record does not agree with: of those that others kept, or where there are none of the record's own.
/// Null where there is none.
/// </param>
public sealed record Verification(
    long Acts, Storing.RecordHead Head, string? Record, long Bytes, IReadOnlyList<Fault> Faults, long FaultCount, Checkpoint? Agreeing)
{
    /// <summary>Whether the chain and the checkpoints hold; bytes that are missing or differ do not count here.</summary>
    public bool ChainHolds => FaultCount == 0 || Faults.All(IsOfBytes);

    /// <summary>Whether nothing at all is wrong.</summary>
    public bool IsWhole => FaultCount == 0;

    private static bool IsOfBytes(Fault fault) => fault.Kind is FaultKind.BytesMissing or FaultKind.BytesDiffer;
}

/// <summary>Verifies a record from its first row to its last.</summary>
public sealed class Verifying
{
    private readonly VerifyOptions options;
    private readonly ChainCheck chain = new();
    private readonly KeyedAppends appends = new();
    private readonly KeyCheck keys = new();
    private readonly CheckpointCheck checkpoints;
    private readonly CheckpointCheck own;
    private readonly List<Fault> faults = [];
    private readonly Dictionary<string, (long Position, string Stream)> named = new(StringComparer.Ordinal);
    private long faultCount;
    private string? record;

    private Verifying(VerifyOptions options) => (this.options, checkpoints, own) = (options, new(options.Checkpoints), new(options.OwnCheckpoints));

    /// <summary>Reads every row and recomputes every hash from the bytes as stored.</summary>
    /// <param name="rows">The record; it may grow meanwhile, and is verified up to where the last page ended.</param>
    /// <param name="options">What else is verified.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidDataException">The database cannot be read.</exception>
    public static async Task<Verification> VerifyAsync(IRecordRows rows, VerifyOptions options, CancellationToken cancellation = default)
    {
        var verifying = new Verifying(options);
        await verifying.WalkAsync(rows, cancellation);
        verifying.TakeKey(verifying.appends.End());
        verifying.Take(await verifying.keys.CompareAsync(rows, verifying.chain.Position, cancellation));
        verifying.Take(verifying.checkpoints.AtTheEnd(verifying.chain.Position));
        verifying.Take(verifying.own.AtTheEnd(verifying.chain.Position));
        var bytes = options.WithBytes ? await verifying.CheckBytesAsync(rows, cancellation) : 0;
        return verifying.Result(bytes);
    }

    private Verification Result(long bytes) =>
        new(chain.Rows, new(chain.Position, chain.Hash.ToArray()), record, bytes, faults, faultCount, options.Checkpoints.Count > 0 ? checkpoints.Agreeing : own.Agreeing);

    private async Task WalkAsync(IRecordRows rows, CancellationToken cancellation)
    {
        var page = await rows.RowsAsync(long.MinValue, options.Page, cancellation);
        while (page.Count > 0)
        {
            // The next page is read while this one is hashed.
            var after = page[^1].Position;
            var next = Task.Run(() => rows.RowsAsync(after, options.Page, cancellation).AsTask(), cancellation);
            foreach (var row in page) Check(row);
            options.Progress?.Invoke(chain.Rows);
            page = await next;
        }
    }

    private void Check(RecordRow row)
    {
        var wrong = chain.Check(row);
        Take(wrong);
        record ??= Convert.ToHexStringLower(chain.Hash);
        Take(checkpoints.At(row.Position, row.Stream, chain.Hash, record));
        Take(own.At(row.Position, row.Stream, chain.Hash, record));
        if (chain.HasKey) TakeKey(appends.Next(EnvelopeBytes.Read(row.Bytes)));
        else TakeKey(appends.End());
        if (options.WithBytes && !wrong.Any(w => w.Kind == FaultKind.EnvelopeUnreadable)) LookForBytes(EnvelopeBytes.Read(row.Bytes));
    }

    private void LookForBytes(Envelope envelope)
    {
        foreach (var hash in options.NamesOfBytes.SelectMany(n => n.HashesOf(envelope)))
            named.TryAdd(hash, (envelope.Position, envelope.Stream.ToString()));
    }

    private async Task<long> CheckBytesAsync(IRecordRows rows, CancellationToken cancellation)
    {
        long count = 0;
        await foreach (var (hash, content) in rows.BytesAsync(cancellation))
        {
            count++;
            named.Remove(hash, out var by);
            var actual = Convert.ToHexStringLower(SHA256.HashData(content.Span));
            if (!actual.Equals(hash, StringComparison.Ordinal)) Take([new(FaultKind.BytesDiffer, by.Position, by.Stream, hash, actual)]);
        }

        // What is still here was named by an act and is not among what is kept.
        Take([.. named.OrderBy(n => n.Value.Position).Select(n => new Fault(FaultKind.BytesMissing, n.Value.Position, n.Value.Stream, n.Key, ""))]);
        return count;
    }

    private void TakeKey(KeyedAppend? append)
    {
        if (append is not null && keys.Add(append) is { } fault) Take([fault]);
    }

    private void Take(IReadOnlyList<Fault> more)
    {
        faultCount += more.Count;
        for (var i = 0; i < more.Count && faults.Count < options.MostFaults; i++) faults.Add(more[i]);
    }
}
