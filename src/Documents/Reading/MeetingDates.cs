using Dais.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Dais.Documents.Reading;

/// <summary>The day of each meeting: printed, or following from the order of the half days.</summary>
internal sealed class MeetingDates(Manuscript m, AgendaDraft agenda, MastheadRead head)
{
    private LocalTime? before;
    private bool isFresh;

    internal LocalDate? Current { get; private set; }

    internal bool IsInferred { get; private set; }

    /// <summary>Whether the day has had its morning meeting.</summary>
    internal bool HasMorning => before is { Hour: < 13 };

    internal void Printed(DateMention mention, int line)
    {
        var date = mention.From.In(Year(mention.From));
        if (date is null)
        {
            m.Findings.Warn("date-impossible", line + 1, m.Lines[line].Text);
            return;
        }

        (Current, IsInferred, isFresh) = (date, false, true);
        before = null;
        RemarkWeekday(mention, date.Value, line);
    }

    /// <summary>Takes a day whose row could be read in part.</summary>
    internal void Doubtful(LocalDate date, int line)
    {
        (Current, IsInferred, isFresh, before) = (date, false, true, null);
        m.Findings.Warn("date-doubtful", line + 1, m.Lines[line].Text, LocalDatePattern.Iso.Format(date));
    }

    /// <summary>Whether the numbers in a text are a day of the session, and its year or none.</summary>
    internal bool IsDayOfSession(string text, out LocalDate day)
    {
        day = default;
        if (head.Start is not { } start) return false;
        var last = head.End ?? start;
        int? number = null;
        foreach (var run in Numbering.ToWestern(text).Split([.. text.Where(c => !char.IsDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(run, System.Globalization.CultureInfo.InvariantCulture, out var value) || (number is not null && value < 1_000)) return false;
            if (value < 1_000) number = value;
            else if (value != start.Year && value != last.Year) return false;
        }

        for (var date = start; date <= last && Period.DaysBetween(start, date) < 31; date = date.PlusDays(1))
        {
            if (date.Day != number) continue;
            day = date;
            return true;
        }

        return false;
    }

    /// <summary>A meeting begins: at an hour not later than the one before it, another day has begun.</summary>
    internal void Begin(TimeRange hours, int line)
    {
        if (Current is null) Assume(head.Start ?? agenda.Opening, line);
        else if (!isFresh && before is { } earlier && hours.Start <= earlier) Assume(NextDay(Current.Value), line);
        (before, isFresh) = (hours.Start, false);
    }

    private void Assume(LocalDate? date, int line)
    {
        (Current, IsInferred) = (date, true);
        if (date is { } day) m.Findings.Warn("date-inferred", line + 1, m.Lines[line].Text, LocalDatePattern.Iso.Format(day));
    }

    // Bodies do not meet at weekends.
    private static LocalDate NextDay(LocalDate day) => day.DayOfWeek switch
    {
        IsoDayOfWeek.Friday when day.Year < 9990 => day.PlusDays(3),
        IsoDayOfWeek.Saturday when day.Year < 9990 => day.PlusDays(2),
        _ => day.Year < 9990 ? day.PlusDays(1) : day,
    };

    // A table prints no year: it is the session's, or the next when a session runs into January.
    private int? Year(PartialDate date)
    {
        if (date.Year is not null || head.Start is not { } start) return date.Year ?? agenda.Opening?.Year ?? head.Issued?.Year;
        return date.Month < start.Month && start.Month - date.Month > 6 ? start.Year + 1 : start.Year;
    }

    private void RemarkWeekday(DateMention mention, LocalDate date, int line)
    {
        if (mention.Weekday is { } day && day != date.DayOfWeek)
            m.Findings.Warn("weekday-wrong", line + 1, m.Lines[line].Text, date.DayOfWeek.ToString());
    }
}
