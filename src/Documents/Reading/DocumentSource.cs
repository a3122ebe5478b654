using Dais.Documents.Reading.Docx;
using Dais.Documents.Reading.Pdf;

namespace Dais.Documents.Reading;

/// <summary>What a file holds, told by its bytes.</summary>
public enum SourceFormat
{
    /// <summary>Text, or what has to be refused as none.</summary>
    Text,

    /// <summary>A Word file, or another archive or file of an office program, which is refused with what to do.</summary>
    Docx,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>XML: Akoma Ntoso, if anything.</summary>
    Xml,
}

/// <summary>Makes lines of a file of any format: text, Word, PDF. The format is told by the bytes; the name decides nothing.</summary>
public static class DocumentSource
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>What a file holds.</summary>
    /// <param name="bytes">Its bytes, or the first of them.</param>
    public static SourceFormat FormatOf(ReadOnlySpan<byte> bytes)
    {
        if (DocxSource.IsArchive(bytes) || bytes.StartsWith(Ole)) return SourceFormat.Docx;
        if (PdfSource.IsPdf(bytes)) return SourceFormat.Pdf;
        return IsXml(bytes) ? SourceFormat.Xml : SourceFormat.Text;
    }

    /// <summary>Reads a file as lines; a refusal says why it cannot be read, and what to do.</summary>
    /// <param name="bytes">The bytes as received.</param>
    /// <param name="fileName">The file's name, for a message only; null where there is none.</param>
    /// <param name="text">The lines, when the answer is true.</param>
    /// <param name="refusal">Why not, when the answer is false. XML is refused here: it has a reader of its own, which needs no lines.</param>
    /// <param name="tool">Where the program is that reads PDFs; null for the usual.</param>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, string? fileName, out SourceText text, out Finding refusal, PdfTool? tool = null)
    {
        switch (FormatOf(bytes.Span))
        {
            case SourceFormat.Docx:
                return DocxSource.TryRead(bytes, out text, out refusal);
            case SourceFormat.Pdf:
                return PdfSource.TryRead(bytes, out text, out refusal, tool);
            case SourceFormat.Xml:
                text = new([], []);
                refusal = SourceRefusals.OfSize(bytes.Length) ?? new("source-is-xml", Severity.Error, null, Shown(fileName));
                return false;
            default:
                return SourceText.TryDecode(bytes, out text, out refusal);
        }
    }

    /// <summary>Markup from its first sign on, with a declaration or with names in it; a line of Markdown may begin with a tag too.</summary>
    private static bool IsXml(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(4096, bytes.Length)];
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) start = start[3..];
        start = start.TrimStart(" \t\r\n"u8);
        return start.StartsWith("<?xml"u8) || start.StartsWith("<akomaNtoso"u8) || (start.StartsWith("<"u8) && start.IndexOf("xmlns"u8) >= 0);
    }

    private static string Shown(string? fileName) => string.IsNullOrWhiteSpace(fileName) ? "XML" : fileName.Length > 120 ? fileName[..120] : fileName;
}
