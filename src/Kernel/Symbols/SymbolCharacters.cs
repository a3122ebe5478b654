using System.Globalization;

namespace Dais.Kernel;

/// <summary>Which characters may stand in a symbol, and what each is read as.</summary>
internal static class SymbolCharacters
{
    /// <summary>The longest text that is read as one symbol; the longest real ones have about 60 characters.</summary>
    internal const int Longest = 160;

    private const string CyrillicLookalikes = "АВЕКМНОРСТХЅІ";
    private const string TheirLatin = "ABEKMHOPCTXSI";

    /// <summary>
    /// The character a symbol is read with: full-width forms and Arabic-Indic digits become ASCII, Cyrillic capitals of the same look Latin,
    /// every dash "-", every space " ", line ends "\n"; 0 for what is invisible (bidirectional controls, joiners, soft hyphen, kashida).
    /// </summary>
    internal static char Fold(char c) => c switch
    {
        < '\u007f' => c is '\t' ? ' ' : c is '\r' ? '\n' : c,
        '\u00a0' or (>= '\u2000' and <= '\u200a') or '\u202f' or '\u205f' or '\u3000' => ' ',
        '\u0085' or '\u2028' or '\u2029' => '\n',
        '\u00ad' or '\u061c' or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u2069') or '\ufeff' or '\u0640' => '\0',
        >= '\u0660' and <= '\u0669' => (char)('0' + (c - '\u0660')),
        >= '\u06f0' and <= '\u06f9' => (char)('0' + (c - '\u06f0')),
        >= '\uff01' and <= '\uff5e' => (char)(c - 0xfee0),
        (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
        '\u2044' or '\u2215' => '/',
        >= '\u0400' and <= '\u04ff' => CyrillicLookalikes.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? TheirLatin[at] : c,
        _ => c,
    };

    /// <summary>A text as its parts are read: folded, each run of spaces one, none beside a stroke, none at the ends. Null where it is too long.</summary>
    internal static string? Clean(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest * 2) return null;
        Span<char> clean = stackalloc char[Longest * 2];
        var length = 0;
        foreach (var raw in text)
        {
            var c = Fold(raw) is '\n' ? ' ' : Fold(raw);
            if (c == '\0' || (c == ' ' && (length == 0 || clean[length - 1] is ' ' or '/' or '('))) continue;
            if (c is '/' or ')' && length > 0 && clean[length - 1] == ' ') length--;
            clean[length++] = c;
        }

        return clean[..length].TrimEnd(' ') is { Length: <= Longest } kept ? kept.ToString() : null;
    }

    /// <summary>Capitals without spaces: two symbols with one key are one document.</summary>
    internal static string KeyOf(string text)
    {
        var capitals = text.ToUpperInvariant();
        return capitals.Contains(' ', StringComparison.Ordinal) ? capitals.Replace(" ", "", StringComparison.Ordinal) : capitals;
    }

    /// <summary>Whether a text is a Roman number in capitals or small letters; which one does not matter.</summary>
    internal static bool IsRoman(ReadOnlySpan<char> text) => text.Length is > 0 and <= 8 && text.IndexOfAnyExcept("IVXLCivxlc") < 0;

    /// <summary>Whether a text is digits and nothing else.</summary>
    internal static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The number a text of digits says, unless it is too great to be a number of documents.</summary>
    internal static int? NumberOf(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
