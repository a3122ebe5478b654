using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Dais.Documents.Reading.Docx;

/// <summary>The archive that a Word file is, opened with bounds: how many entries, how large unpacked, what names.</summary>
/// <remarks>Nothing is unpacked but the parts that are read, and those as streams. What the archive says of its sizes is not believed.</remarks>
internal sealed class DocxArchive : IDisposable
{
    internal const int MostEntries = 5_000;

    /// <summary>The largest that all entries together may be unpacked, pictures included.</summary>
    internal const long LargestInside = 512L * 1024 * 1024;

    /// <summary>The largest that the parts which are read may be unpacked, together: some ten thousand pages.</summary>
    internal const int LargestRead = 96 * 1024 * 1024;

    /// <summary>Text is seldom packed to less than a fiftieth; an archive made to burst reaches a thousandth.</summary>
    private const int HighestRatio = 150;
    private const int RatioMattersFrom = 8 * 1024 * 1024;

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries;
    private long read;

    private DocxArchive(ZipArchive zip, Dictionary<string, ZipArchiveEntry> entries) => (this.zip, this.entries) = (zip, entries);

    /// <exception cref="UnreadableDocxException">It is more than is read, or not what it should be.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal static DocxArchive Open(ReadOnlyMemory<byte> bytes)
    {
        if (ZipDirectory.CountOfEntries(bytes.Span) is > MostEntries and var many) throw TooMany(many);
        var archive = new ZipArchive(AsStream(bytes), ZipArchiveMode.Read);
        DocxArchive? opened = null;
        try
        {
            return opened = new(archive, Checked(archive));
        }
        finally
        {
            if (opened is null) archive.Dispose();
        }
    }

    /// <summary>The names of the entries.</summary>
    internal IEnumerable<string> Names => entries.Keys;

    /// <summary>A part's bytes, unpacked as they are read; null when there is no such part.</summary>
    internal Stream? Part(string name) =>
        entries.TryGetValue(name, out var entry) ? new BoundedStream(entry.Open(), Count) : null;

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private static Dictionary<string, ZipArchiveEntry> Checked(ZipArchive archive)
    {
        var named = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        long inside = 0;
        if (archive.Entries.Count > MostEntries) throw TooMany(archive.Entries.Count);
        foreach (var entry in archive.Entries)
        {
            if (IsUnsafe(entry.FullName) || !named.TryAdd(entry.FullName, entry))
                throw new UnreadableDocxException("archive-name-unsafe", Quoted(entry.FullName));
            if (entry.IsEncrypted) throw new UnreadableDocxException("docx-encrypted", "ZIP");
            inside += entry.Length;
            var bursts = entry.Length > RatioMattersFrom && entry.Length / HighestRatio > entry.CompressedLength;
            if (bursts || inside > LargestInside) throw TooLarge(inside, LargestInside);
        }

        return named;
    }

    /// <summary>A name that leads out of the archive, or that systems read differently.</summary>
    private static bool IsUnsafe(string name) =>
        name.Length is 0 or > 260 || name[0] == '/' || name.AsSpan().IndexOfAny('\\', ':', '\0') >= 0 || name.AsSpan().IndexOfAnyInRange('\u0001', '\u001F') >= 0
        || Array.Exists(name.Split('/'), part => part is ".." or ".");

    private void Count(int bytes)
    {
        read += bytes;
        if (read > LargestRead) throw TooLarge(read, LargestRead);
    }

    private static UnreadableDocxException TooMany(int count) => new(
        "archive-has-too-many-entries", count.ToString(CultureInfo.InvariantCulture), MostEntries.ToString(CultureInfo.InvariantCulture));

    private static UnreadableDocxException TooLarge(long size, long limit) => new("archive-expands-too-far", Megabytes(size), Megabytes(limit));

    private static string Megabytes(long size) => (size / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string name) => new([.. name.Take(80).Select(c => char.IsControl(c) ? '\uFFFD' : c)]);

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new(array.Array!, array.Offset, array.Count, writable: false)
            : new(bytes.ToArray(), writable: false);
}
