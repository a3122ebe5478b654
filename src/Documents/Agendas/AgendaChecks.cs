using System.Globalization;
using Dais.Documents.Reading;
using Dais.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Dais.Documents.Agendas;

/// <summary>Checks that an agenda agrees with itself: list, annotations, documentation and organization of work.</summary>
public static class AgendaChecks
{
    /// <summary>What does not agree; each finding with its line where the agenda was read from a source.</summary>
    public static IReadOnlyList<Finding> Check(ProvisionalAgenda agenda)
    {
        var findings = new FindingList();
        NumberChecks.Check(agenda, findings);
        CoverageChecks.Check(agenda, findings);
        MeetingChecks.Check(agenda, findings);
        SymbolChecks.Check(agenda, findings);
        return findings.ToList();
    }

    internal static string Label(int item, string? letter) =>
        letter is null ? item.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{item} ({letter})");

    internal static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}

/// <summary>Items are numbered 1 to n and sub-items lettered from a; at most one item is on the review mechanism.</summary>
internal static class NumberChecks
{
    internal static void Check(ProvisionalAgenda agenda, FindingList findings)
    {
        for (var i = 0; i < agenda.Items.Count; i++)
        {
            var item = agenda.Items[i];
            if (item.Number != i + 1 && (i == 0 || item.Number != agenda.Items[i - 1].Number + 1))
                findings.Error("numbers-not-consecutive", item.Listed?.First, AgendaChecks.Label(item.Number, null), AgendaChecks.Label(i + 1, null));
            for (var j = 0; j < item.SubItems.Count; j++)
                if (item.SubItems[j].Letter != Numbering.Letter(j + 1))
                    findings.Error("letters-not-consecutive", item.SubItems[j].Listed?.First, AgendaChecks.Label(item.Number, item.SubItems[j].Letter), Numbering.Letter(j + 1));
        }

        var review = agenda.Items.Where(i => IsOnReview(i, agenda.Language)).ToList();
        if (review.Count > 1)
            findings.Warn("review-items-many", review[1].Listed?.First, string.Join(", ", review.Select(i => i.Number)));
    }

    private static bool IsOnReview(AgendaItem item, Language language) =>
        item.Title[language] is { } title && Lexicon.For(language).ReviewMechanism.Occurs(Folding.Words(title));
}

/// <summary>Each item and sub-item stands in the list, in the annotations and in the organization of work.</summary>
internal static class CoverageChecks
{
    internal static void Check(ProvisionalAgenda agenda, FindingList findings)
    {
        var taken = agenda.OrganizationOfWork.SelectMany(m => m.Entries).ToList();
        var places = taken.Select(e => (e.Item, e.SubItem)).ToHashSet();
        var wholes = taken.Select(e => e.Item).ToHashSet();
        var isRead = agenda.Items.Any(i => i.Annotated is not null);
        foreach (var item in agenda.Items)
        {
            if (taken.Count > 0 && !wholes.Contains(item.Number)) findings.Warn("item-without-meeting", item.Listed?.First, AgendaChecks.Label(item.Number, null));
            if (isRead && item.Annotated is null) findings.Warn("item-without-annotation", item.Listed?.First, AgendaChecks.Label(item.Number, null));
            else if (isRead && IsBare(item) && item.SubItems.All(IsBare)) findings.Note("item-without-annotation", item.Annotated?.First, AgendaChecks.Label(item.Number, null));
            foreach (var sub in item.SubItems)
            {
                var label = AgendaChecks.Label(item.Number, sub.Letter);
                if (taken.Count > 0 && !places.Contains((item.Number, sub.Letter)) && !places.Contains((item.Number, null))) findings.Warn("item-without-meeting", sub.Listed?.First, label);
                if (isRead && sub.Annotated is null && item.SubItems.Any(s => s.Annotated is not null)) findings.Warn("item-without-annotation", sub.Listed?.First, label);
            }
        }

        if (taken.Count == 0 && agenda.Items.Count > 0) findings.Warn("no-organization-of-work", null, "0");
        foreach (var entry in taken.Where(e => e.SubItem is not null && agenda.Items.Any(i => i.Number == e.Item) && !Has(agenda, e)))
            findings.Error("meeting-letter-unknown", entry.Source?.First, AgendaChecks.Label(entry.Item, entry.SubItem));
    }

    private static bool IsBare(AgendaEntry entry) => entry.Annotation.Count == 0 && entry.Documents.Count == 0;

    private static bool Has(ProvisionalAgenda agenda, MeetingEntry entry) =>
        agenda.Items.Any(i => i.Number == entry.Item && i.SubItems.Any(s => s.Letter == entry.SubItem));
}

/// <summary>Meetings lie within the session, agree with their announced number, and take no item up twice.</summary>
internal static class MeetingChecks
{
    internal static void Check(ProvisionalAgenda agenda, FindingList findings)
    {
        var meetings = agenda.OrganizationOfWork;
        var seen = new HashSet<(int, string?)>();
        foreach (var meeting in meetings)
        {
            foreach (var twice in meeting.Entries.GroupBy(e => (e.Item, e.SubItem)).Where(g => g.Count() > 1))
            {
                var again = twice.Last();
                var code = again.Continued ? "item-twice-continued" : "item-twice";
                findings.Warn(code, again.Source?.First, AgendaChecks.Label(again.Item, again.SubItem), $"{AgendaChecks.Iso(meeting.Date)} {meeting.Hours.Start:HH:mm}");
            }

            foreach (var entry in meeting.Entries)
            {
                if (entry.Continued && !seen.Contains((entry.Item, entry.SubItem)))
                    findings.Warn("continued-without-beginning", entry.Source?.First, AgendaChecks.Label(entry.Item, entry.SubItem));
                seen.Add((entry.Item, entry.SubItem));
            }
        }

        CheckDates(agenda, findings);
        if (agenda.MeetingsAnnounced is { } announced && meetings.Count > 0 && meetings.Count != announced)
            findings.Warn("meetings-differ", meetings[0].Source?.First, Count(meetings.Count), Count(announced));
    }

    private static void CheckDates(ProvisionalAgenda agenda, FindingList findings)
    {
        if (agenda.Start is not { } start || agenda.OrganizationOfWork.Count == 0) return;
        var end = agenda.End ?? start;
        var days = agenda.OrganizationOfWork.Select(m => m.Date).Distinct().ToList();
        var announced = Period.DaysBetween(start, end) + 1;
        if (days.Count > announced)
            findings.Error("days-differ", null, Count(announced), Count(days.Count));
        foreach (var meeting in agenda.OrganizationOfWork)
            if (!meeting.IsInferred && (meeting.Date < start || meeting.Date > end))
                findings.Warn("meeting-outside-session", meeting.Source?.First, AgendaChecks.Iso(meeting.Date));
        if (end < start) findings.Error("dates-reversed", null, AgendaChecks.Iso(start), AgendaChecks.Iso(end));
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A symbol is listed once.</summary>
internal static class SymbolChecks
{
    internal static void Check(ProvisionalAgenda agenda, FindingList findings)
    {
        var first = new Dictionary<DocumentSymbol, int>();
        foreach (var item in agenda.Items)
        {
            foreach (var document in item.Documents.Concat(item.SubItems.SelectMany(s => s.Documents)))
            {
                foreach (var symbol in document.Symbols)
                {
                    if (agenda.Symbols.Contains(symbol) || first.TryAdd(symbol, item.Number)) continue;
                    var code = first[symbol] == item.Number ? "document-twice" : "document-under-two-items";
                    findings.Warn(code, document.Source?.First, symbol.ToString(), $"{first[symbol]}, {item.Number}");
                }
            }
        }
    }
}
