using System.Text;

namespace Dais.Documents.Reading.Pdf;

/// <summary>Writes words of a row as text: blanks where there are blanks, raised marks as calls of notes, in the order in which they are read.</summary>
internal sealed class RowText(PdfMeasure measure)
{
    internal const double Raised = 0.72;
    private const double SmallestBlank = 0.55;
    private const double SmallestBlankInArabic = 0.085;

    // Stand for a note's call while a line is turned round: a letter of no script, so that it stays where it is.
    private const char CallStart = '\uE000';

    /// <summary>The text of some words.</summary>
    /// <param name="words">The words, from the side where reading begins.</param>
    /// <param name="row">Their row.</param>
    internal string Of(IReadOnlyList<PlacedWord> words, PageRow row)
    {
        var calls = new List<string>();
        var made = new StringBuilder();
        var inOrder = row.IsRightToLeft ? words.Reverse().ToList() : [.. words];
        for (var i = 0; i < inOrder.Count; i++)
        {
            if (i > 0 && IsBlank(inOrder[i - 1], inOrder[i], row)) made.Append(' ');
            if (IsCall(inOrder[i], row) && IsAtWord(inOrder, i, row))
            {
                made.Append((char)(CallStart + calls.Count % 0x1000));
                calls.Add(inOrder[i].Text);
            }
            else
            {
                made.Append(inOrder[i].Text);
            }
        }

        var text = row.IsRightToLeft && RunsRightToLeft(made) ? VisualOrder.Read(made.ToString()) : made.ToString();
        return calls.Count == 0 ? text : WithCalls(text, calls);
    }

    /// <summary>A raised, smaller figure, letter or star.</summary>
    internal static bool IsCall(PlacedWord word, PageRow row) =>
        word.Height < Raised * row.Height && word.Bottom < row.Bottom - (0.08 * row.Height) && IsMark(word.Text);

    /// <summary>Whether a raised mark hangs on a word, as a call does; it may also begin a line.</summary>
    private static bool IsAtWord(List<PlacedWord> words, int at, PageRow row)
    {
        var before = row.IsRightToLeft ? at + 1 : at - 1;
        if (before < 0 || before >= words.Count) return words.Count > 1;
        return words[at].Start - words[before].End < (IsSolid(words[before].Text[^1]) ? 0.4 : 0.14) * row.Height;
    }

    internal static bool IsMark(string word) => Bare(word) is var text && text.Length is > 0 and <= 4 && (text.AsSpan().IndexOfAnyExcept('*', '†', '‡') < 0 || text.All(char.IsDigit) || (text.Length == 1 && char.IsAsciiLetterLower(text[0])));

    private static string WithCalls(string text, List<string> calls)
    {
        var made = new StringBuilder(text.Length + (calls.Count * 4));
        foreach (var c in text)
        {
            if (c < CallStart || c >= CallStart + calls.Count) made.Append(c);
            else
            {
                // No blank before a call: it stands at the word.
                while (made.Length > 0 && made[^1] == ' ') made.Length--;
                made.Append("[^").Append(MarkOf(calls[c - CallStart])).Append(']');
            }
        }

        return made.ToString();
    }

    /// <summary>A mark in figures 0–9, without the brackets that Arabic puts around it.</summary>
    internal static string MarkOf(string word) => Dais.Kernel.Numbering.ToWestern(Bare(word));

    private static string Bare(string word) => word.Trim('(', ')');

    /// <summary>Whether two words that follow each other on the page are parted by a blank.</summary>
    private bool IsBlank(PlacedWord left, PlacedWord right, PageRow row)
    {
        var gap = row.IsRightToLeft ? left.Start - right.End : right.Start - left.End;
        if (AreSolid(left.Text[^1], right.Text[0])) return gap > 1.2 * measure.Em;
        if (gap < 0.02 * row.Height) return false;
        // A word of Arabic ends with these; their signs reach into the blank.
        if (row.IsRightToLeft && EndsWord(right.Text)) return true;
        return VisualOrder.IsRightToLeft(left.Text[^1]) && VisualOrder.IsRightToLeft(right.Text[0])
            ? gap > SmallestBlankInArabic * row.Height
            : gap > Math.Min(SmallestBlank * measure.Blank, 0.12 * row.Height);
    }

    /// <summary>Whether the last letter, which is seen first, can stand only at the end of a word.</summary>
    private static bool EndsWord(string seen)
    {
        var i = 0;
        while (i < seen.Length && seen[i] is 'ا' or (>= '\u064B' and <= '\u0652'))
        {
            if (seen[i] is >= '\u064B' and <= '\u064D') return true;
            i++;
        }

        return i < 2 && i < seen.Length && (seen[i] is 'ة' or 'ى' || (i > 0 && seen.Length > 1 && seen[1] is >= '\u064B' and <= '\u064D'));
    }

    /// <summary>Whether a line of a page that runs from right to left does so itself; a line of symbols in brackets does.</summary>
    private static bool RunsRightToLeft(StringBuilder text)
    {
        if (text.Length > 0 && (text[0] is ')' or ']' || text[^1] is '(' or '[')) return true;
        var hasLetters = false;
        foreach (var chunk in text.GetChunks())
            foreach (var c in chunk.Span)
            {
                if (VisualOrder.IsRightToLeft(c)) return true;
                hasLetters |= char.IsLetter(c);
            }

        return !hasLetters;
    }

    // Chinese is set without blanks; what stands beside it is set off by a little room that is none.
    private static bool IsSolid(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFF0F') or '：' or '；' or '？';

    private static bool AreSolid(char left, char right) => IsSolid(left) || IsSolid(right) || (left is '“' or '”' && right is '“' or '”');
}
