using System.Globalization;
using Dais.Documents.Resolutions;

namespace Dais.Documents.Writing.Akn;

/// <summary>Writes the parts of a resolution as Akoma Ntoso's hierarchy: sections, paragraphs, lists; containers for what the hierarchy has no name for.</summary>
internal sealed class ResolutionBody(AknXml xml, ResolutionInlines inlines)
{
    private const int DeepestHeading = 6;

    /// <summary>Parts in order; what stands below a heading stands in its section.</summary>
    public void Write(IReadOnlyList<Part> parts, string? parent)
    {
        var at = 0;
        Write(parts, ref at, parent, above: 0);
    }

    /// <summary>The element of a part with its ids and, where it is not for everyone, its label.</summary>
    /// <returns>The eId.</returns>
    public string Open(string element, Part part, string? parent, string kind)
    {
        var id = xml.Ids.Of(part.Id, parent, kind);
        xml.Open(element, id);
        if (part.WId is { Length: > 0 } theirs) xml.Attribute("wId", WithoutBlanks(theirs));
        xml.LabelOf(part.Label);
        return id;
    }

    /// <summary>A formula or a recital of the preamble.</summary>
    public void InPreamble(Part part)
    {
        if (part is EnactingFormula formula)
        {
            Open("formula", formula, parent: null, "formula");
            xml.Attribute("name", "enactingFormula");
            inlines.Line("p", formula.Words);
            xml.Close();
            return;
        }

        var recital = (Recital)part;
        var id = Open("container", recital, parent: null, "recital");
        xml.Attribute("name", recital.Opening?.Text is { Length: > 0 } opening ? opening : "recital");
        inlines.Line("p", recital.Words);
        new ResolutionRecital(xml, inlines, this).Within(recital.Within, id);
        xml.Close();
    }

    /// <summary>A table of rows; an empty one has an empty cell, for the schema knows none without.</summary>
    public void Table(Grid grid, string? parent)
    {
        var id = Open("table", grid, parent, "table");
        foreach (var row in grid.Within.OfType<Row>()) Row(row, id);
        if (!grid.Within.OfType<Row>().Any()) Row(new([]), id);
        xml.Close();
    }

    /// <summary>How high a heading stands, as the file says it.</summary>
    public static int LevelOf(Heading heading) => Math.Clamp(heading.Level, 1, DeepestHeading);

    private void Write(IReadOnlyList<Part> parts, ref int at, string? parent, int above)
    {
        while (at < parts.Count)
        {
            switch (parts[at])
            {
                case Heading heading when LevelOf(heading) <= above: return;
                case Heading:
                    Section(parts, ref at, parent);
                    break;
                case Point:
                    Points(parts, ref at, parent);
                    break;
                default:
                    One(parts[at++], parent);
                    break;
            }
        }
    }

    private void Section(IReadOnlyList<Part> parts, ref int at, string? parent)
    {
        var heading = (Heading)parts[at++];
        var id = Open("section", heading, parent, "sec");
        xml.Own("level", LevelOf(heading).ToString(CultureInfo.InvariantCulture));
        if (heading.Number is { } number) xml.Line("num", number);
        inlines.Line("heading", heading.Words);
        Write(heading.Within, id);
        Write(parts, ref at, id, LevelOf(heading));
        xml.Close();
    }

    private void One(Part part, string? parent)
    {
        switch (part)
        {
            case OperativeParagraph paragraph: Hierarchy("paragraph", null, paragraph, paragraph.Mark ?? NumberOf(paragraph), parent, "para"); break;
            case PlainText text: Hierarchy("hcontainer", "text", text, text.Mark, parent, "text"); break;
            case Recital recital: Hierarchy("hcontainer", "recital", recital, null, parent, "recital"); break;
            case EnactingFormula formula: Hierarchy("hcontainer", "formula", formula, null, parent, "formula"); break;
            case Grid grid: Contained(() => Table(grid, parent)); break;
            case Row row: Contained(() => Table(new Grid { Within = [row] }, parent)); break;
            case Annex annex: Inner(annex, parent); break;
            case WordedPart worded: Hierarchy("hcontainer", "text", worded, null, parent, "text"); break;
        }
    }

    private static string? NumberOf(OperativeParagraph paragraph) => paragraph.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) + "." : null;

    /// <summary>An annex within another part is a section of it: the file's attachments stand at its end.</summary>
    private void Inner(Annex annex, string? parent)
    {
        var id = Open("section", annex, parent, "annex");
        inlines.Line("heading", annex.Overline);
        if (annex.Title is { } title) inlines.Line("subheading", title);
        Write(annex.Within, id);
        xml.Close();
    }

    private void Points(IReadOnlyList<Part> parts, ref int at, string? parent)
    {
        var id = xml.Ids.Numbered(parent is null ? "list" : parent + "__list");
        xml.Open("list", id);
        for (; at < parts.Count && parts[at] is Point point; at++) Hierarchy("point", null, point, point.Mark, id, "point");
        xml.Close();
    }

    /// <summary>Number, words, and what stands within: content where that is all, an introduction where more follows.</summary>
    private void Hierarchy(string element, string? name, WordedPart part, string? mark, string? parent, string kind)
    {
        var id = Open(element, part, parent, kind);
        if (name is not null) xml.Attribute("name", name);
        if (part is Recital { Opening.Text: { Length: > 0 } opening }) xml.Own("opening", opening);
        if (!string.IsNullOrEmpty(mark)) xml.Line("num", mark);
        xml.Open(part.Within.Count == 0 ? "content" : "intro");
        inlines.Line("p", part.Words);
        xml.Close();
        Write(part.Within, id);
        xml.Close();
    }

    private void Contained(Action write)
    {
        xml.Open("hcontainer");
        xml.Attribute("name", "table");
        xml.Open("content");
        write();
        xml.Close();
        xml.Close();
    }

    private void Row(Row row, string table)
    {
        Open("tr", row, table, "row");
        foreach (var cell in row.Cells)
        {
            xml.Open("td");
            inlines.Line("p", cell);
            xml.Close();
        }

        if (row.Cells.Count == 0) xml.Empty("td");
        xml.Close();
    }

    private static string WithoutBlanks(string id) => string.Concat(XmlText.Legal(id).Select(c => char.IsWhiteSpace(c) ? '_' : c)) is { Length: > 0 } said ? said : "_";
}
