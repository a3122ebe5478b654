using System.Globalization;
using System.Text;
using Dais.Conference.OrganizationOfWork;
using Dais.Documents.Agendas;
using Dais.Kernel;
using Dais.Kit;
using NodaTime;

namespace Dais.Conference.Tests.OrganizationOfWork;

public sealed class CalendarWriterTests
{
    private static readonly ProvisionalAgenda Sample =
        AgendaJson.Read(File.ReadAllBytes(Repository.PathOf("src", "Conference", "Sessions", "Samples", "sample.json")));

    public static TheoryData<string> Six => [.. Language.All.Select(l => l.Code)];

    [Theory]
    [MemberData(nameof(Six))]
    public void Each_meeting_is_an_event_at_the_places_time(string code)
    {
        var calendar = CalendarPart.Read(CalendarWriter.Write(Sample, Language.Parse(code)));

        var events = calendar.All("VEVENT").ToList();
        Assert.Equal(
            Sample.OrganizationOfWork.Select(m => m.Date.At(m.Hours.Start).ToString("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture)),
            events.Select(e => e["DTSTART"].Value));
        Assert.All(events, e => Assert.Equal("Europe/Vienna", e["DTEND"].Parameters["TZID"]));
        Assert.Equal("Europe/Vienna", calendar.All("VTIMEZONE").Single()["TZID"].Value);
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void What_an_event_says_is_in_the_readers_language_and_tells_its_items(string code)
    {
        var language = Language.Parse(code);
        var events = CalendarPart.Read(CalendarWriter.Write(Sample, language)).All("VEVENT").ToList();

        Assert.All(events, e => Assert.Equal(code, e["SUMMARY"].Parameters["LANGUAGE"]));
        Assert.Contains(Sample.Body![language]!, events[0]["SUMMARY"].Text, StringComparison.Ordinal);
        Assert.Contains(SessionOrdinal.FormatMeeting(2, language), events[1]["SUMMARY"].Text, StringComparison.Ordinal);
        for (var i = 0; i < events.Count; i++)
        {
            var lines = events[i]["DESCRIPTION"].Text.Split('\n');
            Assert.Equal(AgendaLayout.Lay(Sample, language).SampleNotice, lines[0]);
            Assert.Equal(Sample.OrganizationOfWork[i].Entries.Count + 2, lines.Length);
        }
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void No_line_is_longer_than_seventy_five_octets_nor_cut_within_a_character(string code)
    {
        var bytes = CalendarWriter.Write(Sample, Language.Parse(code));

        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(LinesOf(bytes), l =>
        {
            Assert.InRange(l.Length, 1, 75);
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(l);
        });
    }

    [Fact]
    public void The_versions_share_their_events_and_the_same_agenda_gives_the_same_bytes()
    {
        var uids = Language.All.Select(l => string.Join(' ', CalendarPart.Read(CalendarWriter.Write(Sample, l)).All("VEVENT").Select(e => e["UID"].Value)));

        Assert.StartsWith("PATH-COP-WG.1-2027-1-20270608T100000@dais ", Assert.Single(uids.Distinct(StringComparer.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(CalendarWriter.Write(Sample, Language.Arabic), CalendarWriter.Write(Sample, Language.Arabic));
    }

    [Fact]
    public void The_stamp_is_the_date_of_issue() =>
        Assert.All(CalendarPart.Read(CalendarWriter.Write(Sample, Language.English)).All("VEVENT"), e => Assert.Equal("20270322T000000Z", e["DTSTAMP"].Value));

    [Theory]
    [InlineData("Europe/Vienna", "STANDARD +0200 +0100", "DAYLIGHT +0100 +0200")]
    [InlineData("America/New_York", "STANDARD -0400 -0500", "DAYLIGHT -0500 -0400")]
    [InlineData("Asia/Tokyo", "STANDARD +1000 +0900")]
    [InlineData("Asia/Kolkata", "STANDARD +0630 +0530")]
    public void A_zone_is_told_with_every_offset_of_the_year(string zone, params string[] expected)
    {
        var calendar = CalendarPart.Read(CalendarWriter.Write(Sample with { TimeZone = zone }, Language.English));

        var observances = calendar.All("VTIMEZONE").Single().Parts;
        Assert.Equal(expected.ToHashSet(), observances.Select(o => $"{o.Name} {o["TZOFFSETFROM"].Value} {o["TZOFFSETTO"].Value}").ToHashSet());
    }

    [Theory]
    [InlineData("Europe/Vienna")]
    [InlineData("America/Santiago")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Europe/Dublin")]
    [InlineData("Australia/Lord_Howe")]
    public void The_hours_of_a_meeting_stand_for_the_instants_that_the_zone_gives_them(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var days = Enumerable.Range(0, 24).Select(i => new LocalDate(2026, 1, 15).PlusMonths(i)).ToList();
        var agenda = Sample with { TimeZone = id, OrganizationOfWork = [.. days.Select(d => new HalfDayMeeting(d, TimeRange.Morning, []))] };

        var calendar = CalendarPart.Read(CalendarWriter.Write(agenda, Language.English));

        Assert.All(days, d => Assert.Equal(zone.AtStrictly(d.At(TimeRange.Morning.Start)).Offset, OffsetAt(calendar, d.At(TimeRange.Morning.Start))));
    }

    [Theory]
    [InlineData("en", "Vienna", "Europe/Vienna")]
    [InlineData("zh", "维也纳", "Europe/Vienna")]
    [InlineData("ar", "نيروبي", "Africa/Nairobi")]
    public void A_known_place_suggests_its_zone(string code, string place, string zone)
    {
        var agenda = Sample with { TimeZone = null, Place = LocalizedText.Of(Language.Parse(code), place) };

        Assert.Equal(zone, CalendarPart.Read(CalendarWriter.Write(agenda, Language.English)).All("VTIMEZONE").Single()["TZID"].Value);
    }

    [Fact]
    public void At_an_unknown_place_hours_float()
    {
        var agenda = Sample with { TimeZone = null, Place = LocalizedText.Of(Language.English, "Atlantis") };

        var calendar = CalendarPart.Read(CalendarWriter.Write(agenda, Language.English));

        Assert.Empty(calendar.All("VTIMEZONE"));
        Assert.All(calendar.All("VEVENT"), e => Assert.Empty(e["DTSTART"].Parameters));
    }

    [Fact]
    public void Every_place_in_the_book_is_in_a_zone_of_the_time_zone_database() =>
        Assert.All(MeetingPlaces.All, id => Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)));

    [Fact]
    public void A_day_that_was_inferred_is_tentative()
    {
        var agenda = Sample with { OrganizationOfWork = [Sample.OrganizationOfWork[0] with { IsInferred = true }, Sample.OrganizationOfWork[1]] };

        var events = CalendarPart.Read(CalendarWriter.Write(agenda, Language.English)).All("VEVENT");

        Assert.Equal(["TENTATIVE", "CONFIRMED"], events.Select(e => e["STATUS"].Value));
    }

    [Fact]
    public void Words_that_look_like_the_format_stay_words()
    {
        const string Odd = "One; two, three\\four\r\nEND:VEVENT\r\nX:\u0007";
        var agenda = Sample with { Body = LocalizedText.Of(Language.English, Odd), Symbols = [] };

        var calendar = CalendarPart.Read(CalendarWriter.Write(agenda, Language.English));

        var first = calendar.All("VEVENT").First();
        Assert.StartsWith("One; two, three\\four\nEND:VEVENT\nX:,", first["SUMMARY"].Text, StringComparison.Ordinal);
        Assert.Matches("^[A-Za-z0-9.-]+@dais$", first["UID"].Value);
    }

    [Fact]
    public void A_hidden_item_is_not_told_and_the_meetings_keep_their_numbers()
    {
        var agenda = Sample with { Items = [.. Sample.Items.Select(i => i.Number <= 3 ? i with { Label = Label.For(Audience.Bureau) } : i)] };

        var events = CalendarPart.Read(CalendarWriter.Write(agenda, Language.English)).All("VEVENT").ToList();

        Assert.Equal([3, 4], events.Select(e => SessionOrdinal.Find(e["SUMMARY"].Text[^13..], Language.English)));
        Assert.DoesNotContain(events, e => e["DESCRIPTION"].Text.Contains(Sample.Items[1].Title[Language.English]!, StringComparison.Ordinal));
        Assert.Equal(Sample.OrganizationOfWork.Count, CalendarPart.Read(CalendarWriter.Write(agenda, Language.English, Clearance.Of(Audience.Bureau))).All("VEVENT").Count());
    }

    [Fact]
    public void Two_meetings_of_the_same_hour_are_two_events()
    {
        var agenda = Sample with { OrganizationOfWork = [Sample.OrganizationOfWork[0], Sample.OrganizationOfWork[0]] };

        var uids = CalendarPart.Read(CalendarWriter.Write(agenda, Language.English)).All("VEVENT").Select(e => e["UID"].Value).ToList();

        Assert.Equal(uids, uids.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void A_meeting_at_the_end_of_the_calendar_is_still_written()
    {
        var agenda = Sample with
        {
            Items = [],
            OrganizationOfWork =
            [
                new(new LocalDate(1, 1, 1), TimeRange.Morning, []),
                new(new LocalDate(1, 1, 1).PlusYears(9998).PlusDays(364), new(new(23, 0), new(23, 59)), []),
            ],
        };

        Assert.Equal(2, CalendarPart.Read(CalendarWriter.Write(agenda, Language.English)).All("VEVENT").Count());
    }

    [Fact]
    public void An_agenda_without_meetings_is_an_empty_calendar() =>
        Assert.Empty(CalendarPart.Read(CalendarWriter.Write(Sample with { OrganizationOfWork = [] }, Language.Russian)).Parts);

    // RFC 5545: the offset is that of the observance with the latest onset not after the time.
    private static Offset OffsetAt(CalendarPart calendar, LocalDateTime time)
    {
        var written = time.ToString("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        var observance = calendar.All("VTIMEZONE").Single().Parts
            .Where(o => string.CompareOrdinal(o["DTSTART"].Value, written) <= 0).MaxBy(o => o["DTSTART"].Value, StringComparer.Ordinal)!;
        var to = observance["TZOFFSETTO"].Value;
        var offset = Offset.FromHoursAndMinutes(int.Parse(to.AsSpan(1, 2), CultureInfo.InvariantCulture), int.Parse(to.AsSpan(3, 2), CultureInfo.InvariantCulture));
        return to[0] == '-' ? -offset : offset;
    }

    private static IEnumerable<byte[]> LinesOf(byte[] bytes)
    {
        var from = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] != '\r' || bytes[i + 1] != '\n') continue;
            yield return bytes[from..i];
            from = i + 2;
        }
    }
}
