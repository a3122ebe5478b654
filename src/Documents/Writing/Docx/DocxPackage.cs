using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NodaTime.Text;

using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Writing.Docx;

/// <summary>Puts the parts of a Word file together, always in the same order and with the same names and times.</summary>
internal sealed class DocxPackage : IDisposable
{
    /// <summary>The earliest time that a zip file can say; a file made twice is the same file.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream bytes = new();
    private readonly WordprocessingDocument package;

    public DocxPackage()
    {
        package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document);
        package.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
    }

    /// <summary>The text and what it leans on.</summary>
    public void Document(Body body, Footnotes footnotes, W.Numbering numbering, Styles styles, IReadOnlyDictionary<string, OpenXmlPartRootElement> frame)
    {
        // Parts are given their ids: those that the library makes up are different every time.
        var main = package.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "document");
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = styles;
        main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = numbering;
        main.AddNewPart<FootnotesPart>("footnotes").Footnotes = footnotes;
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = DocxSettings.Settings();
        main.AddNewPart<FontTablePart>("fonts").Fonts = DocxFonts.Table();
        foreach (var (id, content) in frame)
        {
            if (content is Header header) main.AddNewPart<HeaderPart>(id).Header = header;
            else if (content is Footer footer) main.AddNewPart<FooterPart>(id).Footer = footer;
        }

        main.Document = new(body);
    }

    /// <summary>What a file manager shows: title, language, maker, date of issue.</summary>
    public void Properties(Document document)
    {
        var title = XmlText.Legal(document.Masthead.Title?.Text);
        var created = document.Masthead.Issued is { } issued ? LocalDatePattern.Iso.Format(issued) + "T00:00:00Z" : null;
        using (var core = package.AddNewPart<CoreFilePropertiesPart>("core").GetStream(FileMode.Create))
            DocxProperties.Write(core, title, document.Language.Code, created, string.Join(", ", document.Masthead.Symbols));
        package.AddNewPart<ExtendedFilePropertiesPart>("extended").Properties = new(new DocumentFormat.OpenXml.ExtendedProperties.Application("Dais"));
    }

    /// <summary>The finished file.</summary>
    public byte[] Bytes()
    {
        package.Dispose();
        bytes.Position = 0;
        using var made = new ZipArchive(bytes, ZipArchiveMode.Read);
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The list of content types comes first, as readers that stream expect.
            foreach (var entry in made.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal)) Copy(entry, zip);
        }

        return file.ToArray();
    }

    public void Dispose()
    {
        package.Dispose();
        bytes.Dispose();
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchive zip)
    {
        var copy = zip.CreateEntry(entry.FullName, CompressionLevel.Optimal);
        copy.LastWriteTime = NoTime;
        using var from = entry.Open();
        using var to = copy.Open();
        from.CopyTo(to);
    }
}
