using NodaTime;
using NodaTime.Text;

namespace Dais.Documents.Reading;

/// <summary>Takes the session's dates from the opening and the table, where the masthead's could not be read.</summary>
internal static class SessionDates
{
    internal static void Complete(Manuscript m, MastheadRead head, AgendaDraft agenda)
    {
        if (head.Start is not null) return;
        var first = agenda.Opening ?? FirstMeeting(agenda);
        if (first is not { } start) return;
        LocalDate? last = agenda.Meetings.Count > 0 ? agenda.Meetings.Max(meeting => meeting.Date) : null;
        head.Start = start;
        head.End = last > start ? last : null;
        m.Findings.Warn("dates-from-text", null, LocalDatePattern.Iso.Format(start), LocalDatePattern.Iso.Format(head.End ?? start));
    }

    private static LocalDate? FirstMeeting(AgendaDraft agenda) =>
        agenda.Meetings.Count > 0 && !agenda.Meetings[0].IsInferred ? agenda.Meetings[0].Date : null;
}
