using System.Xml;

namespace Dais.Documents.Reading.Docx;

/// <summary>Makes lines of a Word file: one block a line, its number and its text parted by a tab, cells parted by tabs.</summary>
/// <remarks>
/// Numbers are computed from the styles and the numbering, so that what is read is what Word prints. A footnote's call stands as
/// <c>[^1]</c>, the notes as lines <c>[^1]: text</c> at the end. Tracked changes are taken as accepted; comments, hidden text and pictures
/// are left out; each of these is a finding. Nothing outside the file is ever fetched, and nothing of it is unpacked to disk.
/// </remarks>
public static class DocxSource
{
    /// <summary>Whether bytes begin as a Word file does: as a ZIP archive.</summary>
    /// <param name="bytes">The bytes.</param>
    public static bool IsArchive(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);

    /// <summary>Reads a Word file; a refusal says why it cannot be read, and what to do.</summary>
    /// <param name="bytes">The bytes as received: hostile until shown otherwise.</param>
    /// <param name="text">The lines, when the answer is true.</param>
    /// <param name="refusal">Why not, when the answer is false.</param>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, out SourceText text, out Finding refusal)
    {
        text = new([], []);
        try
        {
            if (RefusalOf(bytes.Span) is { } refused)
            {
                refusal = refused;
                return false;
            }

            using var archive = DocxArchive.Open(bytes);
            return SourceRefusals.TryCut(DocxDocument.Read(archive), out text, out refusal);
        }
        catch (UnreadableDocxException unreadable)
        {
            refusal = unreadable.Refusal;
        }
        catch (XmlException broken)
        {
            // The parser's own words go into no finding: they quote the file.
            refusal = new("docx-broken", Severity.Error, null, $"XML {broken.LineNumber}:{broken.LinePosition}");
        }
        catch (InvalidDataException)
        {
            refusal = new("docx-broken", Severity.Error, null, "ZIP");
        }

        return false;
    }

    private static Finding? RefusalOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return new("source-is-empty", Severity.Error, null, "");
        if (SourceRefusals.OfSize(bytes.Length) is { } tooLarge) return tooLarge;
        return OleFile.RefusalOf(bytes);
    }
}
