using System.Text;

namespace Dais.Documents.Reading;

/// <summary>The marks of Markdown and HTML that conversion leaves in a line.</summary>
internal static class Markdown
{
    private const int LongestTag = 80;

    /// <summary>Reads a mark at a place, appends what remains of it, and answers the place of its last character.</summary>
    internal static int Skip(string raw, int at, StringBuilder made, ref LineMarks marks)
    {
        var end = raw[at] switch
        {
            '\\' => Escaped(raw, at, made),
            '<' => Tag(raw, at, made, ref marks),
            ']' => Link(raw, at),
            '[' => raw.AsSpan(at).Contains("](", StringComparison.Ordinal) ? at : -1,
            _ => Emphasis(raw, at, made, ref marks),
        };
        if (end < 0) made.Append(raw[at]);
        else marks |= LineMarks.Markup;
        return Math.Max(end, at);
    }

    private static int Escaped(string raw, int at, StringBuilder made)
    {
        if (at + 1 >= raw.Length || !char.IsPunctuation(raw[at + 1])) return -1;
        made.Append(raw[at + 1]);
        return at + 1;
    }

    private static int Tag(string raw, int at, StringBuilder made, ref LineMarks marks)
    {
        var close = raw.AsSpan(at, Math.Min(LongestTag, raw.Length - at)).IndexOf('>');
        if (close < 2) return -1;
        var name = raw.AsSpan(at + 1, close - 1);
        if (!char.IsAsciiLetter(name[0]) && (name[0] != '/' || name.Length < 2 || !char.IsAsciiLetter(name[1]))) return -1;
        if (name is "b" or "strong" && IsHead(made)) marks |= LineMarks.Bold;
        if (name.StartsWith("br", StringComparison.OrdinalIgnoreCase)) made.Append(raw.AsSpan().Contains('|') || raw.AsSpan().Contains("<td", StringComparison.OrdinalIgnoreCase) ? TableCells.LineInCell : ' ');
        if (name.StartsWith("/td", StringComparison.OrdinalIgnoreCase) || name.StartsWith("/th", StringComparison.OrdinalIgnoreCase) && name.Length == 3)
        {
            made.Append('\t');
            marks |= LineMarks.Cells;
        }

        return at + close;
    }

    private static int Link(string raw, int at)
    {
        if (at + 1 >= raw.Length || raw[at + 1] != '(') return -1;
        var close = raw.AsSpan(at, Math.Min(2_000, raw.Length - at)).IndexOf(')');
        return close < 0 ? -1 : at + close;
    }

    private static int Emphasis(string raw, int at, StringBuilder made, ref LineMarks marks)
    {
        var mark = raw[at];
        var run = at;
        while (run < raw.Length && raw[run] == mark) run++;
        var length = run - at;
        if (length is not (2 or 3))
        {
            if (mark == '*' && length == 1 && IsHead(made)) marks |= LineMarks.Star;
            made.Append(mark, length);
            return run - 1;
        }

        // "**" at the end of an agenda's title is a footnote's mark more often than bold type: it goes with the marks either way.
        if (IsHead(made)) marks |= LineMarks.Bold;
        return run - 1;
    }

    private static bool IsHead(StringBuilder made)
    {
        for (var i = 0; i < made.Length; i++)
            if (!char.IsWhiteSpace(made[i]) && made[i] is not ('#' or '-')) return false;
        return true;
    }
}
