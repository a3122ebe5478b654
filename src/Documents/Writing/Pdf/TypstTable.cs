namespace Dais.Documents.Writing.Pdf;

/// <summary>A table: column headings that are repeated on every page, group headings below them, and cells.</summary>
internal sealed class TypstTable(Table table, TypstMarkup markup)
{
    private static readonly TableCell empty = new([]);

    private readonly int columns =
        Math.Max(table.Columns.Count, table.Rows.Select(r => r.IsGroup ? 1 : r.Cells.Count).DefaultIfEmpty(1).Max());

    public void Write()
    {
        // The last column holds the words, unless the table says otherwise; those before it are as wide as what stands in them.
        markup.Code("schedule((").Code(string.Concat(Enumerable.Repeat("auto,", columns - 1))).Code(table.IsEven ? "auto,)," : "1fr,),");
        markup.Array(Enumerable.Range(0, columns), Heading);
        var covered = new int[columns];
        for (var row = 0; row < table.Rows.Count; row++)
        {
            markup.Code(",");
            if (table.Rows[row].IsGroup) Group(table.Rows[row]);
            else Cells(row, covered);
        }

        markup.Code(")");
    }

    private void Heading(int column)
    {
        if (column < table.Columns.Count) markup.Say(table.Columns[column]);
        else markup.Code("[]");
    }

    // A group's heading stands again where the table goes on, but not one with a footnote: what is repeated may hold no link.
    private void Group(TableRow row)
    {
        IReadOnlyList<Inline> content = [.. row.Cells.SelectMany(c => c.Content)];
        markup.Code("group(").Number(columns).Code(content.OfType<Footnote>().Any() ? ",false," : ",true,");
        TypstInlines.Write(markup, content);
        markup.Code(")");
    }

    private void Cells(int row, int[] covered) =>
        markup.Array(Enumerable.Range(0, columns).Where(c => covered[c] == 0 || covered[c]-- == 0), column =>
        {
            var rows = RowsOf(row, column);
            covered[column] = rows - 1;
            markup.Code("cell(").Number(rows).Code(CellAt(row, column).IsHeader ? ",true," : ",false,");
            TypstInlines.Write(markup, CellAt(row, column).Content);
            markup.Code(")");
        });

    // As many rows as the cell claims and those below leave to it: words are never covered by a cell that claims too much.
    private int RowsOf(int row, int column)
    {
        var claimed = CellAt(row, column).RowSpan;
        var rows = 1;
        while (rows < claimed && row + rows < table.Rows.Count && IsCovered(row + rows, column)) rows++;
        return rows;
    }

    private bool IsCovered(int row, int column) => !table.Rows[row].IsGroup && CellAt(row, column) is { RowSpan: 0, Content.Count: 0 };

    private TableCell CellAt(int row, int column) => column < table.Rows[row].Cells.Count ? table.Rows[row].Cells[column] : empty;
}
