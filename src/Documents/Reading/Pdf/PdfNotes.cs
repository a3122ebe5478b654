using System.Text;

namespace Dais.Documents.Reading.Pdf;

/// <summary>Takes the footnotes from the feet of the pages: lines in smaller letters, each note behind its mark.</summary>
internal sealed class PdfNotes(PdfMeasure measure, RowText texts, HyphenMending hyphens)
{
    private const double Smaller = 0.94;
    private const string Stops = ".!?。！？؟";

    private readonly List<(string Mark, StringBuilder Text)> notes = [];
    private int lastPage = -1;

    /// <summary>The notes so far, as lines of the text.</summary>
    internal IEnumerable<string> Lines => notes.Select(n => $"[^{n.Mark}]: {n.Text}".TrimEnd());

    /// <summary>The marks of the notes so far.</summary>
    internal HashSet<string> Marks => [.. notes.Select(n => n.Mark)];

    /// <summary>Takes the notes of a page and leaves the rest.</summary>
    internal List<PageRow> Take(List<PageRow> rows)
    {
        var first = rows.Count;
        while (first > 0 && rows[first - 1].Height < Smaller * measure.Height) first--;
        // What stands above the first mark goes on from the page before, where there is a note to go on with.
        var start = first;
        while (start < rows.Count && MarkOf(rows[start], rows) is null) start++;
        if (!GoesOn(rows, first)) first = start;
        if (first == rows.Count) return rows;
        for (var i = first; i < rows.Count; i++) Add(rows[i], rows);
        return rows[..first];
    }

    /// <summary>Whether the last note of the page before has no end, and small letters that stand apart can be the rest of it.</summary>
    private bool GoesOn(List<PageRow> rows, int first) =>
        notes.Count > 0 && first > 0 && first < rows.Count && lastPage == rows[first].Page - 1 && IsApart(rows[first - 1], rows[first])
        && notes[^1].Text.ToString().TrimEnd() is { Length: > 0 } said && !Stops.Contains(said[^1], StringComparison.Ordinal);

    private bool IsApart(PageRow above, PageRow below) => below.Top - above.Top > 1.2 * measure.PitchAt(above.Height);

    private void Add(PageRow row, List<PageRow> page)
    {
        lastPage = row.Page;
        if (MarkOf(row, page) is { } mark)
        {
            notes.Add((mark, new()));
            if (row.Words.Count > 1) notes[^1].Text.Append(texts.Of([.. row.Words.Skip(1)], row));
        }
        else
        {
            hyphens.Append(notes[^1].Text, texts.Of(row.Words, row));
        }
    }

    /// <summary>The mark at the head of a row: raised, or plain where the page calls it.</summary>
    private static string? MarkOf(PageRow row, List<PageRow> page)
    {
        var first = row.Words[0];
        if (!RowText.IsMark(first.Text)) return null;
        var mark = RowText.MarkOf(first.Text);
        if (RowText.IsCall(first, row) || mark[0] is '*' or '†' or '‡') return mark;
        return row.Words.Count > 1 && page.Exists(r => r != row && r.Words.Any(w => w.Text == first.Text && RowText.IsCall(w, r))) ? mark : null;
    }
}
