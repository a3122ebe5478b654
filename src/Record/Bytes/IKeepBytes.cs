namespace Dais.Record.Bytes;

/// <summary>The bytes that acts refer to by their hash: documents as received, and what is made of them.</summary>
/// <remarks>A side table: what is in it can be checked against the record, for its key is the hash of its content.</remarks>
public interface IKeepBytes
{
    /// <summary>Keeps bytes, durably; the same bytes again are kept once.</summary>
    /// <returns>Their SHA-256 in lower-case hexadecimal digits: what an act writes down.</returns>
    /// <exception cref="IOException">They cannot be kept; the message says why.</exception>
    ValueTask<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default);

    /// <summary>The bytes with a hash; null where there are none.</summary>
    ValueTask<byte[]?> FindAsync(string hash, CancellationToken cancellation = default);

    /// <summary>All hashes kept, in their order.</summary>
    IAsyncEnumerable<string> HashesAsync(CancellationToken cancellation = default);
}
