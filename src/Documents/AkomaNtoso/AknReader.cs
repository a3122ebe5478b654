using System.Globalization;
using System.Runtime.InteropServices;
using Dais.Documents.Reading;

namespace Dais.Documents.AkomaNtoso;

/// <summary>Reads resolutions and decisions from Akoma Ntoso for the United Nations (AKN4UN), as the United Nations publishes them and as we write them.</summary>
/// <remarks>
/// <para>A file from outside is hostile: no document type, nothing fetched, at most 32 MB (a larger file is refused before it is parsed, and no
/// more of a stream than that is ever held), 100 levels, 100 attributes an element, a million elements. Nothing throws: a refusal is a finding
/// that says what, where and how to mend it, and what stands before the fault is read.</para>
/// <para>A collection says so, and each text in it is read, with the collection's cover page where it has none of its own.</para>
/// </remarks>
public static class AknReader
{
    /// <summary>The most bytes of a file.</summary>
    public const int LargestSize = AknLimits.LargestSize;

    /// <summary>Whether bytes look like a file in Akoma Ntoso: its root element stands in the first kilobytes.</summary>
    public static bool Looks(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 4096)].IndexOf("<akomaNtoso"u8) >= 0;

    /// <summary>What a stream holds.</summary>
    /// <param name="stream">The file; it is read to its end, or to the limit.</param>
    public static AknReading Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var held = new MemoryStream();
        var buffer = new byte[81920];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            held.Write(buffer, 0, count);
            if (held.Length > LargestSize) return Refused(TooLarge(stream.CanSeek ? stream.Length : held.Length), default);
        }

        return Read(held.ToArray());
    }

    /// <summary>What a file holds.</summary>
    /// <param name="file">The file's bytes, in any encoding that XML declares.</param>
    public static AknReading Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > LargestSize) return Refused(TooLarge(file.Length), default);
        if (file.IsEmpty) return Refused(new("source-is-empty", Severity.Error, null, ""), file);
        var bytes = MemoryMarshal.TryGetArray(file, out var whole) && whole.Array is { } array && whole.Offset == 0 && array.Length == whole.Count ? array : file.ToArray();
        using var cursor = new AknCursor(bytes);
        var notices = new AknNotices();
        var drafts = new AknFileReader(cursor, notices).Read();
        if (cursor.Stop is { } stop) notices.Findings.Add(stop.Code, stop.Severity, stop.Line, stop.Read, stop.Assumed);
        var statements = drafts.Select((d, i) => new AknStatement(AknModel.Of(d, notices), () => Metadata(bytes, i))).ToList();
        var kind = statements.Count == 0 ? DocumentKind.Unknown : statements[0].Resolution.Kind;
        return new(kind, statements, notices.Findings.ToList(), new(bytes, cursor.Stop is null));
    }

    /// <summary>What the file says about one of its texts.</summary>
    private static AknMetadata Metadata(byte[] bytes, int statement)
    {
        using var cursor = new AknCursor(bytes);
        return AknModel.MetadataOf(new AknFileReader(cursor, new() { WithMetadata = true }).Read()[statement]);
    }

    private static AknReading Refused(Finding why, ReadOnlyMemory<byte> file) => new(DocumentKind.Unknown, [], [why], new(file, IsWellFormed: false));

    private static Finding TooLarge(long size) => new("akn-is-too-large", Severity.Error, null, Megabytes(size), Megabytes(LargestSize));

    private static string Megabytes(long size) => (size / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture);
}
