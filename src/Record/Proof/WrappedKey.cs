using System.Text;

namespace Dais.Record.Proof;

/// <summary>The key of a subject as it is kept: wrapped by a master key that never travels.</summary>
/// <param name="Subject">Whose personal data it seals: an id, never a name.</param>
/// <param name="Wrapped">The key, wrapped.</param>
public sealed record WrappedKey(string Subject, ReadOnlyMemory<byte> Wrapped)
{
    private const int LongestSubject = 400;

    /// <summary>Two bytes with the length of the subject (highest byte first), the subject in UTF-8, the wrapped key.</summary>
    internal byte[] Write()
    {
        var subject = Encoding.UTF8.GetBytes(Subject);
        if (subject.Length > LongestSubject) throw new InvalidDataException("The id of a subject is too long to travel.");
        return [(byte)(subject.Length >> 8), (byte)subject.Length, .. subject, .. Wrapped.Span];
    }

    internal static WrappedKey Read(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        var length = span.Length < 2 ? -1 : (span[0] << 8) | span[1];
        if (length is < 1 or > LongestSubject || length + 2 > span.Length) throw new InvalidDataException("A wrapped key in the file cannot be read.");
        return new(Encoding.UTF8.GetString(span.Slice(2, length)), bytes[(2 + length)..]);
    }
}

/// <summary>The wrapped keys that go with a record: read where it is moved from, written where it is moved to.</summary>
public interface IMoveKeys
{
    /// <summary>All keys kept, wrapped; those that were destroyed are not among them.</summary>
    IAsyncEnumerable<WrappedKey> KeysAsync(CancellationToken cancellation = default);

    /// <summary>Keeps a key, unless it stands on the list of destroyed keys.</summary>
    /// <returns>Whether it was kept.</returns>
    ValueTask<bool> KeepAsync(WrappedKey key, CancellationToken cancellation = default);
}
