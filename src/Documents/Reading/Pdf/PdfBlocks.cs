using System.Text;

namespace Dais.Documents.Reading.Pdf;

/// <summary>Joins the lines of pages into blocks: paragraphs, headings, points, rows.</summary>
internal sealed class PdfBlocks(PdfMeasure measure, HyphenMending hyphens, Dictionary<string, int> beginnings)
{
    private const double Slack = 2.5;
    private const string Stops = ".!?;:。！？：；؟؛…";

    private readonly List<string> blocks = [];
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private int number;
    private readonly StringBuilder text = new();
    private PdfLine? last;
    private double firstStart;
    private double? wordsStart;
    private double? laterStart;
    private double longest;

    /// <summary>The blocks of some lines in reading order, one a line.</summary>
    internal static List<string> Of(IEnumerable<PdfLine> lines, PdfMeasure measure, HyphenMending hyphens)
    {
        var all = lines.ToList();
        // Twice: where a text begins anew on a page is easier to see when it is known how its paragraphs begin.
        var first = new PdfBlocks(measure, hyphens, []);
        foreach (var line in all) first.Add(line);
        var maker = new PdfBlocks(measure, hyphens, first.seen);
        foreach (var line in all) maker.Add(line);
        maker.Close();
        return maker.blocks;
    }

    private void Add(PdfLine line)
    {
        if (line.IsCall && last is not null)
        {
            text.Append(line.Text);
            return;
        }

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
        seen[beginning] = seen.GetValueOrDefault(beginning) + 1;
        if (line.WordsStart is not null && NumberOf(line.Text) is > 0 and var counted) number = counted;
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
        if (!isNextPage && line.Row.Bottom - above.Row.Bottom > (1.07 * Math.Min(measure.PitchAt(line.Row.Height), measure.PitchAt(above.Row.Height))) + 0.5) return false;
        if (IsMarked(line) || !StandsUnder(line) || !(WasFull(above, line) || GoesOnInSmallLetters(above, line))) return false;
        return !isNextPage || IsTorn(line.Text);
    }

    /// <summary>A line may end early because what follows is held together; then a small letter or a figure shows that it goes on.</summary>
    private bool GoesOnInSmallLetters(PdfLine above, PdfLine line) =>
        char.IsLower(line.Text[0]) && line.WordsStart is null && above.Limit - above.Row.End < 0.3 * above.Limit && LastSign(above.Text) is var last && !Stops.Contains(last, StringComparison.Ordinal) && last is not (',' or '،');

    /// <summary>A short line of symbols in another face may stand lower or higher than the lines of its paragraph.</summary>
    private static bool IsMixed(PdfLine above, PdfLine line) =>
        above.Row.IsRightToLeft && (IsForeign(above.Text) || IsForeign(line.Text));

    private static bool IsForeign(string text) => !text.Any(VisualOrder.IsRightToLeft);

    /// <summary>Whether the first word of a line had no room on the line above.</summary>
    private bool WasFull(PdfLine above, PdfLine line)
    {
        var isChinese = line.Text.Length > 0 && line.Text[0] >= '\u2E80' && !VisualOrder.IsRightToLeft(line.Text[0]);
        var room = above.Limit - above.Row.End;
        return room < (isChinese ? 2.6 * line.FirstWidth : (0.8 * measure.Blank) + line.FirstWidth + Slack);
    }

    private bool IsMarked(PdfLine line)
    {
        if (line.WordsStart is null) return false;
        if (line.MarkLength > 0 || (number > 0 && NumberOf(line.Text) == number + 1 && Math.Abs(line.Row.Start - firstStart) < Slack)) return true;
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
        var end = LastSign(text.ToString(Math.Max(0, text.Length - 80), Math.Min(80, text.Length)));
        // A recital ends with a comma; the next begins with a capital, or as others of this text begin.
        var isNew = char.IsUpper(next[0]) || beginnings.GetValueOrDefault(Beginning(next)) > 1;
        if (end is ',' or '،' or '，') return !isNew;
        return char.IsLower(next[0]) ? !(end == ';' && isNew) : !Stops.Contains(end, StringComparison.Ordinal);
    }

    /// <summary>The last sign before the calls of notes, brackets and marks of quotation that follow it.</summary>
    private static char LastSign(string text)
    {
        var before = text.TrimEnd(' ', '(', ')');
        while (before.EndsWith(']') && before.LastIndexOf("[^", StringComparison.Ordinal) is > 0 and var call) before = before[..call].TrimEnd(' ', '(', ')');
        var end = before.AsSpan().TrimEnd("”»\")）'’」』 ");
        return end.IsEmpty ? '.' : end[^1];
    }

    /// <summary>The number at the head of a line; 0 for none.</summary>
    private static int NumberOf(string text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 4 && char.IsDigit(text[digits])) digits++;
        return digits is > 0 and < 4 && int.TryParse(Dais.Kernel.Numbering.ToWestern(text[..digits]), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
