namespace Dais.Documents.Writing;

/// <summary>A row of a <see cref="TableGrid"/>.</summary>
/// <param name="Source">The row as it was given.</param>
/// <param name="Cells">One cell for a group heading, else one a column; a covered cell has a row span of 0.</param>
internal sealed record GridRow(TableRow Source, List<TableCell> Cells);

/// <summary>A table as a grid without holes: every row has as many cells as there are columns, and every span ends inside the table.</summary>
/// <remarks>A reader's table may have short rows, cells covered by nothing or spans that run into a group heading; a file format may not.</remarks>
internal sealed class TableGrid
{
    private static readonly TableCell Empty = new([]);
    private static readonly TableCell Covered = new([], RowSpan: 0);

    /// <param name="table">The table as it was read or laid out.</param>
    public TableGrid(Table table)
    {
        Width = Math.Max(1, Math.Max(table.Columns.Count, table.Rows.Select(r => r.IsGroup ? 1 : r.Cells.Count).DefaultIfEmpty().Max()));
        Rows = [.. table.Rows.Select(r => new GridRow(r, r.IsGroup ? Joined(r.Cells) : Filled(r.Cells)))];
        for (var column = 0; column < Width; column++) Fit(column);
    }

    /// <summary>The number of columns, at least one.</summary>
    public int Width { get; }

    /// <summary>The rows; each covered cell is covered by a cell above it.</summary>
    public List<GridRow> Rows { get; }

    private static List<TableCell> Joined(IReadOnlyList<TableCell> cells) => [new([.. cells.SelectMany(c => c.Content)], IsHeader: true)];

    private List<TableCell> Filled(IReadOnlyList<TableCell> cells) => [.. cells, .. Enumerable.Repeat(Empty, Width - cells.Count)];

    private void Fit(int column)
    {
        for (var row = 0; row < Rows.Count;)
        {
            if (Rows[row].Source.IsGroup)
            {
                row++;
                continue;
            }

            var cells = Rows[row].Cells;
            var span = CoveredFrom(row, column, cells[column].RowSpan);
            cells[column] = cells[column] with { RowSpan = span };
            for (var end = row++ + span; row < end; row++) Rows[row].Cells[column] = Covered;
        }
    }

    /// <summary>How many rows the cell covers: itself, and the cells below that say they are covered and hold no words that would be lost.</summary>
    private int CoveredFrom(int row, int column, int wanted)
    {
        var covered = 1;
        while (covered < wanted && row + covered < Rows.Count && IsCovered(Rows[row + covered], column)) covered++;
        return covered;
    }

    private static bool IsCovered(GridRow row, int column) => !row.Source.IsGroup && row.Cells[column] is { RowSpan: <= 0, Content.Count: 0 };
}
