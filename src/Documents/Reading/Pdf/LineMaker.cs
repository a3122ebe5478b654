namespace Dais.Documents.Reading.Pdf;

/// <summary>Makes lines of rows: tells the number at the head, and measures what decides whether lines belong together.</summary>
internal sealed class LineMaker(PdfMeasure measure)
{
    private const int LongestMark = 9;
    private const int WordsOfAMark = 3;
    private readonly RowText texts = new(measure);

    internal PdfMeasure Measure => measure;

    internal RowText Texts => texts;

    /// <summary>A line of a paragraph.</summary>
    internal PdfLine Line(PageRow row, double limit)
    {
        var words = row.Words;
        if (words.Count == 1 && row.Height < RowText.Raised * measure.Height && RowText.IsMark(words[0].Text))
            return new($"[^{RowText.MarkOf(words[0].Text)}]", row, limit) { IsCall = true };
        var text = texts.Of(words, row);
        var line = new PdfLine(text, row, limit) { FirstWidth = FirstWidth(row) };
        var blanks = PdfMeasure.Gaps(row).Skip(1).Where(g => g > 0.05 * row.Height).Order().ToList();
        var usual = blanks.Count > 0 ? blanks[(blanks.Count - 1) / 2] : measure.Blank;
        for (var i = 1; i < words.Count && i <= WordsOfAMark; i++)
        {
            var mark = texts.Of([.. words.Take(i)], row);
            if (mark.Length > LongestMark) break;
            if (!IsMark(mark)) continue;
            var gap = words[i].Start - words[i - 1].End;
            // "1 -": the dash belongs to it.
            if (i + 1 < words.Count && words[i].Text is "-" or "–" or "—" && words[i].Start - words[i - 1].End < 2.2 * usual) continue;
            return line with
            {
                WordsStart = words[i].Start,
                MarkLength = gap > 1.45 * usual || gap > 1.3 * measure.Em || IsBullet(mark) ? mark.Length : 0,
            };
        }

        return line;
    }

    /// <summary>The width of the first word; of the first sign in Chinese, which may break anywhere.</summary>
    private double FirstWidth(PageRow row)
    {
        var first = row.Words[0];
        if (first.Text[0] >= '\u2E80' && !VisualOrder.IsRightToLeft(first.Text[0])) return first.Width / first.Text.Length;
        var end = first.End;
        for (var i = 1; i < row.Words.Count && (row.Words[i].Start - end < 0.05 * row.Height || AreFigures(row.Words[i - 1].Text, row.Words[i].Text)); i++) end = row.Words[i].End;
        return end - first.Start;
    }

    /// <summary>"3 342 700": the groups of a large number stay on one line.</summary>
    private static bool AreFigures(string left, string right) => right.Length >= 3 && right.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0 && left.All(char.IsAsciiDigit);

    /// <summary>"1.", "1 -", "(a)", "a)", "(أ)", "㈠", "一、", "I.", "•".</summary>
    internal static bool IsMark(string text)
    {
        var core = text.AsSpan().Trim();
        if (core.IsEmpty) return false;
        if (IsBullet(text)) return true;
        if (core is [>= '㈠' and <= '㈩'] or [>= '①' and <= '⒛']) return true;
        var isClosed = core[^1] is '.' or ')' or '）' or '．' or '、' or '-' or '–' or '—' || core[0] is '(' or '（';
        var bare = core.Trim("()（）.．、-–—‘’'\"");
        if (!isClosed || bare.IsEmpty || bare.IndexOfAnyExcept("0123456789٠١٢٣٤٥٦٧٨٩. ") < 0 && bare.Length > 7) return false;
        if (char.IsDigit(bare[0])) return bare.IndexOfAnyExcept("0123456789٠١٢٣٤٥٦٧٨٩. ") < 0 || bare.Length <= 4;
        return bare.Length <= 2 || IsRoman(bare) || bare.IndexOfAnyExcept("一二三四五六七八九十百〇零") < 0 || (VisualOrder.IsRightToLeft(bare[0]) && core[^1] is '-' or '–' or '—');
    }

    private static bool IsBullet(string text) => text.Trim() is "•" or "▪" or "●" or "○" or "–" or "—" or "-" or "·" or "◦";

    private static bool IsRoman(ReadOnlySpan<char> text) => text.Length <= 7 && text.IndexOfAnyExcept("ivxlcIVXLC") < 0;
}
