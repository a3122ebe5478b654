using Dais.Documents.Reading;

namespace Dais.Documents.Resolutions;

/// <summary>The number before a resolution's title: "79/10.", "79/258 B.", "2024/5.", "Resolution 12/1".</summary>
internal static class TitleNumber
{
    private const int MostDigits = 4;
    private const int LongestLetter = 6;

    /// <summary>The number, and where the title begins behind it.</summary>
    internal static bool TryRead(string text, ResolutionWords words, out string number, out int rest)
    {
        (number, rest) = ("", 0);
        var start = AfterWord(text, words);
        var slash = Digits(text, start);
        if (slash == start || slash - start > MostDigits || slash >= text.Length || text[slash] != '/') return false;
        var end = Digits(text, slash + 1);
        if (end == slash + 1 || end - slash - 1 > MostDigits) return false;
        end = WithLetter(text, end);
        rest = end;
        while (rest < text.Length && text[rest] is '.' or '．' or ' ' or '\t' or '،' or '号') rest++;
        number = text[start..end];
        return rest == text.Length || rest > end;
    }

    private static int AfterWord(string text, ResolutionWords words)
    {
        if (char.IsAsciiDigit(text[0])) return 0;
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        if (blank is < 1 or > 14) return 0;
        var word = Folding.Words(text.AsSpan(0, blank));
        return Array.IndexOf(words.TitleNumber, word) >= 0 ? blank + 1 : 0;
    }

    // "79/258 B.": one letter, closed by a full stop; in Arabic and Russian a letter of theirs.
    private static int WithLetter(string text, int end)
    {
        if (end >= text.Length || text[end] is '.' or '．') return end;
        var from = text[end] == ' ' ? end + 1 : end;
        var to = from;
        while (to < text.Length && to - from < LongestLetter && char.IsLetter(text[to])) to++;
        return to - from == 1 && char.IsUpper(text[from]) && to < text.Length && text[to] is '.' or '．' ? to : end;
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }
}
