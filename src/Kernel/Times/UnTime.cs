using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Dais.Kernel;

/// <summary>Times of meetings as documents print them in the six languages.</summary>
/// <remarks>
/// A number is an hour only where something says so: a.m. or p.m., a word for hours, a colon, or in a range the other end. "2.1" and
/// "32, paragraph 3" are none.
/// </remarks>
public static class UnTime
{
    private static readonly PhraseBook Phrases = PhraseBook.Load(typeof(UnTime).Assembly, "Dais.Kernel/Times/Phrases.json");

    /// <summary>The first range of hours in a text ("10 a.m. to 1 p.m.", "١٣/٠٠-١٠/٠٠", "上午10时至下午1时").</summary>
    public static bool TryFindRange(string text, Language language, [NotNullWhen(true)] out TimeRangeMention? mention) =>
        TryFindRange(text.AsSpan(), language, out mention);

    /// <summary>The first range of hours in a part of a text; places count from the part's beginning.</summary>
    public static bool TryFindRange(ReadOnlySpan<char> text, Language language, [NotNullWhen(true)] out TimeRangeMention? mention)
    {
        var found = new TimeFinder(text, TimeLexicon.Of(language)).TryFindRange(out var range);
        mention = found ? new(range.Start, range.End - range.Start, new(At(range.From), At(range.To)), range.IsReversed) : null;
        return found;
    }

    /// <summary>The first hour in a text ("10 a.m.", "上午10时", "الساعة العاشرة صباحاً"); of a range its first.</summary>
    public static bool TryFindTime(string text, Language language, [NotNullWhen(true)] out TimeMention? mention) =>
        TryFindTime(text.AsSpan(), language, out mention);

    /// <summary>The first hour in a part of a text; places count from the part's beginning.</summary>
    public static bool TryFindTime(ReadOnlySpan<char> text, Language language, [NotNullWhen(true)] out TimeMention? mention)
    {
        var found = new TimeFinder(text, TimeLexicon.Of(language)).TryFindTime(out var clock, out var minutes);
        mention = found ? new(clock.Start, clock.End - clock.Start, At(minutes)) : null;
        return found;
    }

    /// <summary>As a table of an organization of work prints it: "10 a.m.–1 p.m.", "3–6 p.m.", "10.00 a 13.00 horas", "上午10时至下午1时".</summary>
    public static string FormatRange(TimeRange range, Language language, DigitStyle digits = DigitStyle.Western)
    {
        var text = FormatRange("table", range, language, digits);
        // Vienna's Arabic tables of 2010 write 10/00, not 10:00, and a hyphen between.
        return language == Language.Arabic && digits == DigitStyle.ArabicIndic ? text.Replace(':', '/').Replace('–', '-') : text;
    }

    /// <summary>As a sentence prints it: "10 a.m. to 1 p.m.", "de 10 heures à 13 heures", "с 10 ч 00 мин до 13 ч 00 мин".</summary>
    public static string FormatRangeInSentence(TimeRange range, Language language, DigitStyle digits = DigitStyle.Western) =>
        FormatRange("sentence", range, language, digits);

    /// <summary>As a sentence prints it: "10 a.m.".</summary>
    public static string Format(LocalTime time, Language language, DigitStyle digits = DigitStyle.Western) => Say(KeyOf(time), time, language, digits);

    private static string FormatRange(string key, TimeRange range, Language language, DigitStyle digits)
    {
        var (start, end) = (range.Start, range.End);
        var sameHalf = KeyOf(start).Split('-')[0] == KeyOf(end).Split('-')[0] && start < end;
        return Phrases.Say(
            sameHalf ? key + "-same-half" : key,
            language,
            Format(start, language, digits),
            Format(end, language, digits),
            Say(start.Minute == 0 ? "bare" : "bare-minutes", start, language, digits),
            Say(end.Minute == 0 ? "bare" : "bare-minutes", end, language, digits));
    }

    private static string KeyOf(LocalTime time) => (time.Hour, time.Minute) switch
    {
        (0, 0) => "midnight",
        (12, 0) => "noon",
        ( < 12, 0) => "morning",
        ( < 12, _) => "morning-minutes",
        (_, 0) => "afternoon",
        _ => "afternoon-minutes",
    };

    /// <summary>The places of a phrase: hour of twelve, minutes, hour of twenty-four in two digits, and in as many as it needs.</summary>
    private static string Say(string key, LocalTime time, Language language, DigitStyle digits)
    {
        var text = Phrases.Say(
            key,
            language,
            (time.Hour % 12 == 0 ? 12 : time.Hour % 12).ToString(CultureInfo.InvariantCulture),
            time.Minute.ToString("00", CultureInfo.InvariantCulture),
            time.Hour.ToString("00", CultureInfo.InvariantCulture),
            time.Hour.ToString(CultureInfo.InvariantCulture));
        return Numbering.Digits(text, language, digits);
    }

    private static LocalTime At(int minutes) => LocalTime.FromMinutesSinceMidnight(minutes);
}
