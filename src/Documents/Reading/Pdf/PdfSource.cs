namespace Dais.Documents.Reading.Pdf;

/// <summary>Makes lines of a PDF: one block a line, its number and its text parted by a tab, cells parted by tabs.</summary>
/// <remarks>
/// The words and their boxes come from <c>pdftotext</c> (Poppler), which runs as a process of its own with bounds on time, memory and
/// output. What a page's look says is read from the boxes: columns, paragraphs, tables, raised marks of notes (<c>[^1]</c>, the notes as
/// lines <c>[^1]: text</c> at the end), running heads and page numbers, which are left out. Arabic comes out in the order in which it is
/// read. A page without words is reported; a PDF without any is refused.
/// </remarks>
public static class PdfSource
{
    /// <summary>Whether bytes begin as a PDF does; a few bytes may stand before it.</summary>
    /// <param name="bytes">The bytes.</param>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>Reads a PDF; a refusal says why it cannot be read, and what to do.</summary>
    /// <param name="bytes">The bytes as received: hostile until shown otherwise.</param>
    /// <param name="text">The lines, when the answer is true.</param>
    /// <param name="refusal">Why not, when the answer is false.</param>
    /// <param name="tool">Where the program is, and how much it may take; null for the usual.</param>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, out SourceText text, out Finding refusal, PdfTool? tool = null)
    {
        text = new([], []);
        refusal = new("source-is-empty", Severity.Error, null, "");
        if (bytes.IsEmpty) return false;
        if (SourceRefusals.OfSize(bytes.Length) is { } tooLarge)
        {
            refusal = tooLarge;
            return false;
        }

        var (pages, why) = PdfTextProcess.Run(bytes, tool ?? new());
        if (why is not null)
        {
            refusal = why;
            return false;
        }

        return SourceRefusals.TryCut(PdfLayout.Read(pages), out text, out refusal);
    }
}
