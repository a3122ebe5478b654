namespace Dais.Record.Proof;

/// <summary>An act as a store holds it, without a look into its bytes: what may be broken, and is to be checked.</summary>
/// <param name="Position">The place under which the store keeps it.</param>
/// <param name="Stream">The stream under which the store finds it; whatever stands there, a name of a stream or not.</param>
/// <param name="Version">The version under which the store finds it in its stream.</param>
/// <param name="Bytes">What should be the bytes of an envelope.</param>
/// <param name="Hash">What should be the hash over the hash of the act before it and these bytes.</param>
public sealed record RecordRow(long Position, string Stream, long Version, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> Hash);

/// <summary>An idempotency key as a store remembers it, without a look at the acts it came with.</summary>
/// <param name="Digest">The key's digest (see <see cref="KeyedAppend.DigestOf"/>).</param>
/// <param name="First">The position of the first act of the append.</param>
/// <param name="Last">The position of the last.</param>
/// <param name="Version">The stream's version after it.</param>
public sealed record KeyRow(ReadOnlyMemory<byte> Digest, long First, long Last, long Version);

/// <summary>Bytes as a store keeps them.</summary>
/// <param name="Hash">The hash they are found by, in lower-case hexadecimal digits; perhaps not theirs.</param>
/// <param name="Content">The bytes.</param>
public sealed record BytesRow(string Hash, ReadOnlyMemory<byte> Content);

/// <summary>What a store holds, row by row, unparsed: the door for verifying and for moving a record.</summary>
/// <remarks>It hands over what is there even where it is broken, and opens a record that a store would refuse to append to.</remarks>
public interface IRecordRows : IAsyncDisposable
{
    /// <summary>The rows after a position, in the order of their positions.</summary>
    /// <param name="after">The position after which to read; <see cref="long.MinValue"/> for the beginning, for a broken record may begin below 1.</param>
    /// <param name="most">The most rows to answer; fewer, or none, at the end of the record.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="InvalidDataException">The database cannot be read there; the message says what it said.</exception>
    ValueTask<IReadOnlyList<RecordRow>> RowsAsync(long after, int most, CancellationToken cancellation = default);

    /// <summary>The idempotency keys that the store remembers, in any order.</summary>
    /// <exception cref="InvalidDataException">The database cannot be read there; the message says what it said.</exception>
    IAsyncEnumerable<KeyRow> KeysAsync(CancellationToken cancellation = default);

    /// <summary>The bytes kept beside the acts, in any order.</summary>
    /// <exception cref="InvalidDataException">The database cannot be read there; the message says what it said.</exception>
    IAsyncEnumerable<BytesRow> BytesAsync(CancellationToken cancellation = default);
}
