using System.Text;

namespace Dais.Documents.Reading.Pdf;

/// <summary>Joins the lines of pages into blocks: paragraphs, headings, points, rows.</summary>
internal sealed class PdfBlocks(PdfMeasure measure, HyphenMending hyphens)
{
    private const double Slack = 2.5;
    private const string Stops = ".!?;:。！？：；؟؛…";

    private readonly List<string> blocks = [];
    private readonly Dictionary<string, int> beginnings = new(StringComparer.Ordinal);
    private readonly StringBuilder text = new();
    private PdfLine? last;
    private double firstStart;
    private double? wordsStart;
    private double? laterStart;
    private double longest;

    /// <summary>The blocks of some lines in reading order, one a line.</summary>
    internal static List<string> Of(IEnumerable<PdfLine> lines, PdfMeasure measure, HyphenMending hyphens)
    {
        var maker = new PdfBlocks(measure, hyphens);
        foreach (var line in lines) maker.Add(line);
        maker.Close();
        return maker.blocks;
    }

    private void Add(PdfLine line)
    {
        if (last is null || line.IsWhole || last.IsWhole || !GoesOn(last, line)) Open(line);
        else
        {
            hyphens.Append(text, line.Text);
            laterStart ??= line.Row.Start;
        }

        last = line;
        longest = Math.Max(longest, line.Row.End);
    }

    private void Open(PdfLine line)
    {
        Close();
        var beginning = Beginning(line.Text);
        beginnings[beginning] = beginnings.GetValueOrDefault(beginning) + 1;
        text.Append(line.MarkLength > 0 ? $"{line.Text[..line.MarkLength].TrimEnd()}\t{line.Text[line.MarkLength..].TrimStart()}" : line.Text);
        (firstStart, wordsStart, laterStart, longest) = (line.Row.Start, line.WordsStart, null, line.Row.End);
    }

    private void Close()
    {
        if (text.Length > 0) blocks.Add(text.ToString().TrimEnd());
        text.Clear();
    }

    private bool GoesOn(PdfLine above, PdfLine line)
    {
        if (Math.Abs(above.Row.Height - line.Row.Height) > 0.08 * above.Row.Height && !IsMixed(above, line)) return false;
        var isNextPage = above.Row.Page != line.Row.Page || line.Row.Middle < above.Row.Middle;
        if (!isNextPage && line.Row.Bottom - above.Row.Bottom > (1.07 * measure.PitchAt(line.Row.Height)) + 0.5) return false;
        if (IsMarked(line) || !StandsUnder(line) || !(WasFull(above, line) || GoesOnInSmallLetters(above, line))) return false;
        return !isNextPage || IsTorn(line.Text);
    }

    /// <summary>A line may end early because what follows is held together; then a small letter or a figure shows that it goes on.</summary>
    private bool GoesOnInSmallLetters(PdfLine above, PdfLine line) =>
        char.IsLower(line.Text[0]) && line.WordsStart is null && above.Limit - above.Row.End < 0.3 * above.Limit && !Stops.Contains(above.Text[^1], StringComparison.Ordinal) && above.Text[^1] is not (',' or '،');

    /// <summary>A short line of symbols in another face may stand lower or higher than the lines of its paragraph.</summary>
    private static bool IsMixed(PdfLine above, PdfLine line) =>
        above.Row.IsRightToLeft && (IsForeign(above.Text) || IsForeign(line.Text));

    private static bool IsForeign(string text) => !text.Any(VisualOrder.IsRightToLeft);

    /// <summary>Whether the first word of a line had no room on the line above.</summary>
    private bool WasFull(PdfLine above, PdfLine line)
    {
        var isChinese = line.Text.Length > 0 && line.Text[0] >= '\u2E80' && !VisualOrder.IsRightToLeft(line.Text[0]);
        var room = above.Limit - above.Row.End;
        return room < (isChinese ? 2.2 * measure.Em : (0.8 * measure.Blank) + line.FirstWidth + Slack);
    }

    private bool IsMarked(PdfLine line)
    {
        if (line.WordsStart is null) return false;
        if (line.MarkLength > 0) return true;
        // A number that hangs before the text it numbers; within a paragraph a year that begins a line stands where all lines stand.
        if (laterStart is { } later) return line.Row.Start < later - Slack;
        return wordsStart is { } words && Math.Abs(line.Row.Start - firstStart) < Slack && Math.Abs(line.WordsStart.Value - words) < Slack;
    }

    /// <summary>The first word; in Chinese the first two signs.</summary>
    private static string Beginning(string text) =>
        text.Length > 1 && text[0] is >= '\u3400' and <= '\u9FFF' ? text[..2] : text.Split(' ', 2)[0];

    /// <summary>Whether a line stands where the lines of the block stand: all but the first under each other.</summary>
    private bool StandsUnder(PdfLine line)
    {
        var start = line.Row.Start;
        // Brackets and marks of quotation take half the room that their sign has in Chinese.
        var slack = line.Text[0] is >= '\u2E80' and <= '\uFFEF' || IsOpening(line.Text[0]) ? 0.7 * measure.Em : 0.15 * measure.Em;
        if (laterStart is { } later) return Math.Abs(start - later) < Slack + slack;
        return start < (wordsStart ?? firstStart) + (4 * measure.Em) && (start > firstStart - (12 * measure.Em));
    }

    private static bool IsOpening(char c) => c is '《' or '（' or '“' or '「' or '〈';

    private bool IsTorn(string next)
    {
        var before = text.ToString().TrimEnd();
        while (before.EndsWith(']') && before.LastIndexOf("[^", StringComparison.Ordinal) is > 0 and var call) before = before[..call];
        var end = before.AsSpan().TrimEnd("”»\")）'’」』 ");
        if (end.IsEmpty) return false;
        if (char.IsLower(next[0])) return true;
        // A recital ends with a comma; the next begins with a capital, or as others of this text began.
        var mayEnd = end[^1] is ',' or '،' or '，';
        return !Stops.Contains(end[^1], StringComparison.Ordinal) && !(mayEnd && (char.IsUpper(next[0]) || beginnings.GetValueOrDefault(Beginning(next)) > 1));
    }
}
