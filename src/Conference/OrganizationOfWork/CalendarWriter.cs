using System.Text;
using Dais.Documents;
using Dais.Documents.Agendas;
using Dais.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Dais.Conference.OrganizationOfWork;

/// <summary>Writes the organization of work as iCalendar (RFC 5545), one event a meeting, in the place's time zone.</summary>
/// <remarks>
/// The same agenda always gives the same bytes: an event's UID is made of symbol, day and hour, and its time stamp is the agenda's date of
/// issue. All language versions share their UIDs, so that a calendar that imports a second one replaces the first. Where neither the agenda
/// nor its place tells the time zone, hours are written as the RFC's floating times: they hold wherever they are read.
/// </remarks>
public static class CalendarWriter
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    /// <summary>UTF-8 bytes.</summary>
    /// <param name="agenda">The agenda; its items need not be public.</param>
    /// <param name="language">The language of the words; times are the same in all.</param>
    /// <param name="clearance">What the reader may see; the public's when nothing is said. Meetings keep their numbers.</param>
    public static byte[] Write(ProvisionalAgenda agenda, Language language, Clearance clearance = default)
    {
        var lines = new ContentLines();
        var seen = agenda.For(clearance);
        var document = AgendaLayout.Lay(seen, language);
        var zone = MeetingPlaces.ZoneOf(agenda);
        lines.Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", "-//Dais//Organization of work//EN").Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", "PUBLISH").AddText("X-WR-CALNAME", NameOf(document), language);
        if (document.SampleNotice is { } notice) lines.AddText("X-WR-CALDESC", notice, language);
        if (zone is not null && seen.OrganizationOfWork.Count > 0)
        {
            lines.AddText("X-WR-TIMEZONE", zone.Id);
            TimeZoneDefinition.Write(lines, zone, seen.OrganizationOfWork.Min(m => m.Date), seen.OrganizationOfWork.Max(m => m.Date));
        }

        var rows = MeetingRows.Of(document);
        foreach (var meeting in NumberedMeeting.Of(agenda, seen))
            WriteMeeting(lines, agenda, document, meeting, rows[meeting.Place - 1], zone);
        return Encoding.UTF8.GetBytes(lines.Add("END", "VCALENDAR").ToString());
    }

    private static void WriteMeeting(
        ContentLines lines, ProvisionalAgenda agenda, Document document, NumberedMeeting numbered, IReadOnlyList<string> items, DateTimeZone? zone)
    {
        var (meeting, language) = (numbered.Meeting, document.Language);
        lines.Add("BEGIN", "VEVENT").Add("UID", UidOf(agenda, numbered)).Add("DTSTAMP", StampOf(agenda, meeting));
        AddTime(lines, "DTSTART", meeting.Date.At(meeting.Hours.Start), zone);
        AddTime(lines, "DTEND", meeting.Date.At(meeting.Hours.End), zone);
        lines.AddText("SUMMARY", SummaryOf(document, numbered.Number), language);
        lines.AddText("DESCRIPTION", string.Join('\n', DescriptionOf(document, items)), language);
        if (document.Masthead.Place is { } place) lines.AddText("LOCATION", place.Text, place.Language);

        // A day that was not printed but inferred is not settled.
        lines.Add("STATUS", meeting.IsInferred ? "TENTATIVE" : "CONFIRMED").Add("END", "VEVENT");
    }

    private static void AddTime(ContentLines lines, string name, LocalDateTime time, DateTimeZone? zone) =>
        lines.Add(zone is null ? name : $"{name};TZID={zone.Id}", Time.Format(time));

    private static string NameOf(Document document)
    {
        var masthead = document.Masthead;
        var session = masthead.SessionNumber is { } number ? SessionOrdinal.FormatSession(number, document.Language) : null;
        return CalendarPhrases.Join(document.Language, (masthead.Body ?? masthead.Organ)?.Text, session) ?? masthead.Title?.Text ?? "";
    }

    private static string SummaryOf(Document document, int number) =>
        CalendarPhrases.Join(
            document.Language,
            (document.Masthead.Body ?? document.Masthead.Organ)?.Text,
            SessionOrdinal.FormatMeeting(number, document.Language, document.Digits))!;

    private static IEnumerable<string> DescriptionOf(Document document, IReadOnlyList<string> items) =>
        ((string?[])[document.SampleNotice, .. items, string.Join('-', document.Masthead.Symbols)]).OfType<string>().Where(line => line.Length > 0);

    // No clock: what was issued on a day was so stamped on that day.
    private static string StampOf(ProvisionalAgenda agenda, HalfDayMeeting meeting) =>
        Day.Format(agenda.Issued ?? agenda.Start ?? meeting.Date) + "T000000Z";

    private static string UidOf(ProvisionalAgenda agenda, NumberedMeeting numbered)
    {
        var subject = agenda.Symbols.Count > 0 ? agenda.Symbols[0].ToString() : agenda.Body?.ToString() ?? agenda.ParentBody?.ToString() ?? "agenda";
        var start = Time.Format(numbered.Meeting.Date.At(numbered.Meeting.Hours.Start));
        return numbered.SameStart == 0
            ? $"{EventNames.Plain(subject)}-{start}@dais"
            : FormattableString.Invariant($"{EventNames.Plain(subject)}-{start}-{numbered.SameStart + 1}@dais");
    }
}
