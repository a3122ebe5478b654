namespace Dais.Kernel;

/// <summary>The levels at which the parts of a document are numbered.</summary>
public enum NumberLevel
{
    /// <summary>1. (and 1- or 1 - in Arabic): agenda items and paragraphs.</summary>
    Paragraph,

    /// <summary>(a), a), (أ): sub-items and first-level lists.</summary>
    Letter,

    /// <summary>(i), i), ㈠ or （一）: second-level lists.</summary>
    Roman,

    /// <summary>I, 一、, أولاً: sections.</summary>
    Section,
}

/// <summary>A number or letter at the head of a line.</summary>
/// <param name="Level">Which series it belongs to.</param>
/// <param name="Ordinal">1 for 1., (a), (أ), (i), 一.</param>
/// <param name="Length">How many characters of the line it takes, with the blanks around it.</param>
/// <param name="IsOdd">Whether it is written otherwise than the language writes it: "-٢-", "- ١", a Cyrillic letter for a Latin one.</param>
public readonly record struct NumberMark(NumberLevel Level, int Ordinal, int Length, bool IsOdd);

/// <summary>Numbers and letters of the parts of a document, per language and level.</summary>
public static class Numbering
{
    /// <summary>Reads the mark at the head of a line, if there is one.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, Language language, out NumberMark mark) => throw new NotImplementedException();

    /// <summary>Writes a mark as the language's documents do: "1.", "(a)", "a)", "1 -", "(أ)".</summary>
    public static string Format(NumberLevel level, int ordinal, Language language, DigitStyle digits = DigitStyle.Western) => throw new NotImplementedException();

    /// <summary>The Latin letter of an ordinal: 1 is "a", 27 is "aa".</summary>
    public static string Letter(int ordinal) => throw new NotImplementedException();

    /// <summary>Writes a number in the digits of the style; only Arabic has two.</summary>
    public static string Digits(int number, Language language, DigitStyle digits) => throw new NotImplementedException();

    /// <summary>The text with every kind of decimal digit turned into 0–9.</summary>
    public static string ToWestern(string text) => throw new NotImplementedException();
}

/// <summary>Ordinals of sessions and meetings: "eleventh session", "第十一次会议", "الدورة الحادية عشرة".</summary>
public static class SessionOrdinal
{
    /// <summary>The number of a session or meeting that stands in a text as an ordinal, in words or digits; null when none does.</summary>
    public static int? Find(string text, Language language) => throw new NotImplementedException();

    /// <summary>"Eleventh session", "Onzième session", "Одиннадцатая сессия", "11.º período de sesiones" in words, "第十一届会议", "الدورة الحادية عشرة".</summary>
    public static string FormatSession(int number, Language language) => throw new NotImplementedException();

    /// <summary>"69th plenary meeting" is for others; this is "11th meeting", "11e séance", "11-е заседание", "第11次会议", "11ª sesión", "الجلسة 11".</summary>
    public static string FormatMeeting(int number, Language language, DigitStyle digits = DigitStyle.Western) => throw new NotImplementedException();
}
