namespace Dais.Documents.Agendas;

/// <summary>Reads items, sub-items, their annotations and their documents.</summary>
internal sealed class AgendaItemReading(TextReading texts)
{
    public AgendaItem Item(JsonPlace place)
    {
        var item = place.Object("number", "title", "subitems", "annotation", "documents", "label", "lines", "annotationLines");
        var documents = item.All("documents", ListedDocument);
        var subItems = item.All("subitems", SubItem);
        if (documents.FirstOrDefault(d => d.SubItem is not null && subItems.All(s => s.Letter != d.SubItem)).SubItem is { } letter)
            throw item.Need("documents").Refuse("unknown-subitem", letter, item.Need("number").WholeNumber(1, 999));
        return new()
        {
            Number = item.Need("number").WholeNumber(1, 99_999),
            Title = texts.Text(item.Need("title")),
            SubItems = [.. subItems.Select(s => s with { Documents = [.. s.Documents, .. Serving(documents, s.Letter)] })],
            Annotation = item.All("annotation", Paragraph),
            Documents = [.. Serving(documents, null)],
            Label = CitationReading.LabelOf(item),
            Listed = CitationReading.Lines(item, "lines"),
            Annotated = CitationReading.Lines(item, "annotationLines"),
        };
    }

    private SubItem SubItem(JsonPlace place)
    {
        var subItem = place.Object("letter", "title", "annotation", "documents", "label", "lines", "annotationLines");
        return new()
        {
            Letter = LetterOf(subItem.Need("letter")),
            Title = texts.Text(subItem.Need("title")),
            Annotation = subItem.All("annotation", Paragraph),
            Documents = subItem.All("documents", Document),
            Label = CitationReading.LabelOf(subItem),
            Listed = CitationReading.Lines(subItem, "lines"),
            Annotated = CitationReading.Lines(subItem, "annotationLines"),
        };
    }

    private AnnotationParagraph Paragraph(JsonPlace place)
    {
        if (place.IsText) return new(texts.Text(place));
        var paragraph = place.Object("text", "mark", "cites", "label", "lines");
        return new(texts.Text(paragraph.Need("text")))
        {
            Mark = paragraph.Find("mark") is { } mark ? MarkOf(mark) : null,
            Cites = paragraph.All("cites", CitationReading.Any),
            Label = CitationReading.LabelOf(paragraph),
            Source = CitationReading.Lines(paragraph, "lines"),
        };
    }

    // An item lists all documents; one that serves a sub-item names it.
    private (string? SubItem, DocumentEntry Document) ListedDocument(JsonPlace place) =>
        (place.Object("subitem", "title", "symbols", "label", "lines").Find("subitem") is { } letter ? LetterOf(letter) : null, Document(place));

    private static IEnumerable<DocumentEntry> Serving(IEnumerable<(string? SubItem, DocumentEntry Document)> documents, string? letter) =>
        documents.Where(d => d.SubItem == letter).Select(d => d.Document);

    private DocumentEntry Document(JsonPlace place)
    {
        var document = place.Object("subitem", "title", "symbols", "label", "lines");
        var (title, symbols) = (texts.Find(document, "title"), document.All("symbols", CitationReading.Symbol));
        if (title is null && symbols.Count == 0) throw place.Refuse("empty-document");
        return new(title, symbols) { Label = CitationReading.LabelOf(document), Source = CitationReading.Lines(document, "lines") };
    }

    private static AnnotationMark MarkOf(JsonPlace place)
    {
        var mark = place.Object("level", "ordinal");
        return new(mark.Need("level").OneOf(AgendaWords.Levels), mark.Need("ordinal").WholeNumber(1, 99_999));
    }

    private static string LetterOf(JsonPlace place)
    {
        var letter = place.Text();
        return ItemLetters.OrdinalOf(letter) is not null ? letter : throw place.Refuse("not-a-letter", letter);
    }
}
