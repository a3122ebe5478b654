using Dais.Kernel;

namespace Dais.Documents.Agendas;

/// <summary>An agenda as one reader may see it.</summary>
public static class AgendaForReader
{
    /// <summary>The agenda without the parts whose label the reader is not cleared for; what is left does not tell that anything is missing.</summary>
    /// <param name="agenda">The whole agenda.</param>
    /// <param name="clearance">What the reader is cleared for.</param>
    /// <returns>The same agenda when every part may be seen.</returns>
    public static ProvisionalAgenda For(this ProvisionalAgenda agenda, Clearance clearance)
    {
        if (agenda.Items.All(i => clearance.MaySeeAll(i) && i.SubItems.All(s => clearance.MaySeeAll(s)))) return agenda;
        var items = agenda.Items.Where(i => clearance.MaySee(i.Label)).Select(i => For(i, clearance)).ToList();
        return agenda with
        {
            Items = items,
            OrganizationOfWork = [.. agenda.OrganizationOfWork.Select(m => m with { Entries = [.. m.Entries.Where(e => Stands(e, items))] })],
            Acts = [.. agenda.Acts.Where(a => !IsToldInHiding(a, agenda, clearance))],
        };
    }

    private static AgendaItem For(AgendaItem item, Clearance clearance) => item with
    {
        Annotation = Seen(item.Annotation, clearance),
        Documents = Seen(item.Documents, clearance),
        SubItems = [.. item.SubItems.Where(s => clearance.MaySee(s.Label)).Select(s => s with
        {
            Annotation = Seen(s.Annotation, clearance),
            Documents = Seen(s.Documents, clearance),
        })],
    };

    private static AnnotationParagraph[] Seen(IReadOnlyList<AnnotationParagraph> paragraphs, Clearance clearance) =>
        [.. paragraphs.Where(p => clearance.MaySee(p.Label))];

    private static DocumentEntry[] Seen(IReadOnlyList<DocumentEntry> documents, Clearance clearance) =>
        [.. documents.Where(d => clearance.MaySee(d.Label))];

    private static bool MaySeeAll(this Clearance clearance, AgendaEntry entry) =>
        clearance.MaySee(entry.Label)
        && entry.Annotation.All(p => clearance.MaySee(p.Label))
        && entry.Documents.All(d => clearance.MaySee(d.Label));

    // A table's row about a hidden item would tell its title.
    private static bool Stands(MeetingEntry entry, List<AgendaItem> items) =>
        items.Find(i => i.Number == entry.Item) is { } item
        && (entry.SubItem is null || item.SubItems.Any(s => s.Letter == entry.SubItem));

    private static bool IsToldInHiding(ActTold act, ProvisionalAgenda agenda, Clearance clearance) =>
        act.Source is { } told
        && agenda.Items.SelectMany(i => i.SubItems.Prepend<AgendaEntry>(i).SelectMany(e => e.Annotation
                .Select(p => (p.Source, Hidden: !clearance.MaySee(i.Label.And(e.Label).And(p.Label))))))
            .Any(p => p.Hidden && p.Source is { } hidden && told.First >= hidden.First && told.Last <= hidden.Last);
}
