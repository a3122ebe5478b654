namespace Dais.Documents.Reading;

/// <summary>How running text stands in the source: one block a line, or broken at a margin as a page's text comes out.</summary>
/// <param name="Margin">The column at which lines were broken; null when each line is a block.</param>
/// <param name="BlankBetween">Whether blocks are parted by blank lines.</param>
internal sealed record Flow(int? Margin, bool BlankBetween)
{
    internal static readonly Flow OneBlockALine = new(null, BlankBetween: true);

    private const int NarrowestMargin = 24;
    private const int WidestMargin = 140;
    private const int WidestMarginInChinese = 62;

    internal bool IsBroken => Margin is not null;

    /// <summary>Looks at the text between two lines: many lines of nearly the same length are lines broken at a margin.</summary>
    internal static Flow Of(Manuscript m, int first, int last)
    {
        var widths = new List<int>();
        int blanks = 0, neighbours = 0;
        for (var i = first; i < last; i++)
        {
            if (m.Lines[i].IsBlank) blanks++;
            if (m.IsPassedOver(i) || m.Lines[i].Has(LineMarks.Cells)) continue;
            widths.Add(m.Lines[i].Width);
            if (i + 1 < last && !m.Lines[i + 1].IsBlank) neighbours++;
        }

        if (widths.Count < 6) return OneBlockALine;
        widths.Sort();
        var margin = widths[(int)(widths.Count * 0.95)];
        var widest = m.Language == Kernel.Language.Chinese ? WidestMarginInChinese : WidestMargin;
        if (margin < NarrowestMargin || margin > widest || widths[^1] > margin * 2) return OneBlockALine;
        var slack = Math.Max(4, margin / 5);
        var near = widths.Count(w => w > margin - slack && w <= margin + slack);
        return near * 4 >= widths.Count && neighbours * 5 >= widths.Count ? new(margin, blanks * 12 >= widths.Count) : OneBlockALine;
    }

    /// <summary>Whether a line was so full that the next line's first word had no room on it.</summary>
    internal bool IsFull(Line line, Line next) => Margin is { } margin && line.Width + FirstWord(next.Text) + 1 >= margin;

    private static int FirstWord(string text)
    {
        if (text.Length > 0 && text[0] is >= '\u2E80' and <= '\u9FFF') return 1;
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? text.Length : blank;
    }
}
