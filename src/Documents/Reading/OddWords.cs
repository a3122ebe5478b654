using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Finds words that recognition or translation has left behind: of another script, of two scripts, or with figures among their letters.</summary>
internal static class OddWords
{
    private const int ShortestWord = 3;

    internal static void Remark(Manuscript m)
    {
        var isLatin = m.Language == Language.English || m.Language == Language.French || m.Language == Language.Spanish;
        for (var i = 0; i < m.Lines.Length; i++)
        {
            if (m.PartOf(i) is LinePart.Blank or LinePart.Furniture or LinePart.Unread) continue;
            var text = m.Lines[i].Text;
            if (m.PartOf(i) != LinePart.Masthead && Foreign(text, isLatin) is { } foreign) m.Findings.Note("word-foreign", i + 1, foreign);
            if (Figured(text) is { } figured) m.Findings.Note("character-doubtful", i + 1, figured, Misreadings.Mend(figured));
        }
    }

    private static string? Foreign(string text, bool isLatin)
    {
        for (var at = NextForeign(text, 0, isLatin); at >= 0; at = NextForeign(text, at, isLatin))
        {
            var start = at;
            while (start > 0 && IsPart(text[start - 1])) start--;
            at++;
            while (at < text.Length && (IsPart(text[at]) || (IsHan(text[at - 1]) && IsHan(text[at])))) at++;
            if (IsForeign(text.AsSpan(start, at - start), isLatin)) return text[start..at];
        }

        return null;
    }

    private static int NextForeign(string text, int from, bool isLatin)
    {
        for (var i = from; i < text.Length; i++)
        {
            var found = isLatin ? text.AsSpan(i).IndexOfAnyInRange('\u0400', '\u9FFF') : text.AsSpan(i).IndexOfAnyInRange('A', 'z');
            if (found < 0) return -1;
            i += found;
            if (char.IsLetter(text[i])) return i;
        }

        return -1;
    }

    // A symbol, an address, an abbreviation and a Roman numeral are at home in every script.
    private static bool IsForeign(ReadOnlySpan<char> word, bool isLatin)
    {
        if (word.IndexOfAny('/', '.', '@') >= 0 || !word.ContainsAnyExcept("ivxl")) return false;
        int latin = 0, small = 0, other = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiLetter(c)) latin++;
            if (char.IsAsciiLetterLower(c)) small++;
            if (c is >= '\u0400' and <= '\u06FF') other++;
        }

        return isLatin ? other > 0 || latin == 0 : latin > 0 && other > 0 || (word.Length >= ShortestWord && small == word.Length);
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static bool IsPart(char c) => (char.IsLetterOrDigit(c) && c < '\u2E80') || c is '/' or '.' or '@' or '-';

    /// <summary>A word with 1 for l or 0 for o.</summary>
    private static string? Figured(string text)
    {
        for (var i = text.AsSpan().IndexOfAny('0', '1'); i >= 0 && i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny('0', '1');
            if (next < 0) return null;
            i += next;
            if (i < 2 || !char.IsLower(text[i - 1]) || text[i - 1] > '\u024F' || !char.IsLetter(text[i - 2]) || i + 1 >= text.Length || text[i + 1] is '/' or '.' || char.IsDigit(text[i + 1])) continue;
            var (start, end) = (i, i);
            while (start > 0 && char.IsLetterOrDigit(text[start - 1])) start--;
            while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
            if (end - start > ShortestWord && (start == 0 || text[start - 1] != '/') && Misreadings.Mend(text[start..end]) != text[start..end]) return text[start..end];
        }

        return null;
    }
}
