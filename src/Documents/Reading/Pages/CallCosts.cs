namespace Dais.Documents.Reading.Pages;

/// <summary>What speaks against a number being the mark of a note: 0 for nothing, 7 for too much.</summary>
internal static class CallCosts
{
    private const double Never = 9;
    private const int LongestSymbol = 48;
    private const string Closing = ",.;:)]!?”»’\"'،؛؟，。；：、》）」』〉…";
    private const string NumberWords = "年月日号届次条款段卷页个至";

    /// <summary>What stands before the whole number.</summary>
    internal static double Before(string text, int start)
    {
        if (start == 0) return 6;
        var c = text[start - 1];
        if (c is ' ' or '\t') return BehindBlank(text, start);
        if (c is ',' or '.' && start > 1 && char.IsAsciiDigit(text[start - 2])) return BehindNumber(text, start);
        if (c is '.' or ')' && start > 1 && IsWithinSymbol(text, start)) return 4;
        if (c == '、' && start < text.Length - 1 && IsListed(text, start)) return 4;
        if (Closing.Contains(c, StringComparison.Ordinal)) return 0;
        if (LineJoining.IsSolid(c)) return 0.5;
        if (!char.IsLetter(c)) return c is '“' or '‘' or '«' ? 2 : Never;
        return start > 1 && char.IsLetter(text[start - 2]) && !char.IsUpper(c) ? 0 : IsLongWord(text, start) ? 0.5 : c is 'I' or 'V' or 'X' ? 1 : 3;
    }

    /// <summary>What stands behind it.</summary>
    internal static double Behind(string text, int end)
    {
        if (end >= text.Length) return 0;
        var c = text[end];
        var next = end + 1 < text.Length ? text[end + 1] : ' ';
        if (c is '/' or '%' or '°' or '$') return 6;
        if (c is '.' or ',' or ':' && char.IsAsciiDigit(next)) return 3;
        if (c is '-' or '–' or '‑') return char.IsLetterOrDigit(next) ? 2.5 : 0.5;
        if (c is '年' or '月' or '日' or '号') return 6;
        if (c >= '\u2E80') return NumberWords.Contains(c, StringComparison.Ordinal) ? 3.5 : LineJoining.IsSolid(c) && char.IsLetter(c) ? 0.5 : 0;
        if (c == ' ') return NumberWords.Contains(next, StringComparison.Ordinal) ? 3 : char.IsAsciiDigit(next) ? 2 : 0;
        return char.IsLetter(c) ? 3 : 0;
    }

    /// <summary>"20103", "70/15": the last digits of a longer number.</summary>
    internal static double OfTail(string text, int start, int from, int end)
    {
        if (from - start == 4 && IsYear(text, from)) return 1;
        if (IsItsOwn(text, start, end)) return 4.5;
        if (from - start > 4) return 4;
        var closes = end == text.Length || ",;.:)”»，；。、".Contains(text[end], StringComparison.Ordinal) || text[end] == '،';
        return closes ? 1.5 : start > 0 && text[start - 1] == '/' ? 2 : 2.5;
    }

    // "2018", "1894 (2009)", "63 (d)", "27 September" and "66/111 of 9 December": a number that has its own place in the sentence.
    private static bool IsItsOwn(string text, int start, int end)
    {
        if (end - start == 4 && IsYear(text, end)) return true;
        if (end + 2 < text.Length && text[end] is ',' or '、' && (char.IsAsciiDigit(text[end + 1]) || char.IsAsciiDigit(text[end + 2]))) return true;
        if (end - start == 2 && (start == 0 || text[start - 1] != '/')) return true;
        if (end < text.Length && text[end] == ',') end++;
        if (end + 1 >= text.Length || text[end] != ' ') return false;
        if (text[end + 1] == '(' || char.IsAsciiDigit(text[end + 1])) return true;
        var word = end + 1;
        while (word < text.Length && word - end < 9 && char.IsLetter(text[word])) word++;
        return word + 1 < text.Length && text[word] == ' ' && char.IsAsciiDigit(text[word + 1]);
    }

    // "Nuclear Weapons; 3": a blank before a mark is rare, unless a sign closes before it and nothing follows.
    private static double BehindBlank(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (start < 2 || !Closing.Contains(text[start - 2], StringComparison.Ordinal)) return end == text.Length ? 2.5 : 4.5;
        return end == text.Length ? 0.5 : text[start - 2] is ',' or '.' or '，' or '、' ? 4 : 2.5;
    }

    // "2018,5" and "77/19,1" call notes; "2,916" and "3.5" are numbers.
    private static double BehindNumber(string text, int start)
    {
        if (IsYear(text, start - 1)) return 1;
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end - start == 3) return 5;
        for (var i = start - 2; i >= 0 && start - i < LongestSymbol && (char.IsAsciiDigit(text[i]) || text[i] == '/'); i--)
            if (text[i] == '/') return 0.5;
        return 3.5;
    }

    // "C-25/DEC.9", "CM/Rec(2022)13": a symbol's own number.
    private static bool IsWithinSymbol(string text, int start)
    {
        if (text[start - 1] == '.' && !char.IsAsciiLetter(text[start - 2])) return false;
        for (var i = start - 2; i >= 0 && start - i < LongestSymbol && text[i] is not ' ' && text[i] < '\u0250'; i--)
            if (text[i] == '/') return true;
        return false;
    }

    // "2、10、17和25": a number among numbers.
    private static bool IsListed(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return (start > 1 && char.IsAsciiDigit(text[start - 2])) || (end < text.Length && text[end] is '、' or '和' or '至');
    }

    internal static double OfBracketed(string text, int open, bool inArabic)
    {
        var isGlued = open > 0 && text[open - 1] != ' ';
        return inArabic ? isGlued ? 0 : 0.5 : isGlued ? 2 : 5;
    }

    /// <summary>A note stands on the page of its call; it may be a page off where a paragraph runs over.</summary>
    internal static double OfPages(int note, int call) => (call - note) switch
    {
        0 => 0,
        1 => 1.5,
        -1 => 2,
        2 => 4,
        _ => 6,
    };

    private static bool IsYear(string text, int end) =>
        end >= 4 && text[end - 4] is '1' or '2' && text[end - 3] is '9' or '0' && char.IsAsciiDigit(text[end - 2]) && char.IsAsciiDigit(text[end - 1])
        && (end == 4 || !char.IsAsciiDigit(text[end - 5]));

    // Long words in capitals are words; "G20" and "COVID-19" are names with their numbers.
    private static bool IsLongWord(string text, int end)
    {
        var at = end;
        while (at > 0 && end - at < 6 && char.IsLetter(text[at - 1])) at--;
        return end - at >= 6;
    }
}
