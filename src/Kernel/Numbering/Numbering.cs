using System.Globalization;

namespace Dais.Kernel;

/// <summary>Numbers and letters of the parts of a document, per language and level.</summary>
public static class Numbering
{
    /// <summary>Reads the mark at the head of a line, if there is one.</summary>
    /// <remarks>
    /// A single letter that is also a Roman numeral, such as (i), is read as the letter; give the mark before it to read it in its series.
    /// "1 (a)" is two marks, and none of this function's.
    /// </remarks>
    public static bool TryRead(ReadOnlySpan<char> line, Language language, out NumberMark mark) => TryRead(line, language, null, out mark);

    /// <summary>Reads the mark at the head of a line as the next of its series: (i) after (h) is the ninth letter, after (a) the first numeral.</summary>
    /// <param name="line">The line.</param>
    /// <param name="language">The document's language.</param>
    /// <param name="previous">The mark before it; null where none is known.</param>
    /// <param name="mark">The mark.</param>
    public static bool TryRead(ReadOnlySpan<char> line, Language language, NumberMark? previous, out NumberMark mark)
    {
        var reader = new MarkReader(line, language, previous);
        return reader.TryRead(out mark);
    }

    /// <summary>Writes a mark as the language's documents do: "1.", "(a)", "a)", "1 -", "(أ)".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ordinal is less than 1 or more than 3,999.</exception>
    public static string Format(NumberLevel level, int ordinal, Language language, DigitStyle digits = DigitStyle.Western)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ordinal, 3999);
        var mark = MarkForm.Of(level, language);
        return mark.Opening + Text(level, ordinal, language, digits) + mark.Closing;
    }

    /// <summary>The Latin letter of an ordinal: 1 is "a", 27 is "aa", 28 is "bb".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ordinal is less than 1.</exception>
    public static string Letter(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, 1);
        return Series.Latin(ordinal);
    }

    /// <summary>Writes a number in the digits of the style; only Arabic has two.</summary>
    public static string Digits(int number, Language language, DigitStyle digits)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return Digits(text, language, digits);
    }

    /// <summary>A text with its digits 0–9 written in the style; only Arabic has two.</summary>
    public static string Digits(string text, Language language, DigitStyle digits) =>
        language == Language.Arabic && digits == DigitStyle.ArabicIndic
            ? string.Create(text.Length, text, static (into, from) =>
            {
                for (var i = 0; i < from.Length; i++) into[i] = char.IsAsciiDigit(from[i]) ? (char)(from[i] - '0' + '٠') : from[i];
            })
            : text;

    /// <summary>The text with every kind of decimal digit turned into 0–9.</summary>
    public static string ToWestern(string text)
    {
        var first = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F');
        if (first < 0 || !text.AsSpan(first).ContainsAnyInRange('\u0660', '\uFFFF')) return text;
        return string.Create(text.Length, text, static (into, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                into[i] = CharUnicodeInfo.GetDecimalDigitValue(from, i) is >= 0 and var digit && !char.IsSurrogate(from[i]) ? (char)('0' + digit) : from[i];
        });
    }

    private static string Text(NumberLevel level, int ordinal, Language language, DigitStyle digits) => (level, language.Code) switch
    {
        (NumberLevel.Paragraph, _) or (NumberLevel.Roman, "ar") => Digits(ordinal, language, digits),
        (NumberLevel.Letter, "ar") => Series.Arabic(ordinal),
        (NumberLevel.Section, "ar") => Series.ArabicSection(ordinal) ?? Digits(ordinal, language, digits),
        (NumberLevel.Letter, _) => Series.Latin(ordinal),
        (NumberLevel.Roman, "zh") when ordinal <= 10 => ((char)('㈠' + ordinal - 1)).ToString(),
        (NumberLevel.Roman, "zh") when ordinal <= 999 => $"({ChineseNumerals.Write(ordinal)})",
        (NumberLevel.Roman, "zh") => $"({ordinal.ToString(CultureInfo.InvariantCulture)})",
        (NumberLevel.Section, "zh") when ordinal <= 999 => ChineseNumerals.Write(ordinal),
        (NumberLevel.Section, "zh") => ordinal.ToString(CultureInfo.InvariantCulture),
        (NumberLevel.Roman, _) => Series.Roman(ordinal),
        _ => Series.Roman(ordinal).ToUpperInvariant(),
    };
}

/// <summary>What stands around a number or letter in a mark.</summary>
internal readonly record struct MarkForm(string Opening, string Closing)
{
    internal static MarkForm Of(NumberLevel level, Language language) => (level, language.Code) switch
    {
        (NumberLevel.Paragraph or NumberLevel.Section, "ar") => new("", " -"),
        (NumberLevel.Paragraph or NumberLevel.Section, _) => new("", "."),
        (NumberLevel.Roman, "ar") => new("’", "‘"),
        (NumberLevel.Roman, "zh") => new("", ""),
        (_, "fr" or "ru" or "es") => new("", ")"),
        _ => new("(", ")"),
    };
}
