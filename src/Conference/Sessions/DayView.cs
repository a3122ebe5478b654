using System.Globalization;
using Dais.Documents.Agendas;
using Dais.Kernel;
using NodaTime;

namespace Dais.Conference.Sessions;

/// <summary>A day of the organization of work.</summary>
/// <param name="Date">The day.</param>
/// <param name="Day">"Tuesday, 8 June 2027".</param>
/// <param name="HalfDays">Its meetings.</param>
public sealed record DayView(LocalDate Date, string Day, IReadOnlyList<HalfDayView> HalfDays)
{
    internal static IReadOnlyList<DayView> Of(ProvisionalAgenda agenda, Language language)
    {
        var halfDays = agenda.OrganizationOfWork.Select((m, i) => (m.Date, View: HalfDayView.Of(agenda, m, i + 1, language))).ToList();
        var days = new List<DayView>();
        foreach (var (date, view) in halfDays)
        {
            // The table's own order is kept: a day that comes again is headed again.
            if (days.Count > 0 && days[^1].Date == date) days[^1] = days[^1] with { HalfDays = [.. days[^1].HalfDays, view] };
            else days.Add(new(date, UnDate.FormatWithWeekday(date, language, digits: agenda.Digits), [view]));
        }

        return days;
    }
}

/// <summary>A meeting.</summary>
/// <param name="Hours">"10 a.m.–1 p.m.".</param>
/// <param name="Meeting">"meeting 1".</param>
/// <param name="IsInferred">Whether its date was not printed.</param>
/// <param name="Rows">What is taken up, in order.</param>
public sealed record HalfDayView(string Hours, string Meeting, bool IsInferred, IReadOnlyList<RowView> Rows)
{
    internal static HalfDayView Of(ProvisionalAgenda agenda, HalfDayMeeting meeting, int number, Language language) => new(
        HoursOf(meeting.Hours, language, agenda.Digits),
        SessionWords.Meetings([number], language, agenda.Digits)!,
        meeting.IsInferred,
        [.. meeting.Entries.Select(e => RowView.Of(agenda, e, language))]);

    // Two times with a dash between them change places on a page that runs from right to left: they are joined by words.
    private static string HoursOf(TimeRange hours, Language language, DigitStyle digits) =>
        language.Direction == Direction.RightToLeft && digits == DigitStyle.Western
            ? SessionWords.Say("hours-from-to", language, Clock(hours.Start), Clock(hours.End))
            : UnTime.FormatRange(hours, language, digits);

    private static string Clock(LocalTime time) => time.ToString("HH':'mm", CultureInfo.InvariantCulture);
}

/// <summary>What is taken up at a meeting.</summary>
/// <param name="Anchor">The item's place on the page; null for an item that the agenda does not list.</param>
/// <param name="Item">"1 (a)".</param>
/// <param name="Title">The table's own title, or the item's; null for neither.</param>
/// <param name="IsContinued">Whether it goes on from before.</param>
public sealed record RowView(string? Anchor, string Item, LocalizedText? Title, bool IsContinued)
{
    internal static RowView Of(ProvisionalAgenda agenda, MeetingEntry entry, Language language)
    {
        var item = agenda.Items.FirstOrDefault(i => i.Number == entry.Item);
        var listed = entry.SubItem is null ? (AgendaEntry?)item : item?.SubItems.FirstOrDefault(s => s.Letter == entry.SubItem);
        return new(
            listed is null ? null : EntryView.AnchorOf(entry.Item, entry.SubItem),
            ItemWords.Number(entry.Item, entry.SubItem, language, agenda.Digits),
            entry.Title ?? listed?.Title,
            entry.Continued);
    }
}
