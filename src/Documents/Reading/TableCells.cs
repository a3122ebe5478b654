namespace Dais.Documents.Reading;

/// <summary>A cell of a row, with the column of the source at which it stands.</summary>
internal readonly record struct Cell(string Text, int Column);

/// <summary>Cuts a row into cells: at tabs, at bars, or at wide blanks.</summary>
internal static class TableCells
{
    /// <summary>Parts the lines of one cell.</summary>
    internal const char LineInCell = '\u2028';

    private const int MostCells = 16;
    private const int MostLines = 40;

    internal static List<Cell> Of(string row, int wideBlank = 2)
    {
        var cells = new List<Cell>(4);
        if (row.Contains('|', StringComparison.Ordinal)) Split(row, '|', cells);
        else if (row.Contains('\t', StringComparison.Ordinal)) Split(row, '\t', cells);
        else SplitWide(row, wideBlank, cells);
        return cells;
    }

    /// <summary>The rows that the lines within cells make: the first items with the first titles, the second with the second.</summary>
    internal static IEnumerable<List<Cell>> Rows(List<Cell> cells)
    {
        var lines = cells.Select(c => c.Text.Split(LineInCell, StringSplitOptions.TrimEntries)).ToList();
        var most = lines.Count == 0 ? 1 : Math.Min(MostLines, lines.Max(l => l.Length));
        if (most == 1)
        {
            yield return cells;
            yield break;
        }

        for (var i = 0; i < most; i++)
            yield return [.. cells.Select((c, at) => c with { Text = i < lines[at].Length ? lines[at][i] : "" })];
    }

    private static void Split(string row, char at, List<Cell> cells)
    {
        var from = 0;
        if (at == '|' && row.AsSpan().TrimStart().StartsWith('|')) from = row.IndexOf('|', StringComparison.Ordinal) + 1;
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
