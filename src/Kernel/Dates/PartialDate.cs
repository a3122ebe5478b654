using NodaTime;

namespace Dais.Kernel;

/// <summary>A date of which the year may be unsaid, as in a table of an organization of work.</summary>
/// <param name="Year">The year, where it is printed.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
public readonly record struct PartialDate(int? Year, int Month, int Day)
{
    /// <summary>Whether the month has such a day; without a year February has 29.</summary>
    public bool Exists => Month is >= 1 and <= 12 && Year is null or (>= 1 and <= 9999)
        && Day >= 1 && Day <= CalendarSystem.Iso.GetDaysInMonth(Year ?? 2000, Month);

    /// <summary>The date, when the year is said or given; null where there is no such day.</summary>
    /// <param name="year">The year to take where none is printed.</param>
    public LocalDate? In(int? year) =>
        (Year ?? year) is { } known && new PartialDate(known, Month, Day).Exists ? new LocalDate(known, Month, Day) : null;

    /// <summary>Whether this is the day before another; both in one year, or the last day of one and the first of the next.</summary>
    internal bool IsDayBefore(PartialDate other) => (other.Day == Day + 1 && other.Month == Month)
        || (other.Day == 1 && other.Month == (Month % 12) + 1 && !(this with { Day = Day + 1 }).Exists);
}

/// <summary>Where a date, or several days on end, stands in a text.</summary>
/// <remarks>
/// "14 and 15 April" and "1–5 June" are one mention each; "11, 18 and 25 July" are three. The mention takes in the weekday and the word
/// for "year", not what leads to the date ("from", "on", "le").
/// </remarks>
/// <param name="Start">The first character.</param>
/// <param name="Length">How many characters.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; equal to <paramref name="From"/> for a single day.</param>
/// <param name="Weekday">The weekday printed with the first day.</param>
public sealed record DateMention(int Start, int Length, PartialDate From, PartialDate To, IsoDayOfWeek? Weekday)
{
    /// <summary>Whether the mention is of more than one day.</summary>
    public bool IsRange => From != To;

    /// <summary>The first character after the mention.</summary>
    public int End => Start + Length;
}
