using System.Buffers;

namespace Dais.Kernel;

/// <summary>What single characters are, in documents whose scans mix scripts, widths and invisible marks.</summary>
internal static class Characters
{
    /// <summary>The decimal digits in which documents write numbers.</summary>
    internal const string DecimalDigits = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９";

    /// <summary>0 to 9, or -1 where the character is no digit.</summary>
    internal static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        < '٠' => -1,
        <= '٩' => c - '٠',
        >= '۰' and <= '۹' => c - '۰',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    /// <summary>0 to 10, or -1 where the character is no Chinese numeral.</summary>
    internal static int ChineseNumeralOf(char c) => c switch
    {
        '〇' or '○' or '零' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        _ => -1,
    };

    /// <summary>A blank, an end of line, or a mark that is not seen: joiners and the controls of direction. A tab parts cells, and is none.</summary>
    internal static bool IsBlank(char c) => c switch
    {
        ' ' or '\n' or '\r' or '\u00A0' or '\u00AD' or '\u061C' or '\u202F' or '\u205F' or '\u3000' or '\uFEFF' => true,
        >= '\u2000' and <= '\u200F' => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2060' and <= '\u2069' => true,
        _ => false,
    };

    /// <summary>A hyphen or dash of any length, a minus, or a wave dash.</summary>
    internal static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '~' or '\u301C' or '\uFF5E' or '\uFF0D' or '\u2043';

    /// <summary>A comma of any of the six languages.</summary>
    internal static bool IsComma(char c) => c is ',' or '،' or '，' or '、';

    /// <summary>A letter, or a mark that belongs to the letter before it.</summary>
    internal static bool IsOfWord(char c) => char.IsAsciiLetter(c) || (c >= '\u0080' && (char.IsLetter(c) || IsMark(c)));

    /// <summary>A vowel sign, an accent that stands apart, or the stroke that lengthens an Arabic word.</summary>
    internal static bool IsMark(char c) => c is (>= '\u0300' and <= '\u036F') or 'ـ' or (>= '\u064B' and <= '\u065F') or '\u0670';

    /// <summary>A letter of Arabic.</summary>
    internal static bool IsArabic(char c) => c is >= '\u0620' and <= '\u06D3' && DigitOf(c) < 0;

    /// <summary>A character of Chinese text.</summary>
    internal static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or '〇';
}

/// <summary>The characters at which a search stops.</summary>
internal static class Stops
{
    internal static readonly SearchValues<char> Digits = SearchValues.Create(Characters.DecimalDigits);

    /// <summary>Digits, and the numerals in which older Chinese documents write their dates.</summary>
    internal static readonly SearchValues<char> DigitsAndNumerals = SearchValues.Create(Characters.DecimalDigits + "〇○零一二三四五六七八九十");
}
