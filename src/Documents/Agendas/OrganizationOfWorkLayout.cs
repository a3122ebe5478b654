using Dais.Documents.Writing;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Agendas;

/// <summary>The annex: a table with a row over all columns for each day, the hours of a meeting, and an item a row.</summary>
internal sealed class OrganizationOfWorkLayout
{
    private readonly AgendaStyle style;
    private readonly bool withYear;
    private readonly ILookup<(int Item, string? SubItem), AgendaEntry> entries;
    private readonly Dictionary<int, Label> labels;

    private OrganizationOfWorkLayout(ProvisionalAgenda agenda, AgendaStyle style)
    {
        this.style = style;

        // The masthead says the year, once, unless the meetings see two or the masthead says none.
        withYear = agenda.Start is not { } start || agenda.OrganizationOfWork.Any(m => m.Date.Year != start.Year);
        entries = agenda.Items
            .SelectMany(i => i.SubItems.Select(s => (Key: (i.Number, (string?)s.Letter), Entry: (AgendaEntry)s)).Prepend((Key: (i.Number, null), Entry: i)))
            .ToLookup(e => e.Key, e => e.Entry);
        labels = agenda.Items.GroupBy(i => i.Number).ToDictionary(g => g.Key, g => g.First().Label);
    }

    public static Section? Lay(ProvisionalAgenda agenda, AgendaStyle style) => agenda.OrganizationOfWork.Count == 0
        ? null
        : new(SectionRole.OrganizationOfWork, null, style.Phrase(DocumentPhrases.OrganizationOfWork), [new OrganizationOfWorkLayout(agenda, style).Table(agenda)])
        {
            Id = "organization_of_work",
            Overline = style.Phrase(DocumentPhrases.Annex),
        };

    private Table Table(ProvisionalAgenda agenda)
    {
        var rows = new List<TableRow>();
        LocalDate? day = null;
        for (var i = 0; i < agenda.OrganizationOfWork.Count; i++)
        {
            var meeting = agenda.OrganizationOfWork[i];
            if (meeting.Date != day) rows.Add(Day(meeting.Date));
            day = meeting.Date;
            rows.AddRange(Meeting(meeting, $"meeting_{i + 1}"));
        }

        return new([style.Phrase(DocumentPhrases.TimeColumn), style.Phrase(DocumentPhrases.ItemColumn), style.Phrase(DocumentPhrases.TitleColumn)], rows);
    }

    private TableRow Day(LocalDate date) => new(IsGroup: true,
        [new([new Words(new(UnDate.FormatWithWeekday(date, style.Language, withYear, style.Digits), style.Language))], IsHeader: true)]);

    private IEnumerable<TableRow> Meeting(HalfDayMeeting meeting, string id)
    {
        var hours = new MeetingHours(
            UnTime.FormatRange(meeting.Hours, style.Language, style.Digits), meeting.Date.At(meeting.Hours.Start), meeting.Date.At(meeting.Hours.End));
        if (meeting.Entries.Count == 0)
        {
            yield return new(IsGroup: false, [new([hours], IsHeader: true), new([]), new([])]) { Id = id, Source = meeting.Source };
            yield break;
        }

        for (var i = 0; i < meeting.Entries.Count; i++)
        {
            var first = i == 0 ? new TableCell([hours], IsHeader: true, meeting.Entries.Count) : new TableCell([], IsHeader: true, RowSpan: 0);
            yield return Row(meeting.Entries[i], first) with { Id = i == 0 ? id : null };
        }
    }

    private TableRow Row(MeetingEntry entry, TableCell hours)
    {
        var listed = entries[(entry.Item, entry.SubItem)].FirstOrDefault();
        var name = style.NameOf(entry.Item, entry.SubItem);
        Inline reference = listed is null ? new Words(new(name, style.Language)) : new PartReference(AgendaIds.Item(entry.Item, entry.SubItem), name);
        List<Inline> title = [];
        if ((entry.Title ?? listed?.Title) is { } text) title.Add(new Words(text.In(style.Language)));
        if (entry.Continued) title.Add(new Words(style.Phrase(DocumentPhrases.Continued)));
        return new(IsGroup: false, [hours, new([reference]), new(title)])
        {
            Label = labels.GetValueOrDefault(entry.Item).And(listed?.Label ?? Label.Public),
            Source = entry.Source,
        };
    }
}
