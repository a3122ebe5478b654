using Dais.Documents.Writing;

namespace Dais.Documents.Agendas;

/// <summary>The list of items.</summary>
internal static class AgendaListLayout
{
    public static Section? Lay(ProvisionalAgenda agenda, AgendaStyle style) => agenda.Items.Count == 0
        ? null
        : new(SectionRole.Agenda, null, style.Phrase(DocumentPhrases.Agenda), [new ListBlock([.. agenda.Items.Select(i => Item(i, style))])]) { Id = "agenda" };

    private static ListItem Item(AgendaItem item, AgendaStyle style)
    {
        var mark = item.SubItems.Count > 0 ? DocumentPhrases.ListIntroduces : DocumentPhrases.ListEnds;
        var subItems = item.SubItems.Select((s, i) => SubItem(item, s, isLast: i == item.SubItems.Count - 1, style)).ToList();
        return new(style.NumberOf(item), [AgendaStyle.Closed(item.Title.In(style.Language), mark)], subItems.Count > 0 ? [new ListBlock(subItems)] : [])
        {
            Id = AgendaIds.Item(item.Number),
            Label = item.Label,
            Source = item.Listed,
        };
    }

    private static ListItem SubItem(AgendaItem item, SubItem subItem, bool isLast, AgendaStyle style)
    {
        var mark = isLast ? DocumentPhrases.ListEnds : DocumentPhrases.ListGoesOn;
        return new(style.LetterOf(subItem.Letter), [AgendaStyle.Closed(subItem.Title.In(style.Language), mark)], [])
        {
            Id = AgendaIds.Item(item.Number, subItem.Letter),
            Label = item.Label.And(subItem.Label),
            Source = subItem.Listed,
        };
    }
}
