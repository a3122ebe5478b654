using Dais.Kernel;

namespace Dais.Documents.Agendas;

/// <summary>Reads the meetings of an organization of work.</summary>
internal sealed class MeetingReading(TextReading texts)
{
    public HalfDayMeeting Meeting(JsonPlace place)
    {
        var meeting = place.Object("date", "start", "end", "entries", "inferred", "lines");
        var hours = new TimeRange(meeting.Need("start").Time(), meeting.Need("end").Time());
        if (hours.End <= hours.Start) throw meeting.Need("end").Refuse("ends-before-it-starts");
        return new(meeting.Need("date").Date(), hours, meeting.All("entries", Entry))
        {
            IsInferred = meeting.Find("inferred")?.Flag() ?? false,
            Source = CitationReading.Lines(meeting, "lines"),
        };
    }

    private MeetingEntry Entry(JsonPlace place)
    {
        var entry = place.Object("item", "subitem", "continued", "title", "lines");
        return new(
            entry.Need("item").WholeNumber(1, 99_999),
            entry.Find("subitem")?.Text(),
            entry.Find("continued")?.Flag() ?? false,
            texts.Find(entry, "title"))
        {
            Source = CitationReading.Lines(entry, "lines"),
        };
    }
}
