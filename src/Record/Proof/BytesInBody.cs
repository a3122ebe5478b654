using System.Text.Json;
using Dais.Record.Acts;

namespace Dais.Record.Proof;

/// <summary>Names the bytes whose hash stands in a member of the body, as most acts write it.</summary>
/// <param name="member">The member: "bytes".</param>
/// <param name="types">The types of acts that have it.</param>
public sealed class BytesInBody(string member, params string[] types) : INameBytes
{
    private const int HashLength = 64;

    /// <inheritdoc/>
    public IEnumerable<string> HashesOf(Envelope envelope) =>
        types.Contains(envelope.Type, StringComparer.Ordinal) && Member(envelope.Body) is { Length: HashLength } hash && hash.All(char.IsAsciiHexDigitLower) ? [hash] : [];

    private string? Member(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var read = JsonDocument.Parse(body);
            return read.RootElement.ValueKind == JsonValueKind.Object && read.RootElement.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (JsonException)
        {
            // What is no body names nothing; the chain says whether it is as it was written.
            return null;
        }
    }
}
