namespace Dais.Documents.Reading;

/// <summary>A cell of a row, with the column of the source at which it stands.</summary>
internal readonly record struct Cell(string Text, int Column);

/// <summary>Cuts a row into cells: at tabs, at bars, or at wide blanks.</summary>
internal static class TableCells
{
    private const int MostCells = 16;

    internal static List<Cell> Of(string row, int wideBlank = 2)
    {
        var cells = new List<Cell>(4);
        if (row.AsSpan().TrimStart().StartsWith('|')) Split(row, '|', cells);
        else if (row.Contains('\t', StringComparison.Ordinal)) Split(row, '\t', cells);
        else SplitWide(row, wideBlank, cells);
        return cells;
    }

    private static void Split(string row, char at, List<Cell> cells)
    {
        var from = 0;
        if (at == '|') from = row.IndexOf('|', StringComparison.Ordinal) + 1;
        while (from <= row.Length && cells.Count < MostCells)
        {
            var end = cells.Count == MostCells - 1 ? -1 : row.IndexOf(at, from);
            if (end < 0) end = row.Length;
            cells.Add(new(row[from..end].Trim(), from));
            from = end + 1;
        }
    }

    private static void SplitWide(string row, int wideBlank, List<Cell> cells)
    {
        var from = 0;
        while (from < row.Length && cells.Count < MostCells)
        {
            while (from < row.Length && row[from] == ' ') from++;
            if (from >= row.Length) break;
            var end = from;
            while (end < row.Length && !IsWideBlank(row, end, wideBlank)) end++;
            if (cells.Count == MostCells - 1) end = row.Length;
            cells.Add(new(row[from..end].Trim(), from));
            from = end;
        }
    }

    private static bool IsWideBlank(string row, int at, int width)
    {
        if (at + width > row.Length) return false;
        for (var i = at; i < at + width; i++)
            if (row[i] != ' ') return false;
        return true;
    }
}
