using System.Text;
using Dais.Documents.Reading;

namespace Dais.Documents.Searching.Words;

/// <summary>What each character is to the index, from tables: it is asked of every character of every text.</summary>
internal static class Letters
{
    private static readonly bool[] OfAWord = new bool[65536];
    private static readonly bool[] Marks = new bool[65536];
    private static readonly char[] Folded = new char[65536];

    // What NFKC makes several letters of: ligatures of print, Arabic forms of presentation.
    private static readonly string?[] Several = new string?[65536];

    static Letters()
    {
        for (var i = 0; i < 65536; i++)
        {
            var c = (char)i;
            if (char.IsSurrogate(c)) continue;
            var plain = Plain(c);
            var folded = plain.Where(p => char.IsLetterOrDigit(p)).Select(Folding.Of).Where(p => p is not ('\0' or ' ')).ToArray();
            OfAWord[i] = folded.Length > 0 && !IsHan(c);
            Marks[i] = Folding.Of(c) == '\0';
            Folded[i] = folded.Length > 0 ? folded[0] : '\0';
            if (folded.Length > 1) Several[i] = new string(folded);
        }
    }

    /// <summary>Whether it is a Chinese character.</summary>
    internal static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF') or '\u3007';

    /// <summary>Whether it is a letter or a digit of a word that is written with letters.</summary>
    internal static bool IsOfAWord(char c) => OfAWord[c];

    /// <summary>Whether it falls away within a word: a vowel mark, a tatweel, a soft hyphen.</summary>
    internal static bool FallsAway(char c) => Marks[c];

    /// <summary>Adds a letter to a word as the index knows it; answers whether it is a digit.</summary>
    internal static bool Add(char c, Span<char> word, ref int length)
    {
        if (Several[c] is { } several)
        {
            several.CopyTo(word[length..]);
            length += Math.Min(several.Length, 4);
            return false;
        }

        word[length++] = Folded[c];
        return char.IsAsciiDigit(Folded[c]);
    }

    private static string Plain(char c)
    {
        var text = c.ToString();
        // Characters that Unicode leaves open have no normal form.
        if (char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.PrivateUse) return "";
        var plain = text.Normalize(NormalizationForm.FormKC);
        return plain.Length > 4 ? plain[..4] : plain;
    }
}
