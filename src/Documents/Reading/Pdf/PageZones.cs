namespace Dais.Documents.Reading.Pdf;

/// <summary>Finds the parts of a page that are not read line by line: a masthead of two sides, text in two columns.</summary>
internal sealed class PageZones(LineMaker lines)
{
    private const int RowsOfColumns = 8;
    private const int RowsOfMasthead = 24;
    private const int RowsOfOneSide = 3;
    private const double SideOfMasthead = 3;

    private readonly PdfMeasure measure = lines.Measure;
    private readonly TableRows tables = new(lines);

    /// <summary>The pages, from 1, on which two columns were told apart.</summary>
    internal List<int> Columned { get; } = [];

    /// <summary>The lines of a page in reading order.</summary>
    internal IEnumerable<PdfLine> Lines(List<PageRow> rows, double limit)
    {
        var from = 0;
        while (from < rows.Count && rows[0].Page == 0)
        {
            var end = Masthead(rows, from, out var side);
            foreach (var line in Sides(rows[from..end], side, limit)) yield return line;
            if (end == from) break;
            from = end;
        }

        while (from < rows.Count)
        {
            var (start, end, gutter) = Columns(rows, from);
            foreach (var line in tables.Lines(rows[from..start], limit)) yield return line;
            if (start < end)
            {
                if (!Columned.Contains(rows[0].Page + 1)) Columned.Add(rows[0].Page + 1);
                foreach (var line in tables.Lines(Side(rows[start..end], gutter, isInner: true), gutter)) yield return line;
                foreach (var line in tables.Lines(Side(rows[start..end], gutter, isInner: false), limit)) yield return line;
            }

            from = end;
        }
    }

    /// <summary>One beyond the rows that are a masthead, or a part of it: their words leave a strip free from top to bottom.</summary>
    private int Masthead(List<PageRow> rows, int from, out double gutter)
    {
        gutter = 0;
        var (end, width) = (from, 0.0);
        var taken = new List<(double Start, double End)>();
        for (var i = from; i < rows.Count && i < RowsOfMasthead; i++)
        {
            foreach (var word in rows[i].Words) taken.Add((word.Start, word.End));
            if (WidestGap(taken) is not { } gap || !PartsSides(taken, gap))
            {
                // The first lines of one side may stand above the first of the other.
                if (end == from && i < from + RowsOfOneSide) continue;
                break;
            }

            var middle = (gap.Start + gap.End) / 2;
            if (rows[i].End > middle) (end, gutter, width) = (i + 1, middle, gap.End - gap.Start);
        }

        if (end == from + 1 && width < 1.2 * measure.Em) return from;
        var zone = rows[from..end];
        return zone.Count >= RowsOfColumns && AreFull(zone, gutter, zone.Min(r => r.Start), zone.Max(r => r.End)) ? from : end;
    }

    /// <summary>Marks of a list stand apart too, but take no side of a page.</summary>
    private bool PartsSides(List<(double Start, double End)> taken, (double Start, double End) gap) =>
        gap.Start - taken.Min(t => t.Start) > SideOfMasthead * measure.Em && taken.Max(t => t.End) - gap.End > SideOfMasthead * measure.Em;

    private (double Start, double End)? WidestGap(List<(double Start, double End)> taken)
    {
        (double Start, double End)? widest = null;
        var end = double.MinValue;
        foreach (var (start, stop) in taken.OrderBy(t => t.Start))
        {
            if (end > double.MinValue && start - end > Math.Max(0.8 * measure.Em, widest is { } w ? w.End - w.Start : 0)) widest = (end, start);
            end = Math.Max(end, stop);
        }

        return widest;
    }

    /// <summary>The symbol first, then the side where reading begins, then the rest of the other.</summary>
    private IEnumerable<PdfLine> Sides(List<PageRow> rows, double gutter, double limit)
    {
        if (rows.Count == 0) return [];
        var outer = Side(rows, gutter, isInner: false).ConvertAll(r => lines.Line(r, limit));
        var symbols = outer.TakeWhile(l => Docx.DocxLine.NamesDocument(l.Text)).ToList();
        var inner = Side(rows, gutter, isInner: true).Select(r => lines.Line(r, gutter));
        return [.. symbols.Select(l => l with { IsWhole = true }), .. inner, .. outer.Skip(symbols.Count).Select(l => l with { IsWhole = true })];
    }

    private static List<PageRow> Side(List<PageRow> rows, double gutter, bool isInner) =>
        [.. rows.Select(r => r.Part(w => (w.Start + w.End) / 2 < gutter == isInner)).OfType<PageRow>()];

    /// <summary>The next rows that are two columns of text, and where the columns part; none where there are none.</summary>
    private (int Start, int End, double Gutter) Columns(List<PageRow> rows, int from)
    {
        var (left, right) = (rows.Min(r => r.Start), rows.Max(r => r.End));
        (int Start, int End, double Gutter) best = (rows.Count, rows.Count, 0);
        for (var share = 0.38; share < 0.63; share += 0.02)
        {
            var gutter = left + ((right - left) * share);
            for (var start = from; start < rows.Count; start++)
            {
                var end = start;
                while (end < rows.Count && !Covers(rows[end], gutter)) end++;
                if (end - start >= RowsOfColumns && end - start > best.End - best.Start && AreFull(rows[start..end], gutter, left, right)) best = (start, end, gutter);
                start = end;
            }
        }

        return best;
    }

    private bool Covers(PageRow row, double gutter)
    {
        foreach (var word in row.Words)
            if (word.Start < gutter + (0.3 * measure.Em) && word.End > gutter - (0.3 * measure.Em)) return true;
        return false;
    }

    /// <summary>Whether both sides hold running text: most lines reach from one end of their column to the other. A table's cells do not.</summary>
    private static bool AreFull(List<PageRow> rows, double gutter, double left, double right)
    {
        return IsFull(Side(rows, gutter, isInner: true), left, gutter) && IsFull(Side(rows, gutter, isInner: false), gutter, right);

        bool IsFull(List<PageRow> side, double start, double end) =>
            side.Count * 10 > rows.Count * 7 && side.Count(r => r.End - r.Start > 0.72 * (end - start)) * 10 > side.Count * 6;
    }
}
