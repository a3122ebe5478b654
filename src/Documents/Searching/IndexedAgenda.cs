using System.Globalization;
using Dais.Documents.Agendas;
using Dais.Documents.Resolutions;
using Dais.Documents.Writing;
using Dais.Kernel;

namespace Dais.Documents.Searching;

/// <summary>Cuts an agenda into what is found of it in one language: each item, each paragraph of its annotation with its list, its documents, each meeting.</summary>
/// <remarks>
/// item_1, item_1__a; annotation_1__p_3 for the third paragraph of the item's annotation; documentation_1; meeting_2. Words that stand in another
/// language only are found in that one. What stands under another label than what it would be found with is found by itself, and counted by
/// itself: no id tells that there is more.
/// </remarks>
internal sealed class IndexedAgenda
{
    private readonly ProvisionalAgenda agenda;
    private readonly Language language;
    private readonly AgendaStyle style;
    private readonly Dictionary<(int Item, string? Letter), (AgendaEntry Entry, Label? Label)> listed = [];
    private readonly List<IndexedParagraph> made = [];

    private IndexedAgenda(ProvisionalAgenda agenda, Language language)
    {
        (this.agenda, this.language, style) = (agenda, language, new(language, agenda.Digits));
        foreach (var item in agenda.Items)
        {
            listed.TryAdd((item.Number, null), (item, item.Label));
            foreach (var one in item.SubItems) listed.TryAdd((item.Number, one.Letter), (one, IndexedParts.Both(item.Label, one.Label)));
        }
    }

    /// <summary>The languages in which an agenda names an item.</summary>
    internal static IEnumerable<Language> LanguagesOf(ProvisionalAgenda agenda) => agenda.Items.SelectMany(i => i.Title.Languages).Distinct();

    internal static IndexedDocument Of(ProvisionalAgenda agenda, Language language, string work, string key)
    {
        var title = agenda.Title?[language] ?? DocumentPhrases.In(DocumentPhrases.AnnotatedProvisionalAgenda, language).Text;
        return new(key, work, language, KindWords.Of(DocumentKind.AnnotatedProvisionalAgenda), agenda.Body?[language] is { } body ? $"{body} – {title}" : title, new IndexedAgenda(agenda, language).Paragraphs())
        {
            Symbol = agenda.Symbols is [var symbol, ..] ? symbol.ToString() : null,
            Year = agenda.Start?.Year ?? agenda.Issued?.Year,
        };
    }

    private List<IndexedParagraph> Paragraphs()
    {
        foreach (var item in agenda.Items)
        {
            AddEntry(item, item.Label, item.Number, null);
            foreach (var one in item.SubItems) AddEntry(one, IndexedParts.Both(item.Label, one.Label), item.Number, one.Letter);
        }

        for (var i = 0; i < agenda.OrganizationOfWork.Count; i++) AddMeeting(i);
        return made;
    }

    private void AddEntry(AgendaEntry entry, Label? label, int number, string? letter)
    {
        Add(AgendaIds.Item(number, letter), entry.Title[language], label);
        AddAnnotation(entry.Annotation, label, AgendaIds.Annotation(number, letter));
        foreach (var documents in entry.Documents.GroupBy(d => label is { } outer ? IndexedParts.Both(outer, d.Label) : null))
            Add(AgendaIds.Documentation(number, letter), string.Join("; ", documents.Select(NameOf).Where(n => n.Length > 0)), documents.Key);
    }

    // The points of a list are found with the paragraph above them, those of another label together by themselves.
    private void AddAnnotation(IReadOnlyList<AnnotationParagraph> annotation, Label? above, string id)
    {
        var counts = new Dictionary<Label, int>();
        for (var i = 0; i < annotation.Count;)
        {
            List<AnnotationParagraph> list = [annotation[i++]];
            while (i < annotation.Count && annotation[i].Mark is not null) list.Add(annotation[i++]);
            foreach (var alike in list.GroupBy(p => above is { } outer ? IndexedParts.Both(outer, p.Label) : null))
            {
                if (alike.Key is not { } label) continue;
                var number = counts[label] = counts.GetValueOrDefault(label) + 1;
                Add(string.Create(CultureInfo.InvariantCulture, $"{id}__p_{number}"), string.Join(' ', alike.Select(p => p.Text[language]).Where(t => t is { Length: > 0 })), label);
            }
        }
    }

    // A meeting is found with what it takes up, as far as that may be seen; one that takes up nothing, by its day.
    private void AddMeeting(int index)
    {
        var meeting = agenda.OrganizationOfWork[index];
        var when = $"{UnDate.FormatWithWeekday(meeting.Date, language, year: true, agenda.Digits)}, {UnTime.FormatRange(meeting.Hours, language, agenda.Digits)}";
        if (meeting.Entries.Count == 0) Add(MeetingId(index, Label.Public), when, Label.Public);
        foreach (var entries in meeting.Entries.GroupBy(LabelOf))
            if (entries.Key is { } label) Add(MeetingId(index, label), $"{when}: {string.Join("; ", entries.Select(NameOf))}", label);
    }

    // A meeting that takes up nothing for a reader is not there for them: it does not count.
    private string MeetingId(int index, Label label) => string.Create(
        CultureInfo.InvariantCulture,
        $"meeting_{agenda.OrganizationOfWork.Take(index + 1).Count(m => m.Entries.Count == 0 || m.Entries.Select(LabelOf).Any(l => l == Label.Public || l == label))}");

    private Label? LabelOf(MeetingEntry entry) =>
        listed.TryGetValue((entry.Item, entry.SubItem), out var known) ? known.Label
        : listed.TryGetValue((entry.Item, null), out var item) ? item.Label : Label.Public;

    private string NameOf(MeetingEntry entry)
    {
        var title = entry.Title ?? (listed.TryGetValue((entry.Item, entry.SubItem), out var known) ? known.Entry.Title : null);
        return $"{style.NameOf(entry.Item, entry.SubItem)} {title?[language]}".TrimEnd();
    }

    private string NameOf(DocumentEntry document) =>
        string.Join(' ', document.Symbols.Select(s => s.ToString()).Prepend(document.Title?[language] ?? "").Where(w => w.Length > 0));

    private void Add(string part, string? text, Label? label)
    {
        if (label is { } shown && !string.IsNullOrWhiteSpace(text)) made.Add(new(part, text) { Label = shown });
    }
}
