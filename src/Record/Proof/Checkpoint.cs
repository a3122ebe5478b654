using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Dais.Record.Proof;

/// <summary>A signed statement that the record had an act with a hash at a position at a time.</summary>
/// <remarks>
/// <para>What is signed is <see cref="Statement"/>, seven lines in UTF-8, each ended by a line feed:</para>
/// <code>
/// dais-checkpoint-v1
/// record 64 hexadecimal digits: the hash of the first act, which is the id of the record
/// position 1204
/// hash 64 hexadecimal digits: the hash of the act at that position
/// at 2026-11-23T07:30:00Z
/// before 64 hexadecimal digits: the SHA-256 of the statement of the checkpoint before; - for the first
/// key 64 hexadecimal digits: the SHA-256 of the public key (SubjectPublicKeyInfo, DER)
/// </code>
/// <para>The signature is ECDSA over P-256 with SHA-256, 64 bytes (r and s, IEEE P1363), in Base64.</para>
/// </remarks>
/// <param name="Record">The id of the record.</param>
/// <param name="Position">The position vouched for; 1 or more.</param>
/// <param name="Hash">The hash of the act there, in lower-case hexadecimal digits.</param>
/// <param name="At">When the checkpoint was made, to the second.</param>
/// <param name="Before">The digest of the checkpoint before; null for the first.</param>
/// <param name="Key">The id of the key it is signed with.</param>
/// <param name="Signature">The signature.</param>
public sealed record Checkpoint(string Record, long Position, string Hash, Instant At, string? Before, string Key, ReadOnlyMemory<byte> Signature)
{
    /// <summary>The format's name, the first line of what is signed.</summary>
    public const string Format = "dais-checkpoint-v1";

    private const int LongestJson = 4096;

    /// <summary>What is signed.</summary>
    public string Statement => string.Create(CultureInfo.InvariantCulture,
        $"{Format}\nrecord {Record}\nposition {Position}\nhash {Hash}\nat {InstantPattern.General.Format(At)}\nbefore {Before ?? "-"}\nkey {Key}\n");

    /// <summary>The SHA-256 of the statement, by which the next checkpoint names this one.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Statement)));

    /// <summary>Whether a key signed it.</summary>
    public bool IsSignedBy(PublicKey key) => Key.Equals(key.Id, StringComparison.Ordinal) && key.Verifies(Encoding.UTF8.GetBytes(Statement), Signature.Span);

    /// <summary>The checkpoint in JSON, one object.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new CheckpointText(Format, Record, Position, Hash, InstantPattern.General.Format(At), Before, Key, Convert.ToBase64String(Signature.Span)), CheckpointJson.Default.CheckpointText);

    /// <summary>Reads a checkpoint in JSON, or a list of them as the feed has it; hostile text is refused, not trusted.</summary>
    /// <param name="json">One checkpoint, or an object with a property "checkpoints" that holds several.</param>
    /// <param name="checkpoints">What was read; the signatures are not yet checked.</param>
    public static bool TryRead(string json, [NotNullWhen(true)] out IReadOnlyList<Checkpoint>? checkpoints)
    {
        checkpoints = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return false;
            var elements = root.TryGetProperty("checkpoints", out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : new[] { root };
            var read = elements.Select(Read).OfType<Checkpoint>().ToList();
            checkpoints = read.Count == elements.Length && read.Count > 0 ? read : null;
        }
        catch (JsonException)
        {
            // No JSON: no checkpoint, as the answer says.
        }

        return checkpoints is not null;
    }

    private static Checkpoint? Read(JsonElement element)
    {
        if (element.GetRawText().Length > LongestJson) return null;
        var text = element.Deserialize(CheckpointJson.Default.CheckpointText);
        var signature = new byte[PublicKey.SignatureLength];
        if (text is not { Format: Format, Position: > 0 } || !IsDigest(text.Record) || !IsDigest(text.Hash) || !IsDigest(text.Key) || (text.Before is not null && !IsDigest(text.Before))
            || text.At is null || !InstantPattern.General.Parse(text.At).TryGetValue(default, out var at)
            || text.Signature is null || !Convert.TryFromBase64String(text.Signature, signature, out var length) || length != signature.Length)
            return null;
        return new(text.Record!, text.Position, text.Hash!, at, text.Before, text.Key!, signature);
    }

    private static bool IsDigest(string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);
}

/// <summary>A checkpoint as it stands in JSON.</summary>
internal sealed record CheckpointText(string? Format, string? Record, long Position, string? Hash, string? At, string? Before, string? Key, string? Signature);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(CheckpointText))]
internal sealed partial class CheckpointJson : JsonSerializerContext;
