using System.Globalization;
using Dais.Kernel;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Writing.Docx;

/// <summary>Writes tables: the heading row repeats on every page, no row is parted, group headings run over all columns.</summary>
internal sealed class DocxTable(Language language, DocxRuns runs, DocxAnchors anchors)
{
    /// <summary>Rows of one meeting stay on one page, unless they are many.</summary>
    private const int KeptTogether = 8;

    public W.Table Of(Table table)
    {
        var grid = new TableGrid(table);
        var widths = ColumnWidths.Of(table, grid);
        var made = new W.Table(Properties(), new W.TableGrid(widths.Select(w => new GridColumn { Width = Text(w) })));
        if (table.Columns.Count > 0 || grid.Rows.Count == 0) made.Append(Heading(table.Columns, widths));
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            anchors.Begin(grid.Rows[i].Source);
            made.Append(grid.Rows[i].Source.IsGroup ? Group(grid.Rows[i], widths) : Row(grid, i, widths));
        }

        return made;
    }

    private TableProperties Properties()
    {
        var properties = new TableProperties(new TableStyle { Val = DocxStyles.Table });
        if (language.Direction == Direction.RightToLeft) properties.Append(new BiDiVisual());
        properties.Append(
            new TableWidth { Width = Text(DocxFrame.TextWidth), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { FirstRow = true, NoHorizontalBand = true, NoVerticalBand = true });
        return properties;
    }

    private W.TableRow Heading(IReadOnlyList<Wording> columns, int[] widths)
    {
        var row = new W.TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        for (var i = 0; i < widths.Length; i++)
        {
            IReadOnlyList<Inline> line = i < columns.Count ? [new Words(columns[i])] : [];
            row.Append(Cell(CellProperties(widths[i], ruled: true), Paragraph(line, DocxStyles.CellHeading)));
        }

        return row;
    }

    private W.TableRow Group(GridRow group, int[] widths)
    {
        var properties = new TableCellProperties(
            new TableCellWidth { Width = Text(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new GridSpan { Val = widths.Length },
            new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "F2F2F2" });
        return new(new TableRowProperties(new CantSplit()), Cell(properties, Paragraph(group.Cells[0].Content, DocxStyles.CellHeading)));
    }

    private W.TableRow Row(TableGrid grid, int index, int[] widths)
    {
        var (row, cells) = (new W.TableRow(new TableRowProperties(new CantSplit())), grid.Rows[index].Cells);
        var keep = IsFollowedByCovered(grid, index);
        for (var i = 0; i < cells.Count; i++)
        {
            var merge = cells[i].RowSpan switch { 0 => MergedCellValues.Continue, > 1 => MergedCellValues.Restart, _ => (MergedCellValues?)null };
            var content = cells[i].RowSpan == 0 ? [] : cells[i].Content;
            row.Append(Cell(CellProperties(widths[i], merge), Paragraph(content, DocxStyles.Cell, keep)));
        }

        return row;
    }

    private static bool IsFollowedByCovered(TableGrid grid, int index)
    {
        if (index + 1 >= grid.Rows.Count || !grid.Rows[index + 1].Cells.Exists(c => c.RowSpan == 0)) return false;
        var first = index;
        while (first > 0 && index - first < KeptTogether && grid.Rows[first].Cells.Exists(c => c.RowSpan == 0)) first--;
        return grid.Rows[first].Cells.Max(c => c.RowSpan) <= KeptTogether;
    }

    private W.Paragraph Paragraph(IReadOnlyList<Inline> line, string style, bool keep = false)
    {
        var properties = DocxText.Properties(style, runs.DirectionOf(line));
        if (keep) properties.InsertAfter(new KeepNext(), properties.ParagraphStyleId);
        var paragraph = new W.Paragraph(properties);
        paragraph.Append(runs.Of(line));
        anchors.Place(paragraph);
        return paragraph;
    }

    private static W.TableCell Cell(TableCellProperties properties, W.Paragraph paragraph) => new(properties, paragraph);

    private static TableCellProperties CellProperties(int width, MergedCellValues? merge = null, bool ruled = false)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa });
        if (merge is { } merged) properties.Append(new VerticalMerge { Val = merged });
        if (ruled) properties.Append(new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 8, Color = "000000" }), new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom });
        return properties;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
