using System.Text;
using Dais.Documents.Reading;
using Dais.Documents.Reading.Pages;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>Reads the tables of a report, above all the list of documents: one row a line, or cells over several lines of a page.</summary>
internal static class ReportTables
{
    private const int FarIndent = 10;
    private const int MostRows = 5_000;

    /// <summary>Whether a table begins with a block.</summary>
    internal static bool IsRow(TextBlock block, PageLine[] lines, ReportLexicon lexicon, bool isInAnnex)
    {
        if (block.Mark is not null) return false;
        var cells = Cells(lines[block.Lines.First - 1]);
        if (cells.Count < 2 || IsLabel(cells[0].Text, lexicon)) return false;
        return block.IsRow || (isInAnnex && cells.Count > 2);
    }

    /// <summary>Reads the table that begins with a block into a place; answers the block behind it.</summary>
    internal static int Read(PageLine[] lines, List<TextBlock> blocks, int at, ReportLexicon lexicon, string hereId, List<Part> here)
    {
        var first = blocks[at].Lines.First - 1;
        var end = at + 1;
        while (end < blocks.Count && BelongsTo(blocks[end], lines, lexicon)) end++;
        var within = Enumerable.Range(first, blocks[end - 1].Lines.Last - first).Where(i => lines[i].IsWords).ToList();
        var rows = Rows(lines, within).Take(MostRows).Select(r => (Part)new Row([.. r.Select(c => c.ToPassage())])).ToList();
        here.Add(new Grid { Id = $"{hereId}__table_{here.Count(p => p is Grid) + 1}", Within = rows });
        return end;
    }

    private static bool IsLabel(string cell, ReportLexicon lexicon) =>
        cell.Length < 30 && Array.Exists(lexicon.Labels, l => Folding.Words(cell).StartsWith(l, StringComparison.Ordinal));

    private static bool BelongsTo(TextBlock block, PageLine[] lines, ReportLexicon lexicon)
    {
        if (block.Mark is { } mark) return block.Indent >= FarIndent && mark.Level is NumberLevel.Letter;
        var line = lines[block.Lines.First - 1];
        if (IsRow(block, lines, lexicon, isInAnnex: true)) return true;
        return block.Gap == 0 && line.Indent > 0 || line.Indent >= FarIndent || DocumentSymbol.Find(block.Text) is { Count: > 0 } found && found[0].Start == 0;
    }

    private static List<Cell> Cells(PageLine line) => TableCells.Of(line.Text, WideBlank);

    private const int WideBlank = 2;

    private static List<List<CellDraft>> Rows(PageLine[] lines, List<int> within)
    {
        var rows = new List<List<CellDraft>>();
        var isTight = within.Zip(within.Skip(1)).Count(p => p.Second > p.First + 1 && lines[p.First].Page == lines[p.Second].Page) == 0;
        var before = -1;
        foreach (var i in within)
        {
            var cells = Cells(lines[i]);
            var start = lines[i].Indent;
            var isNew = rows.Count == 0 || lines[i].Text.Contains('\t', StringComparison.Ordinal) || Begins(lines, i, before, isTight, rows[^1], cells, start);
            if (isNew) rows.Add([.. cells.Select(c => new CellDraft(start + c.Column, c.Text, i))]);
            else foreach (var cell in cells) Nearest(rows[^1], start + cell.Column).Add(cell.Text, i);
            before = i;
        }

        return rows;
    }

    // After a blank line; where rows stand close, with a line that has a first cell and others; over a page, with a first cell.
    private static bool Begins(PageLine[] lines, int at, int before, bool isTight, List<CellDraft> row, List<Cell> cells, int start)
    {
        var hasFirst = start <= row[0].Column && cells.Count > 1 && !row[0].IsOpen;
        if (lines[before].Page != lines[at].Page) return hasFirst;
        return at > before + 1 || (isTight && hasFirst);
    }

    private static CellDraft Nearest(List<CellDraft> row, int column) => row.MinBy(c => Math.Abs(c.Column - column))!;

    private sealed class CellDraft(int column, string text, int line)
    {
        private readonly StringBuilder words = new(text);
        private LineSpan lines = LineSpan.At(line + 1);

        internal int Column { get; } = column;

        /// <summary>Whether it ends where a joint symbol is broken.</summary>
        internal bool IsOpen => words.Length > 0 && words[^1] is '-' or '/';

        internal void Add(string more, int at)
        {
            LineJoining.Append(words, more);
            lines = lines with { Last = at + 1 };
        }

        internal Passage ToPassage() => new(LineJoining.Tidy(words.ToString())) { Source = lines };
    }
}
