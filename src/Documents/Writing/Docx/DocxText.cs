using Dais.Kernel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Writing.Docx;

/// <summary>Writes the text of the file: masthead, headings, paragraphs, lists, tables, and how the pages look.</summary>
internal sealed class DocxText
{
    private readonly Document document;
    private readonly DocxNotes notes = new();
    private readonly DocxAnchors anchors;
    private readonly DocxRuns runs;
    private readonly DocxTable tables;
    private readonly MarkSeries marks;
    private readonly MarkSeries.Run paragraphs = new();
    private readonly Body body = new();

    public DocxText(Document document)
    {
        this.document = document;
        anchors = new(document);
        runs = new(document, notes, anchors);
        tables = new(document.Language, runs, anchors);
        marks = new(document.Language);
    }

    /// <summary>The notes that the text refers to; complete when the body is.</summary>
    public Footnotes Footnotes => notes.Part;

    /// <summary>The numbering that the text uses; complete when the body is.</summary>
    public W.Numbering Numbering => marks.Numbering();

    /// <summary>The text, masthead first.</summary>
    public Body Body()
    {
        body.Append(new DocxMasthead(document, runs).Elements());
        Write(document.Blocks, level: 1, indent: 0);
        body.Append(DocxFrame.Section(document.Language));
        return body;
    }

    /// <summary>The properties of a paragraph in the order of the schema.</summary>
    public static ParagraphProperties Properties(string style, Direction direction, PrintedMark? mark = null, Indentation? indentation = null, JustificationValues? side = null)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (mark is { Instance: { } instance } printed)
            properties.Append(new NumberingProperties(new NumberingLevelReference { Val = printed.Level }, new NumberingId { Val = instance }));
        if (direction == Direction.RightToLeft) properties.Append(new BiDi());
        if (indentation is not null) properties.Append(indentation);
        if (side is { } justified) properties.Append(new Justification { Val = justified });
        return properties;
    }

    private void Write(IReadOnlyList<Block> blocks, int level, int indent)
    {
        foreach (var block in blocks)
        {
            anchors.Begin(block);
            Write(block, level, indent);
        }
    }

    private void Write(Block block, int level, int indent)
    {
        switch (block)
        {
            case Section section: Write(section, level); break;
            case Paragraph paragraph: Write(paragraph, indent); break;
            case ListBlock list: Write(list.Items, level, indent); break;
            case ListItem item: Write([item], level, indent); break;
            case Table table: Write(table); break;
            case TableRow row: Write(new Table([], [row])); break;
        }
    }

    private void Write(Section section, int level)
    {
        if (section.Overline is { } overline) Line(DocxStyles.Overline, overline);
        else if (section.Role == SectionRole.Annex) body.Append(new W.Paragraph(Properties(DocxStyles.Overline, document.Language.Direction)));
        IReadOnlyList<Inline> heading = [new Words(section.Heading), .. section.Notes];
        if (section.Number is { Length: > 0 } number)
            Add(DocxStyles.Heading(level), [.. Mark(number), .. runs.Of(heading)], DirectionOf(section.Heading), indentation: MarkSeries.Hanging(0));
        else
            Add(DocxStyles.Heading(level), runs.Of(heading), DirectionOf(section.Heading));
        Write(section.Blocks, level + 1, indent: 0);
    }

    private void Write(Paragraph paragraph, int indent)
    {
        var direction = runs.DirectionOf(paragraph.Content);
        if (paragraph.Number is not { Length: > 0 } number)
        {
            Add(StyleOf(paragraph.Role), runs.Of(paragraph.Content), direction, indentation: indent == 0 ? null : MarkSeries.Behind(indent));
            return;
        }

        // Said again beside the numbering, whose own indentation would have the last word.
        var mark = marks.Next(paragraphs, number, level: 0, isParagraph: true);
        Add(StyleOf(paragraph.Role), [.. mark.IsText ? Mark(number) : [], .. runs.Of(paragraph.Content)], direction, mark, paragraph.Role == ParagraphRole.Text ? null : MarkSeries.FirstLine());
    }

    private static string StyleOf(ParagraphRole role) => role switch
    {
        ParagraphRole.Formula => DocxStyles.Formula,
        ParagraphRole.Recital => DocxStyles.Recital,
        ParagraphRole.Operative => DocxStyles.Operative,
        ParagraphRole.Conclusion => DocxStyles.Conclusion,
        _ => DocxStyles.Normal,
    };

    /// <summary>The points of a list; each may hold lists of its own, a step deeper.</summary>
    private void Write(IReadOnlyList<ListItem> items, int level, int indent)
    {
        var run = new MarkSeries.Run();
        foreach (var item in items)
        {
            anchors.Begin(item);
            var number = item.Number ?? "";
            var mark = marks.Next(run, number, indent);
            Add(DocxStyles.Point, [.. mark.IsText ? Mark(number) : [], .. runs.Of(item.Content)], runs.DirectionOf(item.Content), mark);
            Write(item.Blocks, level, indent + 1);
        }
    }

    private void Write(Table table)
    {
        body.Append(tables.Of(table));
        // Two tables that touch are one table to Word.
        body.Append(new W.Paragraph(Properties(DocxStyles.Normal, document.Language.Direction)));
    }

    private IEnumerable<OpenXmlElement> Mark(string number) =>
        [.. DocxRuns.Spoken(number, document.Language), new Run(new TabChar())];

    private void Line(string style, Wording words) => Add(style, runs.Of(words), DirectionOf(words));

    private Direction DirectionOf(Wording words) => runs.DirectionOf([new Words(words)]);

    private void Add(string style, IEnumerable<OpenXmlElement> content, Direction direction, PrintedMark? mark = null, Indentation? indentation = null)
    {
        var paragraph = new W.Paragraph(Properties(style, direction, mark, indentation));
        paragraph.Append(content);
        anchors.Place(paragraph);
        body.Append(paragraph);
    }
}
