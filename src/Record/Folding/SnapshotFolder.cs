using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dais.Record.Sealing;

namespace Dais.Record.Folding;

/// <summary>Snapshots of read models in a folder: one file a model, which can be thrown away at any time.</summary>
/// <remarks>
/// A file is one line of JSON (model, version, position, hash of the act at that position, SHA-256 of the rest) and then the state. It is
/// written beside its place and moved there, so that a reader finds the old one or the new one, never a half.
/// </remarks>
public sealed class SnapshotFolder : IForget, IDisposable
{
    private const int LongestHead = 4096;
    private readonly string folder;
    private readonly SemaphoreSlim one = new(1);
    private long notBefore;

    /// <summary>Snapshots in a folder.</summary>
    /// <param name="folder">DATA/snapshots; it is made when the first one is written.</param>
    /// <param name="every">After how many acts a model's snapshot is written again.</param>
    public SnapshotFolder(string folder, int every = 20_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        this.folder = Path.GetFullPath(folder);
        Every = every;
    }

    /// <summary>After how many acts a model's snapshot is written again.</summary>
    public int Every { get; }

    /// <summary>Throws all snapshots away; states of before the erasure are written no more.</summary>
    /// <exception cref="IOException">A file cannot be taken away.</exception>
    public async ValueTask ForgetAsync(string subject, long position, CancellationToken cancellation = default)
    {
        await one.WaitAsync(cancellation);
        try
        {
            notBefore = Math.Max(notBefore, position);
            if (!Directory.Exists(folder)) return;
            foreach (var file in Directory.EnumerateFiles(folder)) File.Delete(file);
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    /// <summary>The snapshot of a model; null where there is none, or it is damaged or another version's.</summary>
    internal Snapshot? Read(string model, int version)
    {
        try
        {
            var bytes = File.ReadAllBytes(PathOf(model));
            var end = bytes.AsSpan(0, Math.Min(bytes.Length, LongestHead)).IndexOf((byte)'\n');
            if (end < 0 || JsonSerializer.Deserialize(bytes.AsSpan(0, end), SnapshotJson.Default.SnapshotHead) is not { Hash: not null, Sha256: not null } head) return null;
            var body = bytes.AsMemory(end + 1);
            var isWhole = head.Model == model && head.Version == version && head.Position > 0 && Convert.ToHexStringLower(SHA256.HashData(body.Span)) == head.Sha256;
            return isWhole ? new(model, version, head.Position, Convert.FromHexString(head.Hash), body) : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception damaged) when (damaged is JsonException or FormatException or IOException or UnauthorizedAccessException)
        {
            // Everything in it is on the record: a snapshot that cannot be read costs time, nothing else.
            return null;
        }
    }

    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    internal async Task WriteAsync(ISnapshotSource source)
    {
        await one.WaitAsync();
        try
        {
            var snapshot = source.Make();
            if (snapshot.Position < notBefore) return;
            var head = new SnapshotHead(
                snapshot.Model, snapshot.Version, snapshot.Position, Convert.ToHexStringLower(snapshot.Hash.Span), Convert.ToHexStringLower(SHA256.HashData(snapshot.Body.Span)));
            Write(PathOf(snapshot.Model), [.. JsonSerializer.SerializeToUtf8Bytes(head, SnapshotJson.Default.SnapshotHead), (byte)'\n'], snapshot.Body.Span);
        }
        finally
        {
            one.Release();
        }
    }

    internal void Discard(string model)
    {
        if (Directory.Exists(folder)) File.Delete(PathOf(model));
    }

    private string PathOf(string model) => Path.Combine(folder, model + ".snapshot");

    private static void Write(string path, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.part");
        try
        {
            using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
            {
                file.Write(head);
                file.Write(body);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            // Nothing stands there any more when it was moved.
            File.Delete(beside);
        }
    }
}

/// <summary>The first line of a snapshot.</summary>
internal sealed record SnapshotHead(string Model, int Version, long Position, string Hash, string Sha256);

/// <summary>The JSON of a snapshot's first line.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SnapshotHead))]
internal sealed partial class SnapshotJson : JsonSerializerContext;
