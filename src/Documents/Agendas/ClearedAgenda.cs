using Dais.Kernel;

namespace Dais.Documents.Agendas;

/// <summary>An agenda as a reader with a clearance may see it, for what is written from the agenda itself: JSON, a calendar.</summary>
public static class ClearedAgenda
{
    /// <summary>The agenda without the items, sub-items, paragraphs and documents that the clearance may not see.</summary>
    /// <remarks>A meeting that would take up nothing but hidden items goes with them: "not allowed" and "not there" look the same.</remarks>
    public static ProvisionalAgenda For(this ProvisionalAgenda agenda, Clearance clearance)
    {
        var items = agenda.Items.Where(i => clearance.MaySee(i.Label)).Select(i => Cleared(i, clearance)).ToList();
        var hidden = Parts(agenda.Items).Except(Parts(items)).ToHashSet();
        return agenda with
        {
            Items = items,
            OrganizationOfWork = [.. agenda.OrganizationOfWork.Select(m => Cleared(m, hidden)).OfType<HalfDayMeeting>()],
        };
    }

    private static AgendaItem Cleared(AgendaItem item, Clearance clearance) => item with
    {
        SubItems = [.. item.SubItems.Where(s => clearance.MaySee(s.Label)).Select(s => s with
        {
            Annotation = Cleared(s.Annotation, clearance),
            Documents = Cleared(s.Documents, clearance),
        })],
        Annotation = Cleared(item.Annotation, clearance),
        Documents = Cleared(item.Documents, clearance),
    };

    private static AnnotationParagraph[] Cleared(IReadOnlyList<AnnotationParagraph> annotation, Clearance clearance) =>
        [.. annotation.Where(p => clearance.MaySee(p.Label))];

    private static DocumentEntry[] Cleared(IReadOnlyList<DocumentEntry> documents, Clearance clearance) =>
        [.. documents.Where(d => clearance.MaySee(d.Label))];

    private static HalfDayMeeting? Cleared(HalfDayMeeting meeting, HashSet<(int, string?)> hidden)
    {
        var entries = meeting.Entries.Where(e => !hidden.Contains((e.Item, e.SubItem)) && !hidden.Contains((e.Item, null))).ToArray();
        return entries.Length == 0 && meeting.Entries.Count > 0 ? null : meeting with { Entries = entries };
    }

    private static IEnumerable<(int Item, string? SubItem)> Parts(IEnumerable<AgendaItem> items) =>
        items.SelectMany(i => i.SubItems.Select(s => (i.Number, (string?)s.Letter)).Prepend((i.Number, null)));
}
