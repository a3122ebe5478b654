using System.Globalization;
using System.Text;
using Dais.Record.Storing;
using NodaTime;

namespace Dais.Record.Proof;

/// <summary>The checkpoints that were made of a record, one file each, with the public keys they are signed with.</summary>
/// <remarks>Files are named by position: <c>000000001204.json</c>; keys by their id: <c>keys/3f2a….pem</c>. Nothing in the folder is secret.</remarks>
/// <param name="path">The folder; it need not be there.</param>
public sealed class CheckpointFolder(string path)
{
    private const int LongestFile = 8192;

    private string Keys => Path.Combine(path, "keys");

    /// <summary>The positions there are checkpoints of, in their order.</summary>
    public IReadOnlyList<long> Positions => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*.json").Select(f => long.TryParse(Path.GetFileNameWithoutExtension(f), NumberStyles.None, CultureInfo.InvariantCulture, out var p) ? p : 0).Where(p => p > 0).Order()]
        : [];

    /// <summary>The last checkpoint; null where there is none.</summary>
    /// <exception cref="InvalidDataException">Its file cannot be read as one.</exception>
    public Checkpoint? Last => Positions is [.., var last] ? Find(last) : null;

    /// <summary>All checkpoints in the order of their positions.</summary>
    /// <exception cref="InvalidDataException">A file cannot be read as one.</exception>
    public IReadOnlyList<Checkpoint> All => [.. Positions.Select(p => Find(p)!)];

    /// <summary>The checkpoint of a position; null where there is none.</summary>
    /// <exception cref="InvalidDataException">Its file cannot be read as one.</exception>
    public Checkpoint? Find(long position)
    {
        var file = FileOf(position);
        if (!File.Exists(file)) return null;
        return new FileInfo(file).Length <= LongestFile && Checkpoint.TryRead(File.ReadAllText(file), out var read) && read is [var one] && one.Position == position
            ? one
            : throw new InvalidDataException($"{file} is no checkpoint of its position: take a copy of it from whoever follows the record, or move it out of the folder.");
    }

    /// <summary>The public key with an id; null where it is not kept. Its user disposes of it.</summary>
    public PublicKey? Key(string id)
    {
        var file = Path.Combine(Keys, $"{id}.pem");
        var isId = id.Length == 64 && id.All(char.IsAsciiHexDigitLower);
        if (!isId || !File.Exists(file) || new FileInfo(file).Length > LongestFile || !PublicKey.TryRead(File.ReadAllText(file), out var key)) return null;
        if (key.Id == id) return key;
        key.Dispose();
        return null;
    }

    /// <summary>Makes a checkpoint of the record as it now ends, and keeps it.</summary>
    /// <remarks>What was vouched for before is looked at again first: a record that was rewritten below the last checkpoint is not signed.</remarks>
    /// <returns>The checkpoint; null where the record has no acts, or none since the last one.</returns>
    /// <exception cref="InvalidDataException">The record does not agree with the last checkpoint.</exception>
    /// <exception cref="IOException">It cannot be kept.</exception>
    public async Task<Checkpoint?> MakeAsync(IRecordStore store, SigningKey key, Instant at, CancellationToken cancellation = default)
    {
        await using var alone = await AloneAsync(cancellation);
        var head = await store.HeadAsync(cancellation);
        var last = Last;
        if (last is not null) await CheckLastAsync(store, head, last, cancellation);
        if (head.Position == (last?.Position ?? 0)) return null;
        var checkpoint = key.Sign(await RecordIdAsync(store, cancellation), head, at, last);
        Write(Path.Combine(Keys, $"{key.Public.Id}.pem"), key.Public.Pem);
        Write(FileOf(checkpoint.Position), checkpoint.ToJson());
        return checkpoint;
    }

    /// <summary>Keeps other processes from making a checkpoint at the same moment: two that follow the same one would break the chain.</summary>
    private async Task<FileStream> AloneAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(path);
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new(Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (tries < 100)
            {
                // Another one is at it: that takes some milliseconds.
                await Task.Delay(50, cancellation);
            }
        }
    }

    private static async Task CheckLastAsync(IRecordStore store, RecordHead head, Checkpoint last, CancellationToken cancellation)
    {
        var there = head.Position < last.Position ? [] : await store.ReadAsync(last.Position - 1, 1, cancellation);
        if (there.Count == 0 || Convert.ToHexStringLower(there[0].Hash.Span) != last.Hash || await RecordIdAsync(store, cancellation) != last.Record)
            throw new InvalidDataException($"The record does not agree with its last checkpoint, of position {last.Position}: nothing was signed. Run 'dais verify', which says from where it differs.");
    }

    private static async Task<string> RecordIdAsync(IRecordStore store, CancellationToken cancellation) =>
        Convert.ToHexStringLower((await store.ReadAsync(0, 1, cancellation))[0].Hash.Span);

    private static void Write(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Environment.ProcessId}";
        using (var written = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            written.Write(Encoding.UTF8.GetBytes(content));
            written.Flush(flushToDisk: true);
        }

        File.Move(draft, file, overwrite: true);
    }

    private string FileOf(long position) => Path.Combine(path, position.ToString("D12", CultureInfo.InvariantCulture) + ".json");
}
