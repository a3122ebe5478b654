using Dais.Documents.Agendas;
using NodaTime;

namespace Dais.Conference.OrganizationOfWork;

/// <summary>A meeting that a reader may see, with its number among all of them.</summary>
/// <param name="Meeting">The meeting as the reader sees it.</param>
/// <param name="Number">Its number in the session.</param>
/// <param name="Place">Its place among the meetings that the reader sees, from 1.</param>
/// <param name="SameStart">How many meetings before it begin at the same time.</param>
internal sealed record NumberedMeeting(HalfDayMeeting Meeting, int Number, int Place, int SameStart)
{
    /// <summary>The meetings of what a reader sees of an agenda. Clearing keeps their order, their days and their hours.</summary>
    public static IEnumerable<NumberedMeeting> Of(ProvisionalAgenda whole, ProvisionalAgenda seen)
    {
        var place = 0;
        var starts = new Dictionary<LocalDateTime, int>();
        for (var i = 0; i < whole.OrganizationOfWork.Count && place < seen.OrganizationOfWork.Count; i++)
        {
            var (meeting, candidate) = (whole.OrganizationOfWork[i], seen.OrganizationOfWork[place]);
            var start = meeting.Date.At(meeting.Hours.Start);
            var sameStart = starts.GetValueOrDefault(start);
            starts[start] = sameStart + 1;
            if ((meeting.Date, meeting.Hours) != (candidate.Date, candidate.Hours)) continue;
            yield return new(candidate, i + 1, ++place, sameStart);
        }
    }
}
