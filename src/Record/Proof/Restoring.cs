using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Dais.Record.Sealing;
using Dais.Record.Sqlite;
using Dais.Record.Tables;

namespace Dais.Record.Proof;

/// <summary>Makes a data folder from an archive that <see cref="BackingUp"/> wrote: all of it, verified, or nothing.</summary>
public sealed class Restoring
{
    private const int MostFiles = 1_000_000;
    private const int LongestName = 400;
    private const int LargestManifest = 256 * 1024 * 1024;

    private readonly string folder;
    private readonly Dictionary<string, BackupFile> unpacked = new(StringComparer.Ordinal);
    private BackupManifest? manifest;

    private Restoring(string folder) => this.folder = folder;

    /// <summary>Restores a backup.</summary>
    /// <param name="backup">The archive, compressed with gzip or not; it can be read from its beginning.</param>
    /// <param name="data">The data folder to make; it is not there yet, or empty.</param>
    /// <param name="keys">Where the master key and the list of destroyed keys stand; the list is applied.</param>
    /// <param name="progress">Told how many acts were verified.</param>
    /// <param name="cancellation">Ends it; nothing is left then.</param>
    /// <returns>What verifying the restored record found; it is whole.</returns>
    /// <exception cref="InvalidDataException">The folder is not empty, or the backup is cut, damaged or broken; the message says which.</exception>
    /// <exception cref="IOException">Something cannot be read or written, or the master key is not at hand.</exception>
    public static async Task<Verification> RestoreAsync(Stream backup, string data, Func<string, KeyPlace> keys, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(data));
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
            throw new InvalidDataException($"{target} is not empty: a backup is restored into a new folder only. Name another with --data.");
        var draft = $"{target}.restoring-{Environment.ProcessId}";
        Directory.CreateDirectory(draft);
        try
        {
            var restoring = new Restoring(draft);
            await restoring.UnpackAsync(backup, cancellation);
            restoring.CheckFiles();
            var verification = await restoring.VerifyAsync(progress, cancellation);
            await restoring.ApplyDestroyedAsync(keys, cancellation);
            if (Directory.Exists(target)) Directory.Delete(target);
            Directory.Move(draft, target);
            return verification;
        }
        finally
        {
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        }
    }

    private async Task UnpackAsync(Stream backup, CancellationToken cancellation)
    {
        var (first, second) = (backup.ReadByte(), backup.ReadByte());
        backup.Position = 0;
        await using var plain = (first, second) == (0x1F, 0x8B) ? new GZipStream(backup, CompressionMode.Decompress) : backup;
        await using var archive = new TarReader(plain);
        try
        {
            while (await archive.GetNextEntryAsync(copyData: false, cancellation) is { } entry)
            {
                if (manifest is not null) throw new InvalidDataException("The backup is damaged: it goes on after its end.");
                if (entry.Name == BackupManifest.Entry) manifest = BackupManifest.Read(await ContentAsync(entry, cancellation));
                else await UnpackAsync(entry, cancellation);
            }
        }
        catch (Exception wrong) when (wrong is FormatException or EndOfStreamException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw new InvalidDataException("The backup is cut or damaged, or is none: copy it again from where it was written.", wrong);
        }

        if (manifest is null) throw new InvalidDataException("The backup is cut, or is none: the list of its files, which ends it, is missing. Copy it again from where it was written.");
    }

    private async Task UnpackAsync(TarEntry entry, CancellationToken cancellation)
    {
        var isFile = entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
        if (!isFile || !IsName(entry.Name) || unpacked.Count == MostFiles) throw new InvalidDataException($"The backup has an entry that none has which 'dais backup' wrote: {entry.EntryType}.");
        var path = Path.Combine(folder, entry.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);
        if (entry.DataStream is { } content) await content.CopyToAsync(file, cancellation);
        file.Flush(flushToDisk: true);
        file.Position = 0;
        unpacked.Add(entry.Name, new(entry.Name, file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation))));
    }

    /// <summary>A path that stays within the folder, on any system.</summary>
    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName
        && !name.Any(c => char.IsControl(c) || c is '\\' or ':')
        && name.Split('/').All(part => part is not ("" or "." or ".."));

    private static async Task<byte[]> ContentAsync(TarEntry entry, CancellationToken cancellation)
    {
        if (entry.Length > LargestManifest || entry.DataStream is not { } stream) throw new InvalidDataException("The backup is damaged: the list of its files is no list.");
        var content = new MemoryStream();
        await stream.CopyToAsync(content, cancellation);
        return content.ToArray();
    }

    private void CheckFiles()
    {
        foreach (var told in manifest!.Files!)
        {
            if (!unpacked.Remove(told.Name, out var there)) throw new InvalidDataException($"The backup is damaged: {told.Name} is missing.");
            if (there != told) throw new InvalidDataException($"The backup is damaged: {told.Name} is not as it was written.");
        }

        if (unpacked.Count > 0) throw new InvalidDataException($"The backup is damaged: {unpacked.Keys.First()} is not on its list.");
    }

    private async Task<Verification> VerifyAsync(Action<long>? progress, CancellationToken cancellation)
    {
        // A copy is not written ahead of itself; the server's readers and writer are not in each other's way only when it is.
        foreach (var database in Directory.EnumerateFiles(folder, "*.db"))
        {
            using var connection = Connection.OpenForWriting(database, mayMake: false);
            connection.Run("PRAGMA journal_mode = WAL");
        }

        await using var rows = SqliteRows.Open(Path.Combine(folder, "record.db"));
        var checkpoints = new CheckpointFolder(Path.Combine(folder, "checkpoints")).All;
        // A checkpoint that was made after the record was copied is beyond its end, and no sign of anything.
        var kept = checkpoints.Where(c => c.Position <= manifest!.Position).ToList();
        var found = await Verifying.VerifyAsync(rows, new() { WithBytes = true, OwnCheckpoints = kept, Progress = progress }, cancellation);
        if (found.Faults is [var fault, ..])
            throw new InvalidDataException($"The record in the backup is broken at position {fault.Position} ({fault.Kind}): take an older backup. Nothing was restored.");
        if (found.Head.Position != manifest!.Position || Convert.ToHexStringLower(found.Head.Hash.Span) != manifest.Hash) throw new InvalidDataException("The backup is damaged: its record is not the one that its list names.");
        return found;
    }

    private async Task ApplyDestroyedAsync(Func<string, KeyPlace> place, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, "keys.db");
        if (!File.Exists(file)) return;
        await using var tables = SqliteTables.Open(file);
        // Opening it is what applies the list of destroyed keys.
        await SubjectKeys.OpenAsync(tables, place, cancellation);
        await using var connection = await tables.OpenAsync(cancellation);
        // The pool would keep the file open under a name that it is about to lose.
        Microsoft.Data.Sqlite.SqliteConnection.ClearPool((Microsoft.Data.Sqlite.SqliteConnection)connection);
    }
}
