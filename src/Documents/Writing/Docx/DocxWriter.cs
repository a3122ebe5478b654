using Dais.Documents.Writing.Docx;

namespace Dais.Documents.Writing;

/// <summary>Writes a document as a Word file.</summary>
/// <remarks>
/// Headings, lists, notes and tables are Word's own (styles, numbering, footnotes, repeated heading rows), so that a secretariat can go
/// on editing; every mark prints exactly as the document has it (see <see cref="MarkSeries"/>). Arabic runs from right to left in
/// paragraphs, runs, tables and section. Fonts are named, not embedded. The same document gives the same bytes.
/// </remarks>
public static class DocxWriter
{
    /// <summary>The package's bytes.</summary>
    public static byte[] Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var package = new DocxPackage();
        var text = new DocxText(document);
        package.Document(text.Body(), text.Footnotes, text.Numbering, DocxStyles.For(document.Language), DocxFrame.Parts(document));
        package.Properties(document);
        return package.Bytes();
    }
}
