using Dais.Documents.Reading;
using static Dais.Documents.Tests.Formats.Files;

namespace Dais.Documents.Tests.Formats;

public sealed class DocumentSourceTests
{
    [Fact]
    public void Formats_are_told_by_content()
    {
        Assert.Equal(SourceFormat.Docx, DocumentSource.FormatOf("PK\x03\x04"u8));
        Assert.Equal(SourceFormat.Docx, DocumentSource.FormatOf([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));
        Assert.Equal(SourceFormat.Pdf, DocumentSource.FormatOf("\n%PDF-1.4"u8));
        Assert.Equal(SourceFormat.Xml, DocumentSource.FormatOf("\uFEFF<?xml version=\"1.0\"?>"u8));
        Assert.Equal(SourceFormat.Xml, DocumentSource.FormatOf("<akomaNtoso>"u8));
        Assert.Equal(SourceFormat.Text, DocumentSource.FormatOf("<b>Provisional agenda</b>"u8));
        Assert.Equal(SourceFormat.Text, DocumentSource.FormatOf(""u8));
    }

    [Fact]
    public void A_name_decides_nothing()
    {
        Assert.True(DocumentSource.TryRead("Text in a file with another name"u8.ToArray(), "x.pdf", out var text, out _));
        Assert.Equal(["Text in a file with another name"], text.Lines);
    }

    [Fact]
    public void Xml_is_left_to_its_own_reader()
    {
        Assert.False(DocumentSource.TryRead("<?xml version=\"1.0\"?><x/>"u8.ToArray(), "x.xml", out _, out var refusal));
        Assert.Equal(("source-is-xml", "x.xml"), (refusal.Code, refusal.Read));
        SaysItInSix(refusal);
    }

    [Fact]
    public void Notes_by_label_are_no_words_of_an_agenda()
    {
        Assert.Equal("Title and 1 (a)", NoteLabels.Plain("Title[^1] and 1 (a)[^*]"));
        Assert.Equal("\u00B9 This document has not been edited.", NoteLabels.Plain("[^1]: This document has not been edited."));
        Assert.Equal("[^ no label", NoteLabels.Plain("[^ no label"));
    }
}
