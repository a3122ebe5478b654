using Dais.Documents.Writing;
using Dais.Kernel;

namespace Dais.Documents.Agendas;

/// <summary>The annotations: one section an item, and one a sub-item, each with its paragraphs and its documents.</summary>
internal sealed class AnnotationLayout
{
    private readonly AgendaStyle style;
    private int paragraphs;
    private int documents;

    private AnnotationLayout(AgendaStyle style) => this.style = style;

    public static Section? Lay(ProvisionalAgenda agenda, AgendaStyle style) => agenda.Items.Any(i => IsAnnotated(i) || i.SubItems.Any(IsAnnotated))
        ? new(SectionRole.Annotations, null, style.Phrase(DocumentPhrases.Annotations), new AnnotationLayout(style).Sections(agenda)) { Id = "annotations" }
        : null;

    private static bool IsAnnotated(AgendaEntry entry) => entry.Annotation.Count > 0 || entry.Documents.Count > 0;

    private Section[] Sections(ProvisionalAgenda agenda) => [.. agenda.Items.Select(Item)];

    private Section Item(AgendaItem item) =>
        new(SectionRole.Annotation, style.NumberOf(item), item.Title.In(style.Language), ItemBlocks(item))
        {
            Id = AgendaIds.Annotation(item.Number),
            About = AgendaIds.Item(item.Number),
            Label = item.Label,
            Source = item.Annotated,
        };

    // The item's own paragraphs, its sub-items, and last its documents, as documents print them.
    private List<Block> ItemBlocks(AgendaItem item)
    {
        List<Block> blocks = [.. Paragraphs(item)];
        blocks.AddRange(item.SubItems.Select(s => SubItem(item, s)));
        if (Documentation(item, AgendaIds.Documentation(item.Number), item.Label) is { } documentation) blocks.Add(documentation);
        return blocks;
    }

    private Section SubItem(AgendaItem item, SubItem subItem)
    {
        var label = item.Label.And(subItem.Label);
        List<Block> blocks = [.. Paragraphs(subItem)];
        if (Documentation(subItem, AgendaIds.Documentation(item.Number, subItem.Letter), label) is { } documentation) blocks.Add(documentation);
        return new(SectionRole.Annotation, style.LetterOf(subItem.Letter), subItem.Title.In(style.Language), blocks)
        {
            Id = AgendaIds.Annotation(item.Number, subItem.Letter),
            About = AgendaIds.Item(item.Number, subItem.Letter),
            Label = label,
            Source = subItem.Annotated,
        };
    }

    private IEnumerable<Block> Paragraphs(AgendaEntry entry)
    {
        var annotation = entry.Annotation;
        for (var i = 0; i < annotation.Count;)
        {
            if (annotation[i].Mark is { } mark)
            {
                yield return Points(annotation, ref i, mark.Level);
            }
            else
            {
                yield return Paragraph(annotation[i++]);
            }
        }
    }

    private Paragraph Paragraph(AnnotationParagraph paragraph) => new(null, RunningText.Of(paragraph.Text.In(style.Language)))
    {
        Id = NextParagraph(),
        Label = paragraph.Label,
        Source = paragraph.Source,
    };

    // Points of one level, each with the deeper ones that follow it; a higher one ends the list.
    private ListBlock Points(IReadOnlyList<AnnotationParagraph> annotation, ref int i, NumberLevel level)
    {
        var points = new List<ListItem>();
        while (i < annotation.Count && annotation[i].Mark is { } mark && mark.Level == level)
        {
            var point = annotation[i++];
            var (id, below) = (NextParagraph(), new List<Block>());
            while (i < annotation.Count && annotation[i].Mark is { } deeper && deeper.Level > level && deeper.Level != NumberLevel.Section)
                below.Add(Points(annotation, ref i, deeper.Level));
            points.Add(new(style.MarkOf(mark), RunningText.Of(point.Text.In(style.Language)), below) { Id = id, Label = point.Label, Source = point.Source });
        }

        return new(points);
    }

    private Section? Documentation(AgendaEntry entry, string id, Label label) => entry.Documents.Count == 0
        ? null
        : new(SectionRole.Documentation, null, style.Phrase(DocumentPhrases.Documentation), [.. entry.Documents.Select(Document)]) { Id = id, Label = label };

    private Paragraph Document(DocumentEntry document) => new(null, NameOf(document))
    {
        Id = $"document_{++documents}",
        Label = document.Label,
        Source = document.Source,
    };

    private Inline[] NameOf(DocumentEntry document) => (document.Title?.In(style.Language), document.Symbols.Count) switch
    {
        ({ } title, 0) => [new Words(title)],
        ({ } title, _) =>
        [
            new Words(title), new Words(style.Phrase(DocumentPhrases.SymbolsOpen)), new SymbolReference(document.Symbols),
            new Words(style.Phrase(DocumentPhrases.SymbolsClose)),
        ],
        _ => [new SymbolReference(document.Symbols)],
    };

    private string NextParagraph() => $"para_{++paragraphs}";
}
