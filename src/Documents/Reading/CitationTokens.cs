using System.Globalization;
using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>What a token of a citation is.</summary>
internal enum CitationWord
{
    /// <summary>Article, paragraph, rule, decision, resolution.</summary>
    Unit,

    /// <summary>The Convention, the rules of procedure….</summary>
    Instrument,

    /// <summary>Who adopted a decision or resolution.</summary>
    Body,

    /// <summary>12, 32(3).</summary>
    Number,

    /// <summary>4/4.</summary>
    Mandate,

    /// <summary>The end of a sentence.</summary>
    Stop,
}

/// <summary>A token of a citation: where it stands in the folded text, and what it says.</summary>
internal readonly record struct CitationToken(CitationWord Word, int Start, int End, string Value);

/// <summary>Cuts folded text into what citations are made of; everything else is the distance between tokens.</summary>
internal static class CitationTokens
{
    private static readonly HashSet<string> Units = ["article", "paragraph", "rule", "decision", "resolution"];
    private static readonly HashSet<string> Bodies = ["COP", "GA", "ECOSOC", "SC", "CCPCJ"];

    internal static List<CitationToken> Of(string folded, Lexicon lexicon)
    {
        var tokens = new List<CitationToken>();
        var words = lexicon.Citations.All(folded);
        if (words.Count == 0) return tokens;
        var word = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            if (word < words.Count && words[word].Start == i)
            {
                tokens.Add(new(KindOf(words[word].Meaning), i, words[word].End, words[word].Meaning));
                i = words[word++].End - 1;
            }
            else if (char.IsAsciiDigit(folded[i]) && !IsWithinWord(folded, i)) i = AddNumber(folded, i, tokens) - 1;
            else if (folded[i] is '。' or ';' || (folded[i] == '.' && IsSentenceEnd(folded, i))) tokens.Add(new(CitationWord.Stop, i, i + 1, ""));
            else if (lexicon.Language == Language.Chinese && folded[i] == '第') i = AddChineseNumeral(folded, i, tokens);
            else if (lexicon.Language == Language.French && folded[i] == 'p' && IsWord(folded, i, "premier")) tokens.Add(new(CitationWord.Number, i, i + 7, "1"));
        }

        return tokens;
    }

    private static CitationWord KindOf(string meaning) =>
        Units.Contains(meaning) ? CitationWord.Unit : Bodies.Contains(meaning) ? CitationWord.Body : CitationWord.Instrument;

    private static bool IsWithinWord(string text, int at) => at > 0 && (char.IsAsciiLetter(text[at - 1]) || text[at - 1] is '/' or '.' && at > 1 && char.IsLetterOrDigit(text[at - 2]));

    private static bool IsSentenceEnd(string text, int at) =>
        at + 1 >= text.Length || (text[at + 1] == ' ' && at > 4 && char.IsLetter(text[at - 1]) && char.IsLetter(text[at - 2]) && char.IsLetter(text[at - 3]) && char.IsLetter(text[at - 4]));

    private static bool IsWord(string text, int at, string word) =>
        text.AsSpan(at).StartsWith(word, StringComparison.Ordinal) && (at == 0 || !char.IsLetter(text[at - 1]))
        && (at + word.Length >= text.Length || !char.IsLetter(text[at + word.Length]));

    private static int AddNumber(string text, int at, List<CitationToken> tokens)
    {
        var end = DigitsEnd(text, at);
        var slash = SkipBlank(text, end);
        if (slash < text.Length && text[slash] == '/' && end - at <= 4)
        {
            var second = SkipBlank(text, slash + 1);
            var secondEnd = DigitsEnd(text, second);
            if (secondEnd > second && secondEnd - second <= 4 && (secondEnd >= text.Length || text[secondEnd] is not '/' && !char.IsAsciiLetter(text[secondEnd])))
            {
                tokens.Add(new(CitationWord.Mandate, at, secondEnd, string.Concat(text.AsSpan(at, end - at), "/", text.AsSpan(second, secondEnd - second))));
                return secondEnd;
            }

            return secondEnd;
        }

        if (end - at > 4) return end;
        var value = text[at..end];
        while (TryBracketed(text, end, out var inner, out var after) || TryLetter(text, end, out inner, out after)) (value, end) = ($"{value}({inner})", after);
        tokens.Add(new(CitationWord.Number, at, end, value));
        return end;
    }

    // "32 (3)", "32(3)", "6 (1) (b)": what stands in brackets right behind a number belongs to it.
    private static bool TryBracketed(string text, int at, out string inner, out int after)
    {
        (inner, after) = ("", at);
        var open = SkipBlank(text, at);
        if (open >= text.Length || text[open] != '(') return false;
        var close = text.AsSpan(open, Math.Min(6, text.Length - open)).IndexOf(')');
        if (close < 2) return false;
        inner = text.Substring(open + 1, close - 1);
        if (inner.Length > 3 || !(inner.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 || (inner.Length == 1 && inner[0] is >= 'a' and <= 'z'))) return false;
        after = open + close + 1;
        return true;
    }

    // "párrafo 1 b)", "пункт 2 а)": the letter of a subparagraph where only its closing bracket is written.
    private static bool TryLetter(string text, int at, out string inner, out int after)
    {
        var letter = SkipBlank(text, at);
        (inner, after) = ("", letter + 2);
        if (letter + 1 >= text.Length || text[letter + 1] != ')' || text[letter] is not (>= 'a' and <= 'z')) return false;
        inner = text[letter].ToString();
        return true;
    }

    private static int AddChineseNumeral(string text, int at, List<CitationToken> tokens)
    {
        var end = at + 1;
        while (end < text.Length && end - at < 6 && "一二三四五六七八九十百零".Contains(text[end], StringComparison.Ordinal)) end++;
        if (end == at + 1) return at;
        tokens.Add(new(CitationWord.Number, at + 1, end, ChineseNumber(text.AsSpan(at + 1, end - at - 1)).ToString(CultureInfo.InvariantCulture)));
        return end - 1;
    }

    private static int ChineseNumber(ReadOnlySpan<char> text)
    {
        int total = 0, digit = 0;
        foreach (var c in text)
        {
            if (c is '十' or '百')
            {
                total += Math.Max(digit, 1) * (c == '十' ? 10 : 100);
                digit = 0;
            }
            else
            {
                digit = "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
            }
        }

        return total + digit;
    }

    private static int DigitsEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    private static int SkipBlank(string text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;
}
