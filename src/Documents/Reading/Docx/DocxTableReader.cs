namespace Dais.Documents.Reading.Docx;

/// <summary>Reads a table: its rows, each with the lines of its cells.</summary>
internal sealed class DocxTableReader(DocxTally tally, Action<WordElement, List<string>> readBlocks)
{
    private const int ShortestWords = 24;

    /// <summary>The rows; a cell that is covered by the one above it has no lines.</summary>
    internal List<List<List<string>>> Rows(WordElement table)
    {
        var rows = new List<List<List<string>>>();
        AddRows(table, rows);
        return rows;
    }

    /// <summary>The lines of a row: one, unless its cells hold several paragraphs that stand beside each other.</summary>
    internal static IEnumerable<string> Lines(List<List<string>> row)
    {
        var most = row.Count == 0 ? 0 : row.Max(c => c.Count);
        if (most < 2 || !AreParallel(row, most))
        {
            yield return string.Join('\t', row.Select(c => string.Join(' ', c.Select(Solid)))).TrimEnd();
            yield break;
        }

        for (var i = 0; i < most; i++) yield return string.Join('\t', row.Select(c => i < c.Count ? Solid(c[i]) : "")).TrimEnd();
    }

    /// <summary>Two cells or more with as many lines each, of which one holds but numbers of items: each line is a row.</summary>
    private static bool AreParallel(List<List<string>> row, int most) =>
        row.Count(c => c.Count == most) > 1 && row.TrueForAll(c => c.Count == most || c.Count <= 1)
        && row.Exists(c => c.Count == most && c.TrueForAll(l => l.Length <= ShortestWords && l.Any(char.IsDigit)));

    private static string Solid(string line) => line.Replace('\t', ' ');

    private void AddRows(WordElement within, List<List<List<string>>> rows)
    {
        foreach (var child in within.Within)
        {
            if (child.Name == "tr") AddRow(child, rows);
            else if (child.Name == "sdt" && DocxRunReader.ContentOf(child) is { } content) AddRows(content, rows);
            else if (child.Name is "customXml" or "ins" or "moveTo") AddRows(child, rows);
        }
    }

    private void AddRow(WordElement row, List<List<List<string>>> rows)
    {
        var properties = row.Find("trPr");
        if (properties?.Find("ins") is { } inserted) tally.Change(inserted);
        if (properties?.Find("del") is { } deleted)
        {
            tally.Change(deleted);
            return;
        }

        var cells = new List<List<string>>();
        for (var i = Math.Clamp(properties?.Number("gridBefore") ?? 0, 0, 8); i > 0; i--) cells.Add([]);
        AddCells(row, cells);
        if (cells.Exists(c => c.Count > 0)) rows.Add(cells);
    }

    private void AddCells(WordElement within, List<List<string>> cells)
    {
        foreach (var child in within.Within)
        {
            if (child.Name == "tc") AddCell(child, cells);
            else if (child.Name == "sdt" && DocxRunReader.ContentOf(child) is { } content) AddCells(content, cells);
            else if (child.Name == "customXml") AddCells(child, cells);
        }
    }

    private void AddCell(WordElement cell, List<List<string>> cells)
    {
        var properties = cell.Find("tcPr");
        if (properties?.Find("cellDel") is { } deleted)
        {
            tally.Change(deleted);
            return;
        }

        var lines = new List<string>();
        if (properties?.Find("vMerge") is not { } merge || merge.Value == "restart") readBlocks(cell, lines);
        cells.Add(lines);
    }
}
