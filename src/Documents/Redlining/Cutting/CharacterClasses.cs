using System.Globalization;
using System.Text;

namespace Dais.Documents.Redlining.Cutting;

/// <summary>What a character does to the token it stands in.</summary>
internal enum CharacterClass : byte
{
    Mark,
    Letter,
    Digit,
    Blank,

    /// <summary>Belongs to the character before it: an accent, a vowel sign, a joiner, a control of direction.</summary>
    Extender,

    /// <summary>A word, or a part of one, by itself.</summary>
    Character,
    Surrogate,
}

/// <summary>The classes of all characters.</summary>
internal static class CharacterClasses
{
    private static readonly CharacterClass[] Basic = [.. Enumerable.Range(0, 0x10000).Select(c => Classify((char)c))];

    /// <summary>The class of a UTF-16 unit; a half of a pair is a surrogate.</summary>
    public static CharacterClass Of(char c) => Basic[c];

    /// <summary>The class of the character at a place, and its length in UTF-16 units. Half a pair by itself is a mark.</summary>
    public static (CharacterClass Class, int Length) At(string text, int at)
    {
        var c = Basic[text[at]];
        if (c != CharacterClass.Surrogate) return (c, 1);
        return Rune.TryGetRuneAt(text, at, out var rune) ? (Supplementary(rune), 2) : (CharacterClass.Mark, 1);
    }

    private static CharacterClass Classify(char c) => c switch
    {
        '\u00AD' or '\u034F' or '\u061C' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' => CharacterClass.Extender,
        (>= '\u2E80' and <= '\u2FDF') or '\u3005' or '\u3006' or '\u3007' or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => CharacterClass.Character,
        _ when char.IsSurrogate(c) => CharacterClass.Surrogate,
        _ when char.IsWhiteSpace(c) => CharacterClass.Blank,
        _ => Of(CharUnicodeInfo.GetUnicodeCategory(c)),
    };

    private static CharacterClass Supplementary(Rune rune) => rune.Value switch
    {
        >= 0x20000 and <= 0x3FFFF => CharacterClass.Character,
        >= 0x1F3FB and <= 0x1F3FF or >= 0xE0000 and <= 0xE0FFF => CharacterClass.Extender,
        _ => Of(Rune.GetUnicodeCategory(rune)),
    };

    private static CharacterClass Of(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter => CharacterClass.Letter,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharacterClass.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterClass.Extender,
        _ => CharacterClass.Mark,
    };
}
