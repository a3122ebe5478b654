using System.Globalization;

namespace Dais.Kernel;

/// <summary>Ordinals of sessions and meetings: "eleventh session", "第十一次会议", "الدورة الحادية عشرة".</summary>
/// <remarks>
/// An ordinal counts only beside its noun (session, meeting, réunion, 届, 会议, الدورة, заседание, período…): before it, in Arabic after it, with
/// nothing between but qualifiers from a list (plenary, special, resumed, high-level…). "The first report of the meeting" has none.
/// </remarks>
public static class SessionOrdinal
{
    /// <summary>The greatest number written in words.</summary>
    public const int GreatestInWords = 100;

    private static readonly PhraseBook Phrases = PhraseBook.Load(typeof(SessionOrdinal).Assembly, "Dais.Kernel/Numbering/Phrases.json");

    /// <summary>The number of a session or meeting that stands in a text as an ordinal, in words or digits; null when none does.</summary>
    public static int? Find(string text, Language language) => Find(text.AsSpan(), language);

    /// <summary>The number of a session or meeting that stands in a part of a text; null when none does.</summary>
    public static int? Find(ReadOnlySpan<char> text, Language language) =>
        language == Language.Chinese ? ChineseOrdinals.Find(text) : new OrdinalReader(text, OrdinalLexicon.Of(language)).Find();

    /// <summary>"Eleventh session", "Onzième session", "Одиннадцатая сессия", "Undécimo período de sesiones", "第十一届会议", "الدورة الحادية عشرة".</summary>
    /// <remarks>Beyond the hundredth in digits: "101st session".</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public static string FormatSession(int number, Language language)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        if (language == Language.Chinese && number <= 999) return Phrases.Say("session", language, ChineseNumerals.Write(number));
        if (language == Language.Chinese || number > GreatestInWords) return Phrases.Say("session-in-digits", language, InDigits(number, language));
        var words = OrdinalLexicon.Of(language).Own.Words![number - 1];
        return Phrases.Say("session", language, char.ToUpperInvariant(words[0]) + words[1..]);
    }

    /// <summary>"69th plenary meeting" is for others; this is "11th meeting", "11e séance", "11-е заседание", "第11次会议", "11ª sesión", "الجلسة 11".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public static string FormatMeeting(int number, Language language, DigitStyle digits = DigitStyle.Western)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return Phrases.Say(number == 1 ? "first-meeting" : "meeting", language, Numbering.Digits(InDigits(number, language), language, digits));
    }

    private static string InDigits(int number, Language language)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return language == Language.English ? digits + EnglishSuffix(number) : digits;
    }

    private static string EnglishSuffix(int number) => (number % 10, number % 100) switch
    {
        (1, not 11) => "st",
        (2, not 12) => "nd",
        (3, not 13) => "rd",
        _ => "th",
    };
}
