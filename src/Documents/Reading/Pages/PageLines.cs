using System.Buffers;
using System.Text;

namespace Dais.Documents.Reading.Pages;

/// <summary>Takes the lines of a source as lines of pages: trimmed, freed of what nobody sees, counted by page.</summary>
internal static class PageLines
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        "\f\v\b\0\u001B\u00A0\u00AD\u061C\u2007\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u202F\u2060\u2066\u2067\u2068\u2069\u3000\uFEFF");

    internal static PageLine[] Of(IReadOnlyList<string> lines)
    {
        var taken = new PageLine[lines.Count];
        var page = 1;
        for (var i = 0; i < taken.Length; i++)
        {
            var raw = lines[i];
            var hasSuspects = raw.AsSpan().IndexOfAny(Suspects) >= 0;
            if (hasSuspects && raw.AsSpan().TrimStart(' ').StartsWith('\f')) page++;
            taken[i] = Line(hasSuspects ? Plain(raw) : raw, page);
            if (hasSuspects && raw.AsSpan().TrimStart(' ').TrimStart('\f').Contains('\f')) page++;
        }

        return taken;
    }

    private static PageLine Line(string text, int page)
    {
        int indent = 0, start = 0;
        while (start < text.Length && text[start] is ' ' or '\t') indent += text[start++] == '\t' ? 4 : 1;
        var end = text.Length;
        while (end > start && text[end - 1] is ' ' or '\t') end--;
        if (start == end) return new("", 0, page, LineRole.Blank);
        return new(start == 0 && end == text.Length ? text : text[start..end], indent, page, LineRole.Words);
    }

    // A soft hyphen at the end of a line says that the word goes on: it stays until the lines are joined.
    private static string Plain(string raw)
    {
        var made = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c == '\f' || IsUnseen(c) || (c == '\u00AD' && i + 1 < raw.Length)) continue;
            made.Append(c is '\u00A0' or '\u2007' or '\u202F' or '\u3000' or '\u2028' or '\u2029' || (c < ' ' && c != '\t') ? ' ' : c);
        }

        return made.ToString();
    }

    private static bool IsUnseen(char c) =>
        c is '\u061C' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069');
}
