namespace Dais.Documents.Reading.Docx;

/// <summary>Reads the parts of a Word file in their order: styles, numbering, the text, the notes, the head of the first page.</summary>
internal sealed class DocxDocument
{
    private const string UsualPlace = "word/document.xml";
    private const int HeadOfText = 20;

    private readonly DocxArchive archive;
    private readonly string place;
    private readonly DocxRelations relations;
    private readonly WordStyles styles;
    private readonly ListDefinitions lists;
    private readonly DocxTally tally = new();
    private readonly DocxNoteCalls notes = new();

    private DocxDocument(DocxArchive archive, string place)
    {
        (this.archive, this.place) = (archive, place);
        relations = DocxRelations.Of(archive, place);
        tally.Outside(relations.Outside);
        styles = new(Part("styles", "styles"));
        lists = new(Part("numbering", "numbering"), styles);
    }

    /// <summary>The text of a file, one block a line, and what is to be said of it.</summary>
    internal static (string Text, FindingList Findings) Read(DocxArchive archive)
    {
        var main = DocxRelations.Of(archive, "").OfType("officeDocument") ?? UsualPlace;
        if (archive.Names.Contains(main, StringComparer.OrdinalIgnoreCase)) return new DocxDocument(archive, main).Read();
        if (archive.Part("mimetype") is not { } type) throw new UnreadableDocxException("archive-without-document", "ZIP");
        using var reader = new StreamReader(type);
        var said = new char[80];
        throw new string(said, 0, reader.ReadBlock(said)).Contains("opendocument", StringComparison.Ordinal)
            ? new UnreadableDocxException("source-is-opendocument", "ODT")
            : new UnreadableDocxException("archive-without-document", "ZIP");
    }

    private (string Text, FindingList Findings) Read()
    {
        var lines = new List<string>();
        var body = NewBody();
        body.Read(WordXml.Blocks(archive.Part(place), "document", depth: 2), lines);
        body.Finish(lines);
        lines.InsertRange(0, Head(body.FirstSection, lines));
        AddNotes(lines);
        return (string.Join('\n', lines), tally.Findings());
    }

    private DocxBody NewBody() => new(styles, new(lists, tally.UnknownSeries), notes, tally);

    private IEnumerable<WordElement> Part(string type, string root) =>
        relations.OfType(type) is { } name ? WordXml.Blocks(archive.Part(name), root, depth: 1) : [];

    /// <summary>The header of the first page where it is the masthead: it names the document, and the text does not.</summary>
    private List<string> Head(WordElement? section, List<string> text)
    {
        if (section?.Switch("titlePg") != true) return [];
        var reference = section.Within.FirstOrDefault(e => e.Name == "headerReference" && e["type"] == "first");
        if (relations.OfId(reference?["r:id"]) is not { } header) return [];
        var lines = new List<string>();
        var body = NewBody();
        body.Read(WordXml.Blocks(archive.Part(header), "hdr", depth: 1), lines);
        return lines.Exists(DocxLine.NamesDocument) && !text.Take(HeadOfText).Any(DocxLine.NamesDocument) ? lines : [];
    }

    private void AddNotes(List<string> lines)
    {
        var said = new Dictionary<(string Kind, string Id), string>();
        foreach (var kind in notes.All.Select(c => c.Kind).Distinct(StringComparer.Ordinal).ToList())
            foreach (var note in Part(kind + "s", kind + "s"))
                if (note["id"] is { } id) said.TryAdd((kind, id), TextOf(note));
        foreach (var call in notes.All)
            if (said.TryGetValue((call.Kind, call.Id), out var words)) lines.Add($"[^{call.Mark}]: {(call.IsCounted ? words : WithoutMark(words, call.Mark))}".TrimEnd());
    }

    private string TextOf(WordElement note)
    {
        var lines = new List<string>();
        var body = NewBody();
        body.Read(note.Within, lines);
        body.Finish(lines);
        return string.Join(' ', lines).Replace('\t', ' ').Trim();
    }

    /// <summary>A mark that is not counted stands in the note's own text too.</summary>
    private static string WithoutMark(string words, string mark) =>
        words.StartsWith(mark, StringComparison.Ordinal) && (words.Length == mark.Length || !char.IsLetterOrDigit(words[mark.Length]))
            ? words[mark.Length..].TrimStart(' ', '\u00A0')
            : words;
}
