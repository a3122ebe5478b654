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
    public static byte[] Write(ProvisionalAgenda agenda, Language language)
    {
        var lines = new ContentLines();
        var document = AgendaLayout.Lay(agenda, language);
        var zone = MeetingPlaces.ZoneOf(agenda);
        lines.Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", "-//Dais//Organization of work//EN").Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", "PUBLISH").AddText("X-WR-CALNAME", NameOf(document), language);
        if (document.SampleNotice is { } notice) lines.AddText("X-WR-CALDESC", notice, language);
        if (zone is not null && agenda.OrganizationOfWork.Count > 0)
        {
            lines.AddText("X-WR-TIMEZONE", zone.Id);
            TimeZoneDefinition.Write(lines, zone, agenda.OrganizationOfWork.Min(m => m.Date), agenda.OrganizationOfWork.Max(m => m.Date));
        }

        var uids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (meeting, number) in agenda.OrganizationOfWork.Select((m, i) => (m, i + 1)))
            WriteMeeting(lines, agenda, document, meeting, number, zone, UidOf(agenda, meeting, uids));
        return Encoding.UTF8.GetBytes(lines.Add("END", "VCALENDAR").ToString());
    }

    private static void WriteMeeting(
        ContentLines lines, ProvisionalAgenda agenda, Document document, HalfDayMeeting meeting, int number, DateTimeZone? zone, string uid)
    {
        var language = document.Language;
        lines.Add("BEGIN", "VEVENT").Add("UID", uid).Add("DTSTAMP", StampOf(agenda, meeting));
        AddTime(lines, "DTSTART", meeting.Date.At(meeting.Hours.Start), zone);
        AddTime(lines, "DTEND", meeting.Date.At(meeting.Hours.End), zone);
        lines.AddText("SUMMARY", SummaryOf(document, number), language);
        lines.AddText("DESCRIPTION", string.Join('\n', DescriptionOf(document, number)), language);
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

    private static IEnumerable<string> DescriptionOf(Document document, int number)
    {
        if (document.SampleNotice is { } notice) yield return notice;
        foreach (var row in MeetingRows.Of(document, number))
            yield return row;
        if (document.Masthead.Symbols.Count > 0) yield return string.Join('-', document.Masthead.Symbols);
    }

    // No clock: what was issued on a day was so stamped on that day.
    private static string StampOf(ProvisionalAgenda agenda, HalfDayMeeting meeting) =>
        Day.Format(agenda.Issued ?? agenda.Start ?? meeting.Date) + "T000000Z";

    private static string UidOf(ProvisionalAgenda agenda, HalfDayMeeting meeting, HashSet<string> taken)
    {
        var subject = agenda.Symbols.Count > 0 ? agenda.Symbols[0].ToString() : agenda.Body?.ToString() ?? agenda.ParentBody?.ToString() ?? "agenda";
        var uid = $"{EventNames.Plain(subject)}-{Time.Format(meeting.Date.At(meeting.Hours.Start))}";

        // Two meetings of the same hour keep the order of the agenda.
        var unique = uid;
        for (var i = 2; !taken.Add(unique); i++)
            unique = FormattableString.Invariant($"{uid}-{i}");
        return unique + "@dais";
    }
}
