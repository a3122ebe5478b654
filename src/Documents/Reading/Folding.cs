using System.Text;

namespace Dais.Documents.Reading;

/// <summary>
/// Folds text for comparing: case, accents, vowel marks, letter variants and kinds of digits fall away, so that a keyword is found
/// however a document or its recognition spelt it. What is shown to a reader is never folded.
/// </summary>
internal static class Folding
{
    private const char Dropped = '\0';
    private const int OnStack = 1_024;
    private static readonly char[] Map = MakeMap();
    private static readonly bool[] Letter = [.. Enumerable.Range(0, 65536).Select(c => char.IsLetter((char)c))];
    private static readonly bool[] LetterOrDigit = [.. Enumerable.Range(0, 65536).Select(c => char.IsLetterOrDigit(Map[c]))];

    /// <summary>char.IsLetter, from a table: it is asked of every character.</summary>
    internal static bool IsLetter(char c) => Letter[c];

    /// <summary>One character: lower case, without accent; a blank for any white space; NUL for what falls away.</summary>
    internal static char Of(char c) => Map[c];

    /// <summary>The text with its punctuation, blanks run together.</summary>
    internal static string Words(ReadOnlySpan<char> text)
    {
        var buffer = text.Length <= OnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var folded = Map[c];
            if (folded == Dropped || (folded == ' ' && (length == 0 || buffer[length - 1] == ' '))) continue;
            buffer[length++] = folded;
        }

        if (length > 0 && buffer[length - 1] == ' ') length--;
        return new string(buffer[..length]);
    }

    /// <summary>The letters and digits alone: what two titles must have in common to be the same.</summary>
    internal static string Letters(ReadOnlySpan<char> text)
    {
        var buffer = text.Length <= OnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (LetterOrDigit[c]) buffer[length++] = Map[c];
        }

        return new string(buffer[..length]);
    }

    /// <summary>The letters with their accents, in lower case, without vowel marks: what makes two readings spelt alike.</summary>
    internal static string Spelling(string text)
    {
        var composed = text.Normalize(NormalizationForm.FormC);
        var made = new StringBuilder(composed.Length);
        foreach (var c in composed)
            if (char.IsLetterOrDigit(c) && c != 'ـ') made.Append(char.ToLowerInvariant(c));
        return made.ToString();
    }

    /// <summary>How many letters and digits a text has.</summary>
    internal static int CountLetters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            if (LetterOrDigit[c]) count++;
        return count;
    }

    private static char[] MakeMap()
    {
        var map = new char[65536];
        for (var i = 0; i < map.Length; i++) map[i] = Simple((char)i);
        foreach (var (from, to) in new[] { (0x00C0, 0x024F), (0x0400, 0x04FF), (0x0600, 0x06FF), (0x1E00, 0x1EFF) })
            for (var i = from; i <= to; i++)
                if (char.IsLetter((char)i)) map[i] = char.ToLowerInvariant(((char)i).ToString().Normalize(NormalizationForm.FormD)[0]);
        map['ى'] = 'ي';
        map['ة'] = 'ه';
        map['ک'] = 'ك';
        map['ی'] = 'ي';
        map['ـ'] = Dropped;
        return map;
    }

    private static char Simple(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        >= '٠' and <= '٩' => (char)('0' + (c - '٠')),
        >= '۰' and <= '۹' => (char)('0' + (c - '۰')),
        '’' or '‘' or 'ʼ' or '`' or '´' => '\'',
        '–' or '—' or '‐' or '‑' or '−' => '-',
        '\t' or '\n' or '\r' or '\f' or '\v' or '\u00A0' or '\u3000' or (>= '\u2000' and <= '\u200A') or '\u202F' => ' ',
        '\u00AD' or '\u061C' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') => Dropped,
        < ' ' => ' ',
        _ when char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark => Dropped,
        _ => char.ToLowerInvariant(c),
    };
}
