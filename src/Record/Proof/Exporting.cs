using System.Security.Cryptography;

namespace Dais.Record.Proof;

/// <summary>Writes a whole record as one file.</summary>
public static class Exporting
{
    private const int Page = 1000;

    /// <summary>Writes the acts there are, then the bytes and the keys; checks the chain on the way.</summary>
    /// <remarks>Acts that are appended meanwhile may or may not be among them; what they refer to was kept before them, and so is there.</remarks>
    /// <param name="rows">The acts and the bytes.</param>
    /// <param name="keys">The wrapped keys of subjects; null where there are none.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="progress">Told how many acts were written.</param>
    /// <param name="cancellation">Ends it; what was written is then no whole file.</param>
    /// <exception cref="InvalidDataException">The record is broken; the message says where.</exception>
    public static async Task<RecordFileCount> ExportAsync(
        IRecordRows rows, IMoveKeys? keys, Stream output, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        using var writer = new RecordFileWriter(output);
        await foreach (var row in WholeAsync(rows, progress, cancellation)) writer.Act(row);
        await foreach (var bytes in rows.BytesAsync(cancellation)) writer.Bytes(Whole(bytes).Span);
        if (keys is not null)
        {
            await foreach (var key in keys.KeysAsync(cancellation)) writer.Key(key);
        }

        return writer.End();
    }

    private static ReadOnlyMemory<byte> Whole(BytesRow bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Content.Span)) == bytes.Hash
        ? bytes.Content
        : throw new InvalidDataException($"The bytes kept under {bytes.Hash} are others: run 'dais verify'.");

    /// <summary>The rows of a record, each checked; ends where the record ended when it was last read.</summary>
    internal static async IAsyncEnumerable<RecordRow> WholeAsync(
        IRecordRows rows, Action<long>? progress, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var chain = new ChainCheck();
        for (var page = await rows.RowsAsync(long.MinValue, Page, cancellation); page.Count > 0; page = await rows.RowsAsync(chain.Position, Page, cancellation))
        {
            foreach (var row in page)
            {
                if (chain.Check(row) is [var fault, ..]) throw new InvalidDataException($"The record is broken at position {fault.Position} ({fault.Kind}): run 'dais verify' on it.");
                yield return row;
            }

            progress?.Invoke(chain.Rows);
        }
    }
}
