using System.Text.Json.Serialization;

namespace Dais.Record.Sealing;

/// <summary>Personal data as they stand in an act's body: sealed under the key of their subject, and gone when that key is destroyed.</summary>
/// <remarks>
/// The bytes: one byte, the format (1); a nonce of 12; a tag of 16; then, encrypted with AES-256-GCM, the text's length (4 bytes, highest first), its
/// UTF-8, and zeros up to a multiple of 32, so that the length of a name does not remain. Subject and purpose are bound as associated data.
/// </remarks>
/// <param name="Subject">The id of whom they speak of: as in a stream's name; never a name.</param>
/// <param name="Bytes">The sealed bytes.</param>
public sealed record SealedText(
    [property: JsonPropertyName("subject")] string Subject,
    [property: JsonPropertyName("sealed")] ReadOnlyMemory<byte> Bytes)
{
    /// <inheritdoc/>
    public bool Equals(SealedText? other) => other is not null && Subject == other.Subject && Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Subject, StringComparer.Ordinal);
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }
}
