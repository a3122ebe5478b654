using System.Buffers;
using System.Text;

namespace Dais.Documents.Reading;

/// <summary>Takes off what other formats left in a line: controls, Markdown, tags. What stood there is noted on the line.</summary>
internal static class LineCleaner
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        "*_#<>[]\\|\t\f\v\b\0\u001B\u00A0\u00AD\u061C\u2007\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u202F\u2028\u2029\u2060\u2066\u2067\u2068\u2069\u3000\uFEFF０１２３４５６７８９ａｂｃｄｅｆｇｈｉｊＡＢＣＤＥＦＧＨＩＪ");

    private static readonly SearchValues<char> Bullets = SearchValues.Create("-•·▪◦–—‣●○■");

    internal static Line Clean(string raw)
    {
        var marks = raw.AsSpan().Contains("   ", StringComparison.Ordinal) ? WideBlanks(raw) : LineMarks.None;
        var text = raw;
        if (raw.AsSpan().IndexOfAny(Suspects) >= 0) text = Plain(raw, ref marks);
        var span = text.AsSpan();
        var indent = IndentOf(span);
        span = span.Trim();
        span = span[LeadLength(span, ref marks)..];
        if (span.Length > 2 && span[0] == '*' && span[^1] == '*' && span[1] is not ('*' or ' ') && span[1..^1].IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            span = span[1..^1].Trim();
            marks = (marks & ~LineMarks.Star) | LineMarks.Markup;
        }

        if (span.IsEmpty) return new("", indent, marks);
        return new(span.Length == text.Length ? text : span.ToString(), indent, marks);
    }

    private static LineMarks WideBlanks(string raw) =>
        raw.AsSpan().Trim().Contains("   ", StringComparison.Ordinal) ? LineMarks.Cells : LineMarks.None;

    private static int IndentOf(ReadOnlySpan<char> text)
    {
        var indent = 0;
        foreach (var c in text)
        {
            if (c == '\t') indent += 4;
            else if (c == ' ') indent++;
            else break;
        }

        return indent;
    }

    private static string Plain(string raw, ref LineMarks marks)
    {
        if (raw.AsSpan().IndexOfAny('\t', '|') >= 0)
            marks |= LineMarks.Cells;
        if (raw.StartsWith('\f')) marks |= LineMarks.PageBreak;
        var made = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c < ' ' && c != '\t') made.Append(' ');
            else if (IsUnseen(c)) continue;
            else if (c is '\u00A0' or '\u2007' or '\u202F' or '\u3000' or '\u2028' or '\u2029') made.Append(' ');
            else if (c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ')) made.Append((char)(c - 0xFEE0));
            else if (c is '\\' or '<' or '[' or ']' or '*' or '_') i = Markdown.Skip(raw, i, made, ref marks);
            else made.Append(c);
        }

        return made.ToString();
    }

    private static bool IsUnseen(char c) =>
        c is '\u00AD' or '\u061C' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069');

    // "## ", "- ", "> ", one behind another: how many characters of the line they take.
    private static int LeadLength(ReadOnlySpan<char> text, ref LineMarks marks)
    {
        var at = 0;
        for (var taken = 0; taken < 4 && at < text.Length; taken++)
        {
            var end = at;
            if (text[at] == '#')
            {
                while (end < text.Length && text[end] == '#') end++;
                if (end < text.Length && text[end] != ' ') break;
                marks |= LineMarks.Heading | LineMarks.Markup;
            }
            else if (at + 1 < text.Length && text[at + 1] is ' ' or '\t' && Bullets.Contains(text[at])) (end, marks) = (at + 1, marks | LineMarks.Bullet);
            else if (at + 1 < text.Length && text[at] == '>' && text[at + 1] == ' ') (end, marks) = (at + 1, marks | LineMarks.Markup);
            else break;
            while (end < text.Length && text[end] is ' ' or '\t') end++;
            at = end;
        }

        return at;
    }
}
