namespace Dais.Documents.Reading;

/// <summary>Figures within words and letters within numbers, as recognition confuses them: "Apri1", "reso1ution", "2O19".</summary>
internal static class Misreadings
{
    /// <summary>The text with such signs put right, for finding keywords and dates in it; never for what is shown.</summary>
    internal static string Mend(string text)
    {
        char[]? made = null;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text.AsSpan(i).IndexOfAnyInRange('0', '9');
            if (digit < 0) break;
            i += digit;
            // What is confused stands at a figure's place or right beside it.
            for (var at = Math.Max(0, i - 1); at <= Math.Min(i + 1, text.Length - 1); at++)
            {
                var mended = Mended(text, at);
                if (mended == text[at]) continue;
                made ??= text.ToCharArray();
                made[at] = mended;
            }
        }

        return made is null ? text : new(made);
    }

    private static char Mended(string text, int at)
    {
        var isAfterLetter = at > 0 && IsLatin(text[at - 1]);
        var isBeforeLetter = at + 1 < text.Length && IsLatin(text[at + 1]);
        var isAfterDigit = at > 0 && char.IsAsciiDigit(text[at - 1]);
        var isBeforeDigit = at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
        return text[at] switch
        {
            '1' when isAfterLetter && !isBeforeDigit && (isBeforeLetter || IsLongWord(text, at)) => 'l',
            '0' when isAfterLetter && isBeforeLetter => 'o',
            'l' or 'I' when isAfterDigit && !isBeforeLetter || isBeforeDigit && !isAfterLetter => '1',
            'O' or 'o' when isAfterDigit && (isBeforeDigit || !isBeforeLetter) => '0',
            var c => c,
        };
    }

    private static bool IsLongWord(string text, int at) => at > 2 && IsLatin(text[at - 2]) && IsLatin(text[at - 3]);

    private static bool IsLatin(char c) => c < '\u0250' && char.IsLetter(c);
}
