namespace Dais.Documents.Reading.Pdf;

/// <summary>Tells tables from running text: rows whose words stand in columns. Lines of a cell are joined; cells are parted by tabs.</summary>
internal sealed class TableRows(LineMaker lines)
{
    private const int RowsAhead = 6;

    private readonly PdfMeasure measure = lines.Measure;

    /// <summary>The lines of some rows.</summary>
    internal IEnumerable<PdfLine> Lines(List<PageRow> rows, double limit)
    {
        var parted = rows.ConvertAll(Segments);
        var segments = rows.Select((r, i) => WithMark(parted[i], r)).ToList();
        for (var i = 0; i < rows.Count;)
        {
            var end = segments[i].Count > 1 ? EndOf(rows, segments, parted, i) : i;
            if (end == i)
            {
                yield return segments[i].Count > 1 ? Whole(string.Join('\t', segments[i].Select(s => lines.Texts.Of(s, rows[i]))), rows[i], limit) : lines.Line(rows[i], limit);
                i++;
                continue;
            }

            foreach (var line in Table(rows[i..end], parted[i..end], limit)) yield return line;
            i = end;
        }
    }

    private static PdfLine Whole(string text, PageRow row, double limit) => new(text, row, limit, IsWhole: true);

    /// <summary>The words of a row, parted where the blank is too wide for running text; a number stays with its text.</summary>
    private List<List<PlacedWord>> Segments(PageRow row)
    {
        var gaps = PdfMeasure.Gaps(row).ToList();
        var sorted = gaps.Order().ToList();
        var usual = gaps.Count > 2 ? sorted[gaps.Count / 2] : 0;
        var segments = new List<List<PlacedWord>> { new() { row.Words[0] } };
        for (var i = 1; i < row.Words.Count; i++)
        {
            if (gaps[i - 1] > 1.05 * measure.Em && gaps[i - 1] > 2.2 * usual) segments.Add([]);
            segments[^1].Add(row.Words[i]);
        }

        return segments;
    }

    /// <summary>The same, the number at the head with what it numbers.</summary>
    private List<List<PlacedWord>> WithMark(List<List<PlacedWord>> segments, PageRow row) =>
        segments.Count > 1 && IsMark(segments[0], row) ? [[.. segments[0], .. segments[1]], .. segments.Skip(2)] : segments;

    private bool IsMark(List<PlacedWord> words, PageRow row) => words.Count < 3 && LineMaker.IsMark(lines.Texts.Of(words, row));

    /// <summary>One beyond the last row of the table that begins at a row; the row itself where it stands alone.</summary>
    private int EndOf(List<PageRow> rows, List<List<List<PlacedWord>>> segments, List<List<List<PlacedWord>>> parted, int start)
    {
        var columns = new List<double>();
        var (end, tabular) = (start, 0);
        for (var i = start; i < rows.Count && i - end < RowsAhead; i++)
        {
            if (segments[i].Count > 1)
            {
                if (columns.Count > 0 && !parted[i].Exists(s => IsAt(columns, s[0].Start))) break;
                foreach (var segment in parted[i].Where(s => !IsAt(columns, s[0].Start))) columns.Add(segment[0].Start);
                (end, tabular) = (i + 1, tabular + 1);
            }
            else if (!IsAt(columns, rows[i].Start)) break;
            else if (parted[i].Count > 1 && columns.Count > 1 && parted[i].TrueForAll(s => IsAt(columns, s[0].Start))) end = i + 1;
            else if (rows[i].Start > columns.Min() + measure.Em && i == end) end = i + 1;
        }

        return tabular > 1 ? end : start;
    }

    private bool IsAt(List<double> columns, double start) => columns.Exists(c => Math.Abs(c - start) < 0.5 * measure.Em);

    private IEnumerable<PdfLine> Table(List<PageRow> rows, List<List<List<PlacedWord>>> segments, double limit)
    {
        var columns = ColumnsOf(segments);
        var isSpaced = Enumerable.Range(1, rows.Count - 1).Any(i => IsApart(rows[i - 1], rows[i]));
        for (var i = 0; i < rows.Count;)
        {
            var cells = new string[columns.Count];
            var first = i;
            do
            {
                foreach (var segment in segments[i]) Join(cells, columns, segment, rows[i]);
                i++;
            }
            while (i < rows.Count && (isSpaced ? !IsApart(rows[i - 1], rows[i]) : IsContinuation(columns, segments[i])));
            yield return Whole(string.Join('\t', cells).TrimEnd('\t'), rows[first], limit);
        }
    }

    private List<double> ColumnsOf(List<List<List<PlacedWord>>> segments)
    {
        var columns = new List<double>();
        foreach (var start in segments.SelectMany(s => s).Select(s => s[0].Start).Order())
            if (columns.Count == 0 || start - columns[^1] > 0.8 * measure.Em) columns.Add(start);
        return columns;
    }

    /// <remarks>Rows of one line are as far apart as rows are: how far lines are is told by the running text.</remarks>
    private bool IsApart(PageRow above, PageRow below) => Math.Max(below.Middle - above.Middle, below.Words[^1].Middle - above.Words[^1].Middle) > (1.1 * measure.PitchAt(measure.Height) * Math.Min(above.Height, below.Height) / measure.Height) + 0.5;

    private bool IsContinuation(List<double> columns, List<List<PlacedWord>> segments) =>
        segments.Count == 1 && segments[0][0].Start > columns[0] + (0.8 * measure.Em);

    private void Join(string[] cells, List<double> columns, List<PlacedWord> segment, PageRow row)
    {
        var column = Math.Max(0, columns.FindLastIndex(c => c < segment[0].Start + (0.4 * measure.Em)));
        var cell = new System.Text.StringBuilder(cells[column]);
        Joining.Append(cell, lines.Texts.Of(segment, row));
        cells[column] = cell.ToString();
    }
}
