namespace Dais.Documents.Reading.Pages;

/// <summary>How the text of a source stands on its pages.</summary>
/// <param name="IsWrapped">Whether paragraphs are broken at a margin; otherwise each line is a block.</param>
/// <param name="IsDoubleSpaced">Whether one blank line parts any two lines, so that it says nothing.</param>
/// <param name="IndentsTell">Whether the first line of a paragraph is indented and the others are not.</param>
/// <param name="Flush">The column at which the other lines begin.</param>
/// <param name="Margin">The column at which lines are broken.</param>
internal sealed record PageShape(bool IsWrapped, bool IsDoubleSpaced, bool IndentsTell, int Flush, int Margin)
{
    /// <summary>Whether blank lines part the paragraphs and nothing else.</summary>
    internal bool GapsTell { get; private init; }

    private const int ShortLine = 24;
    private const int WideLine = 190;
    private const int FarIndent = 36;
    private const string Closings = ".,;:!?。，；：、！？،؛؟…";

    /// <summary>The shape of lines whose furniture and notes are known.</summary>
    internal static PageShape Of(PageLine[] lines, int from)
    {
        var count = new Count();
        for (var i = from; i < lines.Length; i++) count.Take(lines, i);
        return count.Shape();
    }

    internal bool IsIndented(PageLine line) => line.Indent > Flush;

    /// <summary>Whether a line ends with a sign that may end a paragraph; a footnote's mark behind it does not count.</summary>
    internal static bool IsClosed(string text)
    {
        var end = text.AsSpan().TrimEnd("0123456789¹²³⁴⁵⁶⁷⁸⁹⁰*)]”»\"’'");
        if (end.IsEmpty) return false;
        return Closings.Contains(end[^1], StringComparison.Ordinal);
    }

    /// <summary>How wide a line is in columns; a Chinese character takes two.</summary>
    internal static int WidthOf(string text)
    {
        var width = text.Length;
        foreach (var c in text)
            if (c >= '\u2E80') width++;
        return width;
    }

    private sealed class Count
    {
        private readonly int[] flush = new int[FarIndent];
        private readonly int[] widths = new int[WideLine + 1];
        private int open, closed, wide, tabs, single, tight, brokenTight, closedTight, closedGaps, looseAfterClosed, indentedAfterClosed, afterOpen, previous = -1, blanks;

        internal void Take(PageLine[] lines, int i)
        {
            var line = lines[i];
            if (line.IsBlank) blanks++;
            if (!line.IsWords) return;
            var width = WidthOf(line.Text);
            var isLong = width >= ShortLine;
            if (isLong) Weigh(line, width);
            if (previous >= 0 && isLong) Compare(lines[previous], line);
            (previous, blanks) = (i, 0);
        }

        internal PageShape Shape()
        {
            var isWrapped = tabs == 0 && wide * 5 < open + closed && (open * 10 > (open + closed) * 4 || (brokenTight > 0 && closedTight * 2 < looseAfterClosed));
            if (!isWrapped) return new(IsWrapped: false, IsDoubleSpaced: false, IndentsTell: false, 0, int.MaxValue);
            var at = Array.IndexOf(flush, flush.Max());
            var tell = afterOpen > 0 && flush[at] * 100 >= afterOpen * 80 && indentedAfterClosed * 4 > looseAfterClosed;
            var isDouble = single > 2 * tight;
            return new(IsWrapped: true, isDouble, tell, at, Margin()) { GapsTell = !isDouble && closedGaps * 4 > looseAfterClosed };
        }

        // Nearly all lines end there or before; a heading or a line of the masthead may be longer.
        private int Margin()
        {
            var rest = widths.Sum() / 20;
            var at = WideLine;
            while (at > 0 && (rest -= widths[at]) >= 0) at--;
            return at;
        }

        private void Weigh(PageLine line, int width)
        {
            if (IsClosed(line.Text)) closed++;
            else open++;
            if (width > WideLine) wide++;
            else widths[Math.Min(line.Indent + width, WideLine)]++;
            if (line.Text.AsSpan(0, Math.Min(8, line.Text.Length)).Contains('\t')) tabs++;
        }

        private void Compare(PageLine before, PageLine line)
        {
            if (before.Page != line.Page || line.Indent >= FarIndent) return;
            if (!IsClosed(before.Text))
            {
                if (blanks > 1 || WidthOf(before.Text) < ShortLine * 2) return;
                if (blanks == 0) tight++;
                else single++;
                afterOpen++;
                if (blanks == 0 && line.Indent == 0) brokenTight++;
                flush[line.Indent]++;
            }
            else
            {
                looseAfterClosed++;
                if (blanks == 0) closedTight++;
                else closedGaps++;
                if (line.Indent > 0) indentedAfterClosed++;
            }
        }
    }
}
