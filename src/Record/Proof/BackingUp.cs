using System.Formats.Tar;
using System.Security.Cryptography;
using Dais.Record.Sqlite;

namespace Dais.Record.Proof;

/// <summary>Writes a data folder as one archive while it is in use.</summary>
/// <remarks>
/// Each database is taken as it is at one moment, the record first: what its acts need of keys was there before them, and so is in the copy of the
/// keys that follows. Free pages, in which deleted rows might linger, are left behind. What can be made again stays out, and so does what is secret:
/// the master key, the signing key and the list of destroyed keys do not stand in the data folder.
/// </remarks>
public static class BackingUp
{
    private static readonly string[] databases = ["record.db", "keys.db", "accounts.db"];

    /// <summary>The folders of the data folder that are not taken: what is made again, and the keys that sign forms.</summary>
    private static readonly string[] leftOut = ["snapshots", "index", "keys"];

    /// <summary>Writes the archive (tar), and verifies the copy of the record that is in it.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="scratch">A folder for the copies of the databases; it is made, and deleted at the end.</param>
    /// <param name="progress">Told how many acts of the copy were verified.</param>
    /// <param name="cancellation">Ends it; what was written is then no whole archive.</param>
    /// <returns>What verifying the copy found: a broken record is backed up too, and its user must be told.</returns>
    /// <exception cref="IOException">There is no record, or a file cannot be read or written.</exception>
    public static async Task<Verification> WriteAsync(string data, Stream output, string scratch, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        if (!File.Exists(Path.Combine(data, databases[0]))) throw new FileNotFoundException($"There is no record in {Path.GetFullPath(data)}: name its folder with --data.");
        MakePrivate(scratch);
        try
        {
            foreach (var database in databases.Where(d => File.Exists(Path.Combine(data, d)))) Copy(Path.Combine(data, database), Path.Combine(scratch, database));
            var verification = await VerifyAsync(Path.Combine(scratch, databases[0]), progress, cancellation);
            await using var archive = new TarWriter(output, TarEntryFormat.Pax, leaveOpen: true);
            var files = new List<BackupFile>();
            foreach (var (name, path) in Sources(data, scratch))
            {
                if (await PutAsync(archive, name, path, cancellation) is { } file) files.Add(file);
            }

            var manifest = new BackupManifest(BackupManifest.Name, verification.Record, verification.Head.Position, Convert.ToHexStringLower(verification.Head.Hash.Span), files);
            await archive.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, BackupManifest.Entry) { DataStream = new MemoryStream(manifest.Write()) }, cancellation);
            return verification;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void Copy(string database, string copy)
    {
        using var connection = Connection.OpenForReading(database, nobodyWrites: !Schema.CanBeShared(database));
        using var vacuum = connection.Prepare("VACUUM INTO ?");
        vacuum.Bind(1, copy).Run();
    }

    private static async Task<Verification> VerifyAsync(string file, Action<long>? progress, CancellationToken cancellation)
    {
        await using var rows = SqliteRows.Open(file);
        return await Verifying.VerifyAsync(rows, new() { WithBytes = true, Progress = progress }, cancellation);
    }

    private static IEnumerable<(string Name, string Path)> Sources(string data, string scratch)
    {
        foreach (var copy in databases.Select(d => Path.Combine(scratch, d)).Where(File.Exists)) yield return (Path.GetFileName(copy), copy);
        // A link is not followed: it could lead out of the folder, to what is secret.
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var path in Directory.EnumerateFiles(data, "*", all).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(data, path).Replace(Path.DirectorySeparatorChar, '/');
            if (IsTaken(name)) yield return (name, path);
        }
    }

    private static bool IsTaken(string name) => name.Split('/') is [var folder, _, ..]
        ? !leftOut.Contains(folder, StringComparer.Ordinal)
        : !databases.Any(d => name.StartsWith(d, StringComparison.Ordinal)) && name != BackupManifest.Entry;

    private static async Task<BackupFile?> PutAsync(TarWriter archive, string name, string path, CancellationToken cancellation)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
            var length = file.Position;
            file.Position = 0;
            await archive.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = file }, cancellation);
            return new(name, length, sha256);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            // It was moved or deleted since the folder was listed, as a draft is.
            return null;
        }
    }
}
