namespace Dais.Documents.Reports;

/// <summary>Reads a paragraph's number of which recognition took figures for letters: "l4.", "1O.", "З.".</summary>
internal static class MisreadNumbers
{
    private const int LongestNumber = 3;
    private const string Letters = "lI|OoSBZЗбО";
    private const string Figures = "11100582360";

    /// <summary>Whether a cell holds nothing but such a number.</summary>
    internal static bool IsNumber(string cell) => TryRead(cell + " A", out _, out var rest) && rest == cell.Length + 1;

    /// <summary>Whether a cell holds what may be a letter of a list: "cl)", "(6)".</summary>
    internal static bool IsLetter(string cell) => cell.Length is > 1 and < 5 && cell[^1] == ')' && cell.AsSpan(0, cell.Length - 1).IndexOfAny(" )") < 0;

    internal static bool TryRead(string text, out int number, out int rest)
    {
        (number, rest) = (0, 0);
        var hasLetter = false;
        while (rest < text.Length && rest < LongestNumber)
        {
            var c = text[rest];
            var place = Letters.IndexOf(c, StringComparison.Ordinal);
            if (place < 0 && !char.IsAsciiDigit(c)) break;
            hasLetter |= place >= 0;
            number = (number * 10) + (place < 0 ? c : Figures[place]) - '0';
            rest++;
        }

        // "14, The" and "14 The" have their figures, and lost the mark behind them.
        if (rest == 0 || rest >= text.Length || (!hasLetter && text[rest] is not (',' or ' ' or '·'))) return false;
        if (text[rest] is '.' or ',' or '·') rest++;
        var blanks = rest;
        while (rest < text.Length && text[rest] == ' ') rest++;
        return rest > blanks && rest < text.Length && number > 0 && !char.IsLower(text[rest]);
    }
}
