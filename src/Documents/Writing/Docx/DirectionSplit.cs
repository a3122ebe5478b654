using System.Globalization;
using System.Text;
using Dais.Kernel;

namespace Dais.Documents.Writing.Docx;

/// <summary>Parts a text into runs of one direction, because Word takes the direction of a run from its properties.</summary>
internal static class DirectionSplit
{
    /// <summary>The runs of a text in a language: what is written in a script of the other direction, and the rest.</summary>
    /// <remarks>
    /// A run against the language's direction begins and ends with a letter, or with a digit or a stroke that hangs on it: the whole
    /// of "CTOC/COP/WG.7/2024/2", without the bracket or the full stop that follows.
    /// </remarks>
    public static IEnumerable<(string Text, Direction Direction)> Split(string text, Language language)
    {
        var own = language.Direction;
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            if (DirectionAt(text, i) is not { } direction || direction == own)
            {
                i += LengthAt(text, i);
                continue;
            }

            var end = EndOf(text, i, own);
            if (i > start) yield return (text[start..i], own);
            yield return (text[i..end], direction);
            start = i = end;
        }

        if (start < text.Length) yield return (text[start..], own);
    }

    /// <summary>Behind the last letter against the language's direction, or the digits that hang on it, before the next of its own.</summary>
    private static int EndOf(string text, int start, Direction own)
    {
        var end = start;
        for (var i = start; i < text.Length; i += LengthAt(text, i))
        {
            var direction = DirectionAt(text, i);
            if (direction == own) break;
            if (direction is not null || (char.IsDigit(text[i]) && HangsOn(text, end, i))) end = i + LengthAt(text, i);
        }

        return end;
    }

    private static bool HangsOn(string text, int end, int digit) => text.AsSpan(end, digit - end).IndexOfAnyExcept("/.-–0123456789") < 0;

    private static int LengthAt(string text, int i) => char.IsSurrogatePair(text, i) ? 2 : 1;

    /// <summary>The direction of a letter; null for digits, marks and blanks, which take that of what is around them.</summary>
    private static Direction? DirectionAt(string text, int i)
    {
        if (Rune.TryGetRuneAt(text, i, out var rune) is false || !IsLetter(rune)) return null;
        return rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
            ? Direction.RightToLeft
            : Direction.LeftToRight;
    }

    private static bool IsLetter(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;
}
