using Dais.Documents.Agendas;
using Dais.Kernel;

namespace Dais.Documents.Redlining;

/// <summary>The paragraphs of an agenda in the order of reading: the list, the annotations, the organization of work.</summary>
internal sealed class AgendaParagraphs(ProvisionalAgenda agenda)
{
    private readonly AgendaStyle style = new(agenda.Language, agenda.Digits);

    public IEnumerable<RedlineParagraph> All()
    {
        if (agenda.Title is { } title) yield return new(ParagraphKind.Title, null, Said(title)) { Key = "title" };
        var entries = agenda.Items.SelectMany(i => i.SubItems.Select(s => (Entry: (AgendaEntry)s, i.Number, Letter: (string?)s.Letter)).Prepend((i, i.Number, null))).ToList();
        foreach (var (entry, number, letter) in entries)
            yield return new(ParagraphKind.Point, MarkOf(entry), Said(entry.Title)) { Key = AgendaIds.Item(number, letter), Level = letter is null ? 0 : 1 };
        foreach (var (entry, number, letter) in entries.Where(e => e.Entry.Annotation.Count > 0 || e.Entry.Documents.Count > 0))
        {
            yield return new(ParagraphKind.Heading, MarkOf(entry), Said(entry.Title)) { Key = AgendaIds.Annotation(number, letter), Level = letter is null ? 1 : 2 };
            foreach (var paragraph in entry.Annotation)
                yield return paragraph.Mark is { } mark ? new(ParagraphKind.Point, style.MarkOf(mark), Said(paragraph.Text)) { Level = 1 } : new(ParagraphKind.Text, null, Said(paragraph.Text));
            foreach (var document in entry.Documents)
                yield return new(ParagraphKind.Text, null, string.Join(' ', document.Symbols.Select(s => s.ToString()).Prepend(document.Title is { } name ? Said(name) : "").Where(w => w.Length > 0)));
        }

        foreach (var meeting in agenda.OrganizationOfWork.SelectMany(Rows)) yield return meeting;
    }

    private IEnumerable<RedlineParagraph> Rows(HalfDayMeeting meeting)
    {
        var when = $"{UnDate.FormatWithWeekday(meeting.Date, agenda.Language, year: true, agenda.Digits)}\t{UnTime.FormatRange(meeting.Hours, agenda.Language, agenda.Digits)}";
        yield return new(ParagraphKind.Row, null, when);
        foreach (var entry in meeting.Entries) yield return new(ParagraphKind.Row, null, $"{style.NameOf(entry.Item, entry.SubItem)}\t{(entry.Title is { } title ? Said(title) : "")}");
    }

    private string MarkOf(AgendaEntry entry) => entry is AgendaItem item ? style.NumberOf(item) : style.LetterOf(((SubItem)entry).Letter);

    private string Said(LocalizedText text) => text.In(agenda.Language).Text;
}
