using NodaTime;

namespace Dais.Kernel;

/// <summary>A date as a document prints it, in the six languages: found in running text, and written.</summary>
public static class UnDate
{
    /// <summary>The dates and ranges of dates that stand in a text, in order.</summary>
    public static IReadOnlyList<DateMention> Find(string text, Language language) => throw new NotImplementedException();

    /// <summary>"11 July 2024".</summary>
    public static string Format(LocalDate date, Language language, DigitStyle digits = DigitStyle.Western) => throw new NotImplementedException();

    /// <summary>"11–12 July 2024": a session's dates.</summary>
    public static string FormatRange(LocalDate start, LocalDate end, Language language, DigitStyle digits = DigitStyle.Western) => throw new NotImplementedException();

    /// <summary>"Thursday, 11 July 2024" or, without the year, "Thursday, 11 July".</summary>
    public static string FormatWithWeekday(LocalDate date, Language language, bool year = true, DigitStyle digits = DigitStyle.Western) => throw new NotImplementedException();
}

/// <summary>A date of which the year may be unsaid, as in a table of an organization of work.</summary>
public readonly record struct PartialDate(int? Year, int Month, int Day)
{
    /// <summary>The date, when the year is said or given; null where there is no such day.</summary>
    public LocalDate? In(int? year) => throw new NotImplementedException();
}

/// <summary>Where a date or a range stands in a text; To equals From for a single day. Days lists each day of "14 and 15 April".</summary>
public sealed record DateMention(int Start, int Length, PartialDate From, PartialDate To, IsoDayOfWeek? Weekday);

/// <summary>A half day: the hours of one meeting.</summary>
public readonly record struct TimeRange(LocalTime Start, LocalTime End)
{
    /// <summary>10 a.m. to 1 p.m.</summary>
    public static readonly TimeRange Morning = new(new(10, 0), new(13, 0));

    /// <summary>3 p.m. to 6 p.m.</summary>
    public static readonly TimeRange Afternoon = new(new(15, 0), new(18, 0));
}

/// <summary>Times of meetings as documents print them in the six languages.</summary>
public static class UnTime
{
    /// <summary>The first range of hours in a text ("10 a.m. to 1 p.m.", "١٣/٠٠-١٠/٠٠", "上午10时至下午1时").</summary>
    public static bool TryFindRange(string text, Language language, out TimeRangeMention mention) => throw new NotImplementedException();

    /// <summary>The first hour in a text ("10 a.m.", "上午10时", "الساعة العاشرة صباحاً").</summary>
    public static bool TryFindTime(string text, Language language, out TimeMention mention) => throw new NotImplementedException();

    /// <summary>As a table of an organization of work prints it: "10 a.m.–1 p.m.".</summary>
    public static string FormatRange(TimeRange range, Language language, DigitStyle digits = DigitStyle.Western) => throw new NotImplementedException();

    /// <summary>As a sentence prints it: "10 a.m.".</summary>
    public static string Format(LocalTime time, Language language, DigitStyle digits = DigitStyle.Western) => throw new NotImplementedException();
}

/// <summary>Where hours stand in a text. Reversed is true when the end stood first in logical order (Arabic tables of 2010).</summary>
public sealed record TimeRangeMention(int Start, int Length, TimeRange Range, bool Reversed);

/// <summary>Where an hour stands in a text.</summary>
public sealed record TimeMention(int Start, int Length, LocalTime Time);
