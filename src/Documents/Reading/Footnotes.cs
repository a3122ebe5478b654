namespace Dais.Documents.Reading;

/// <summary>Finds the footnotes: lines led by the mark of a note, and what stands below a rule at the foot of a page.</summary>
internal static class Footnotes
{
    private const string Superscripts = "¹²³⁴⁵⁶⁷⁸⁹⁰";
    private const int LinesOfANote = 12;

    /// <summary>The notes between two lines, each with its first line; the lines are accounted for.</summary>
    internal static List<(int Line, string Text)> Take(Manuscript m, int first, int last)
    {
        var notes = new List<(int, string)>();
        var areBullets = AreStarsBullets(m, first, last);
        for (var i = first; i < last; i++)
        {
            if (m.Lines[i].IsBlank || m.PartOf(i) != LinePart.Blank) continue;
            if (!IsNote(m, i, areBullets)) continue;
            var end = EndOf(m, i, last);
            m.Account(i, end, LinePart.Footnote);
            notes.Add((i, Joining.Run(m, i, end).TrimStart('*', ' ', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹')));
            i = end;
        }

        return notes;
    }

    private static bool IsNote(Manuscript m, int line, bool starsAreBullets)
    {
        var text = m.Lines[line].Text;
        if (text.Length < 3) return false;
        if (text[0] == '*') return !starsAreBullets;
        if (Superscripts.Contains(text[0], StringComparison.Ordinal)) return true;
        return char.IsAsciiDigit(text[0]) && IsUnderARule(m, line) && text.AsSpan().TrimStart("0123456789") is [' ', ..];
    }

    private static bool IsUnderARule(Manuscript m, int line)
    {
        for (var i = line - 1; i >= 0 && i > line - 6; i--)
        {
            if (m.Lines[i].IsBlank || m.PartOf(i) == LinePart.Footnote) continue;
            return m.Lines[i].Text.StartsWith("___", StringComparison.Ordinal);
        }

        return false;
    }

    private static int EndOf(Manuscript m, int line, int last)
    {
        if (!m.Flow.IsBroken) return line;
        var end = line;
        while (end + 1 < last && end - line < LinesOfANote && !m.Lines[end + 1].IsBlank && m.PartOf(end + 1) == LinePart.Blank
            && m.Flow.IsFull(m.Lines[end], m.Lines[end + 1]) && !EndsWithStop(m.Lines[end].Text) && m.Lines[end + 1].Text[0] != '*')
            end++;
        return end;
    }

    private static bool EndsWithStop(string text) => text[^1] is '.' or '。';

    private static bool AreStarsBullets(Manuscript m, int first, int last)
    {
        var stars = 0;
        for (var i = first; i < last; i++)
            if (m.Lines[i].Has(LineMarks.Star) && m.Lines[i].Text.StartsWith("* ", StringComparison.Ordinal)) stars++;
        return stars >= 4;
    }
}
