using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Dais.Conference.OrganizationOfWork;

/// <summary>Writes a VTIMEZONE: every offset of the zone in the years of a session, one observance each (RFC 5545, section 3.6.5).</summary>
internal static class TimeZoneDefinition
{
    private static readonly LocalDateTimePattern Onset = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly LocalDateTime Always = new(1970, 1, 1, 0, 0);

    public static void Write(ContentLines lines, DateTimeZone zone, LocalDate first, LocalDate last)
    {
        var from = new LocalDate(first.Year, 1, 1).AtMidnight().InUtc().ToInstant();
        var to = new LocalDate(last.Year, 12, 31).At(LocalTime.MaxValue).InUtc().ToInstant();
        lines.Add("BEGIN", "VTIMEZONE").Add("TZID", zone.Id);
        foreach (var interval in zone.GetZoneIntervals(from, to))
            WriteObservance(lines, zone, interval);
        lines.Add("END", "VTIMEZONE");
    }

    private static void WriteObservance(ContentLines lines, DateTimeZone zone, ZoneInterval interval)
    {
        var kind = interval.Savings > Offset.Zero ? "DAYLIGHT" : "STANDARD";
        var before = interval.HasStart ? zone.GetZoneInterval(interval.Start - Duration.Epsilon).WallOffset : interval.WallOffset;

        // The onset is told in the time that was kept until then.
        var onset = interval.HasStart ? interval.Start.WithOffset(before).LocalDateTime : Always;
        lines.Add("BEGIN", kind).Add("DTSTART", Onset.Format(onset)).Add("TZOFFSETFROM", OffsetOf(before)).Add("TZOFFSETTO", OffsetOf(interval.WallOffset));
        lines.AddText("TZNAME", interval.Name).Add("END", kind);
    }

    private static string OffsetOf(Offset offset)
    {
        var seconds = Math.Abs(offset.Seconds);
        var text = FormattableString.Invariant($"{(offset.Seconds < 0 ? '-' : '+')}{seconds / 3600:00}{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : FormattableString.Invariant($"{text}{seconds % 60:00}");
    }
}
