using System.Globalization;
using Dais.Kernel;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Writing.Docx;

/// <summary>A line of two sides, such as a header: what stands where reading begins, and what stands at the page's outer side.</summary>
/// <remarks>A table without lines, because tab stops are measured from different edges by different programs when text runs from right to left.</remarks>
internal sealed class TwoSides(Language language, int innerWidth)
{
    private readonly W.Table table = new(
        Properties(language),
        new W.TableGrid(new GridColumn { Width = Text(innerWidth) }, new GridColumn { Width = Text(DocxFrame.TextWidth - innerWidth) }));

    /// <summary>The lines as an element of the file.</summary>
    public W.Table Element => table;

    /// <summary>Adds a line; a rule below it has a thickness in eighths of a point.</summary>
    public void Add(IReadOnlyList<W.Paragraph> inner, IReadOnlyList<W.Paragraph> outer, uint rule = 0) =>
        table.Append(new W.TableRow(new TableRowProperties(new CantSplit()), Cell(inner, innerWidth, rule), Cell(outer, DocxFrame.TextWidth - innerWidth, rule)));

    /// <summary>The alignment by which a paragraph of a direction stands at the outer side: Word turns left and right around in Arabic.</summary>
    public static JustificationValues Outer(Language language, Direction paragraph) =>
        language.Direction == paragraph ? JustificationValues.Right : JustificationValues.Left;

    private W.TableCell Cell(IReadOnlyList<W.Paragraph> paragraphs, int width, uint rule)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa });
        if (rule > 0) properties.Append(new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = rule, Space = 0, Color = "000000" }));
        var cell = new W.TableCell(properties);
        cell.Append(paragraphs.Count > 0 ? paragraphs : [new W.Paragraph(DocxText.Properties(DocxStyles.Issue, language.Direction))]);
        return cell;
    }

    private static TableProperties Properties(Language language)
    {
        var properties = new TableProperties(new TableStyle { Val = DocxStyles.Plain });
        if (language.Direction == Direction.RightToLeft) properties.Append(new BiDiVisual());
        properties.Append(
            new TableWidth { Width = Text(DocxFrame.TextWidth), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed });
        return properties;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
