using System.Buffers.Binary;
using System.Text;

namespace Dais.Record.Proof;

/// <summary>The key of a subject as it is kept: wrapped by a master key that never travels.</summary>
/// <param name="Store">The id of the store of keys it comes from, which names the list of destroyed keys.</param>
/// <param name="Subject">Whose personal data it seals: an id, never a name.</param>
/// <param name="Master">The id of the master key that wraps it; empty for a key that was destroyed.</param>
/// <param name="Wrapped">The key, wrapped; empty for a key that was destroyed.</param>
public sealed record WrappedKey(string Store, string Subject, string Master, ReadOnlyMemory<byte> Wrapped)
{
    private const int LongestField = 400;

    /// <summary>Store, subject and master key, each its length in bytes (2 bytes, highest first) and its UTF-8; then the wrapped key.</summary>
    internal byte[] Write() => [.. Field(Store), .. Field(Subject), .. Field(Master), .. Wrapped.Span];

    /// <exception cref="InvalidDataException">The bytes are no such key.</exception>
    internal static WrappedKey Read(ReadOnlyMemory<byte> bytes) => new(Field(ref bytes), Field(ref bytes), Field(ref bytes), bytes);

    private static byte[] Field(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (length > LongestField) throw new InvalidDataException("An id in the store of keys is too long to travel.");
        return [(byte)(length >> 8), (byte)length, .. Encoding.UTF8.GetBytes(text)];
    }

    private static string Field(ref ReadOnlyMemory<byte> bytes)
    {
        var length = bytes.Length < 2 ? -1 : BinaryPrimitives.ReadUInt16BigEndian(bytes.Span);
        if (length is < 0 or > LongestField || length + 2 > bytes.Length) throw new InvalidDataException("A wrapped key in the file cannot be read.");
        var text = Encoding.UTF8.GetString(bytes.Span.Slice(2, length));
        bytes = bytes[(2 + length)..];
        return text;
    }
}

/// <summary>The wrapped keys that go with a record: read where it is moved from, written where it is moved to.</summary>
public interface IMoveKeys
{
    /// <summary>All keys kept, and the subjects whose keys were destroyed.</summary>
    IAsyncEnumerable<WrappedKey> KeysAsync(CancellationToken cancellation = default);

    /// <summary>Keeps keys, all or none, and applies the list of destroyed keys to them.</summary>
    /// <exception cref="InvalidDataException">There are keys of another store already.</exception>
    /// <exception cref="IOException">They cannot be kept, or the master key that wraps them is not at hand; the message says what to do.</exception>
    ValueTask KeepAsync(IReadOnlyList<WrappedKey> keys, CancellationToken cancellation = default);
}
