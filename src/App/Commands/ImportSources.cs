using System.IO.Compression;
using Dais.Documents.Reading;

namespace Dais.App.Commands;

/// <summary>A document that is to be read.</summary>
/// <param name="Name">As messages call it.</param>
/// <param name="RelativeName">Its name below the folder or archive it was found in; a result is written under it.</param>
/// <param name="Read">Its bytes; a file that is too large is refused before they are fetched.</param>
internal sealed record ImportSource(string Name, string RelativeName, Func<byte[]> Read);

/// <summary>The documents that paths name: files, and those in folders and archives. Archives are read entry by entry and never unpacked.</summary>
internal sealed class ImportSources : IDisposable
{
    /// <summary>The endings of the files that are read, as messages name them.</summary>
    internal const string Kinds = ".txt, .md, .docx, .pdf or .xml";

    /// <summary>The most documents that are taken from one archive.</summary>
    private const int MostEntries = 200_000;

    private static readonly string[] endings = [".txt", ".text", ".md", ".docx", ".pdf", ".xml"];

    private readonly List<ImportSource> all = [];
    private readonly List<string> unreadable = [];
    private readonly List<ZipArchive> archives = [];

    private ImportSources()
    {
    }

    /// <summary>The documents, in the order of the paths, and within one by name.</summary>
    internal IReadOnlyList<ImportSource> All => all;

    /// <summary>What could not be opened, and why.</summary>
    internal IReadOnlyList<string> Unreadable => unreadable;

    internal static ImportSources Of(IEnumerable<string> paths)
    {
        var sources = new ImportSources();
        foreach (var path in paths)
        {
            if (System.IO.Directory.Exists(path)) sources.AddFolder(path);
            else if (IsArchive(path)) sources.AddArchive(path);
            else sources.AddFile(path, Path.GetFileName(path));
        }

        return sources;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var archive in archives) archive.Dispose();
    }

    private static bool IsArchive(string path) => string.Equals(Path.GetExtension(path), ".zip", StringComparison.OrdinalIgnoreCase);

    private static bool IsRead(string name) => endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    private void AddFolder(string folder)
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true }).Where(f => IsRead(f) || IsArchive(f)).Order(StringComparer.Ordinal))
        {
            if (IsArchive(file)) AddArchive(file);
            else AddFile(file, Path.GetRelativePath(folder, file));
        }
    }

    private void AddFile(string path, string relativeName) => all.Add(new(path, relativeName, () =>
    {
        RefuseLarge(new FileInfo(path).Length);
        return File.ReadAllBytes(path);
    }));

    private void AddArchive(string path)
    {
        try
        {
            var archive = ZipFile.OpenRead(path);
            archives.Add(archive);
            if (archive.Entries.Count > MostEntries)
            {
                unreadable.Add($"{path}: it holds more than {MostEntries} files; split it.");
                return;
            }

            foreach (var entry in archive.Entries.Where(e => IsRead(e.FullName)).OrderBy(e => e.FullName, StringComparer.Ordinal)) AddEntry(path, entry);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            unreadable.Add($"{path}: there is no such file or folder.");
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            unreadable.Add($"{path}: {e.Message}");
        }
    }

    private void AddEntry(string path, ZipArchiveEntry entry)
    {
        var parts = entry.FullName.Replace('\\', '/').Split('/');
        // A result is written under the entry's name: it must lie below the folder of results.
        if (parts.Any(p => p is "" or "." or ".." || p.Contains(':', StringComparison.Ordinal) || p.Any(char.IsControl))) unreadable.Add($"{path}: the entry “{Printable(entry.FullName)}” names a place outside the archive, and is not read.");
        else all.Add(new($"{path}/{entry.FullName}", Path.Combine(parts), () => Read(entry)));
    }

    // What an archive says of the length is not believed: no more is unpacked than a document may have.
    private static byte[] Read(ZipArchiveEntry entry)
    {
        RefuseLarge(entry.Length);
        using var stream = entry.Open();
        using var held = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            held.Write(buffer, 0, count);
            RefuseLarge(held.Length);
        }

        return held.ToArray();
    }

    private static void RefuseLarge(long length)
    {
        if (DocumentReader.RefusalOfSize(length) is { } tooLarge) throw new InvalidDataException(tooLarge.MessageIn(Kernel.Language.English));
    }

    private static string Printable(string name) => string.Concat(name.Take(200).Where(c => !char.IsControl(c)));
}
