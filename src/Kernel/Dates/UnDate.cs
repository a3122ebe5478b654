using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Dais.Kernel;

/// <summary>A date as a document prints it, in the six languages: found in running text, and written.</summary>
/// <remarks>
/// Finding goes by what is printed and never mends: a day that does not exist, a month whose two Arabic names differ, a number that is part
/// of a symbol or a fraction are no dates. English dates are found in every language, since mastheads are dated in English.
/// </remarks>
public static class UnDate
{
    private static readonly PhraseBook Phrases = PhraseBook.Load(typeof(UnDate).Assembly, "Dais.Kernel/Dates/Phrases.json");

    /// <summary>The dates and ranges of dates that stand in a text, in order; the empty list where there are none.</summary>
    public static IReadOnlyList<DateMention> Find(string text, Language language) => Find(text.AsSpan(), language);

    /// <summary>The dates and ranges of dates that stand in a part of a text; places count from the part's beginning.</summary>
    public static IReadOnlyList<DateMention> Find(ReadOnlySpan<char> text, Language language)
    {
        var finder = new DateFinder(text, language, firstOnly: false);
        finder.Run();
        return finder.Found ?? (IReadOnlyList<DateMention>)[];
    }

    /// <summary>The first date or range that stands in a text.</summary>
    public static bool TryFindFirst(ReadOnlySpan<char> text, Language language, [NotNullWhen(true)] out DateMention? mention)
    {
        var finder = new DateFinder(text, language, firstOnly: true);
        finder.Run();
        mention = finder.Found?[0];
        return mention is not null;
    }

    /// <summary>"11 July 2024", "1er juin 2015", "11 июля 2024 года", "11 تموز/يوليه 2024", "2024年7月11日", "11 de julio de 2024".</summary>
    public static string Format(LocalDate date, Language language, DigitStyle digits = DigitStyle.Western) =>
        Phrases.Say("date", language, Day(date, language, digits), Month(date, language), Number(date.Year, language, digits));

    /// <summary>A session's dates, as a masthead prints them: "11–12 July 2024", "30 June–2 July 2024", "1er-5 juin 2015", "2024年7月11日和12日".</summary>
    /// <exception cref="ArgumentException">The end is before the start.</exception>
    public static string FormatRange(LocalDate start, LocalDate end, Language language, DigitStyle digits = DigitStyle.Western) =>
        FormatRange(start, end, language, digits, "");

    /// <summary>The same as a sentence says them: "11 and 12 July 2024", "from 1 to 5 June 2015", "du 1er au 5 juin 2015", "с 8 по 17 октября 2008 года".</summary>
    /// <exception cref="ArgumentException">The end is before the start.</exception>
    public static string FormatRangeInSentence(LocalDate start, LocalDate end, Language language, DigitStyle digits = DigitStyle.Western) =>
        FormatRange(start, end, language, digits, "sentence-");

    /// <summary>"Thursday, 11 July 2024" or, without the year, "Thursday, 11 July", as it heads a day of an organization of work.</summary>
    public static string FormatWithWeekday(LocalDate date, Language language, bool year = true, DigitStyle digits = DigitStyle.Western)
    {
        var day = year
            ? Format(date, language, digits)
            : Phrases.Say("date-without-year", language, Day(date, language, digits), Month(date, language));
        return Phrases.Say("weekday", language, FormatWeekday(date.DayOfWeek, language), day);
    }

    /// <summary>"Thursday", "Jeudi", "четверг", "星期四", "الخميس", "jueves".</summary>
    public static string FormatWeekday(IsoDayOfWeek day, Language language)
    {
        var name = DateLexicon.Of(language).Own.Weekdays[(int)day - 1][0];
        return language == Language.French ? char.ToUpperInvariant(name[0]) + name[1..] : name;
    }

    private static string FormatRange(LocalDate start, LocalDate end, Language language, DigitStyle digits, string kind)
    {
        if (end < start) throw new ArgumentException($"{end} is before {start}.", nameof(end));
        if (start == end) return Format(start, language, digits);
        if (start.Year != end.Year)
            return Phrases.Say(kind + "days-across-years", language, Format(start, language, digits), Format(end, language, digits));
        var (first, last) = (Day(start, language, digits), Day(end, language, digits));
        var year = Number(end.Year, language, digits);
        if (start.Month != end.Month)
            return Phrases.Say(kind + "days-across-months", language, first, Month(start, language), last, Month(end, language), year);
        var key = start.PlusDays(1) == end ? "two-days" : "days";
        return Phrases.Say(kind + key, language, first, last, Month(end, language), year);
    }

    private static string Month(LocalDate date, Language language) => DateLexicon.Of(language).Own.Months[date.Month - 1][0];

    private static string Day(LocalDate date, Language language, DigitStyle digits) =>
        date.Day == 1 && DateLexicon.Of(language).Own.FirstDay is { } first ? first : Number(date.Day, language, digits);

    private static string Number(int number, Language language, DigitStyle digits) => Numbering.Digits(number, language, digits);
}
