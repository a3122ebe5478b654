using Dais.Kernel;

namespace Dais.Documents.Clearing;

/// <summary>The rows of a table that a clearance may see, with the cells that ran over hidden ones made to fit.</summary>
internal sealed class ClearedRows
{
    private readonly IReadOnlyList<TableRow> rows;
    private readonly bool[] seen;
    private readonly int[] seenBefore;

    public ClearedRows(IReadOnlyList<TableRow> rows, Clearance clearance)
    {
        this.rows = rows;
        seen = [.. rows.Select(r => clearance.MaySee(r.Label))];
        for (var i = 0; i < seen.Length; i++)
            seen[i] &= !(rows[i].IsGroup && StandsOverRows(i) && !StandsOverSeenRows(i));
        seenBefore = new int[seen.Length + 1];
        for (var i = 0; i < seen.Length; i++) seenBefore[i + 1] = seenBefore[i] + (seen[i] ? 1 : 0);
    }

    /// <summary>The table with those rows; null when it had rows and has none left.</summary>
    public Table? Of(Table table)
    {
        if (!seen.Contains(value: false)) return table;
        List<TableRow> left = [.. Enumerable.Range(0, rows.Count).Where(i => seen[i]).Select(Fitted)];
        return left.Count == 0 ? null : table with { Rows = left };
    }

    private bool StandsOverRows(int group) => group + 1 < rows.Count && !rows[group + 1].IsGroup;

    private bool StandsOverSeenRows(int group) =>
        Enumerable.Range(group + 1, rows.Count - group - 1).TakeWhile(i => !rows[i].IsGroup).Any(i => seen[i]);

    private TableRow Fitted(int row) =>
        rows[row].IsGroup ? rows[row] : rows[row] with { Cells = [.. rows[row].Cells.Select((cell, column) => Fitted(row, column, cell))] };

    /// <summary>A cell covers the rows left of those it covered. Where its own row is hidden the next row takes it over: with its words
    /// when it heads them all, as the hours of a meeting do, and empty when they were the hidden row's.</summary>
    private TableCell Fitted(int row, int column, TableCell cell)
    {
        if (cell.RowSpan > 0) return cell with { RowSpan = SeenFrom(row, row + cell.RowSpan) };
        if (CoveringRow(row, column) is not { } above || seen[above] || SeenFrom(above, row) > 0) return cell;
        var covering = rows[above].Cells[column];
        return cell with { Content = covering.IsHeader ? covering.Content : [], RowSpan = SeenFrom(row, above + covering.RowSpan) };
    }

    private int SeenFrom(int first, int end) => seenBefore[(int)Math.Min((uint)end, (uint)rows.Count)] - seenBefore[first];

    private int? CoveringRow(int row, int column)
    {
        for (var i = row - 1; i >= 0 && !rows[i].IsGroup; i--)
        {
            if (column < rows[i].Cells.Count && rows[i].Cells[column].RowSpan is var span and > 0)
                return (long)i + span > row ? i : null;
        }

        return null;
    }
}
