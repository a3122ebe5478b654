using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dais.Record.Proof;

/// <summary>What a backup holds: the last entry of its archive, against which the others are checked.</summary>
/// <param name="Format">Its format: <see cref="BackupManifest.Name"/>.</param>
/// <param name="Record">The id of the record; null where it had no acts.</param>
/// <param name="Position">The position of its last act.</param>
/// <param name="Hash">The hash of that act, in hexadecimal digits.</param>
/// <param name="Files">The other entries.</param>
public sealed record BackupManifest(string? Format, string? Record, long Position, string? Hash, IReadOnlyList<BackupFile>? Files)
{
    /// <summary>The name of its format.</summary>
    public const string Name = "dais-backup-v1";

    /// <summary>The name of its entry.</summary>
    public const string Entry = "dais-backup.json";

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, BackupJson.Default.BackupManifest);

    /// <exception cref="InvalidDataException">The bytes are no manifest of this format.</exception>
    internal static BackupManifest Read(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, BackupJson.Default.BackupManifest) is { Format: Name, Files: not null } manifest && manifest.Files.All(f => f is { Name: not null, Sha256: not null })
                ? manifest
                : throw new InvalidDataException("The list of the backup's files is of another format.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException("The backup is damaged: the list of its files cannot be read.", wrong);
        }
    }
}

/// <summary>A file of a backup.</summary>
/// <param name="Name">Its path in the data folder, with strokes.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hexadecimal digits.</param>
public sealed record BackupFile(string Name, long Length, string Sha256);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
