using Dais.Documents.Writing;
using Dais.Kernel;

namespace Dais.Documents.Tests.Writing;

/// <summary>The text of a document line by line, as any rendering must have it: marks, headings, paragraphs, cells.</summary>
internal sealed class DocumentLines
{
    private readonly Document document;
    private readonly List<string> lines = [];

    private DocumentLines(Document document) => this.document = document;

    public static IReadOnlyList<string> Of(Document document)
    {
        var all = new DocumentLines(document);
        all.Add(document.Blocks);
        return [.. all.lines.Select(Flat).Where(l => l.Length > 0)];
    }

    /// <summary>A line as it is compared: breaks and tabs are blanks, and characters that no XML file can hold are gone.</summary>
    public static string Flat(string line) => XmlText.Legal(line).Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ').Trim(' ');

    private void Add(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks) Add(block);
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Section section:
                if (section.Overline is { } overline) lines.Add(Text(overline));
                lines.Add(Marked(section.Number, Text(section.Heading)));
                break;
            case Paragraph paragraph: lines.Add(Marked(paragraph.Number, Text(paragraph.Content))); break;
            case ListItem item: lines.Add(Marked(item.Number, Text(item.Content))); break;
            case Table table: Add(table); return;
            case TableRow row: Add(new Table([], [row])); return;
        }

        Add(block.Within());
    }

    private void Add(Table table)
    {
        lines.AddRange(table.Columns.Select(Text));
        foreach (var row in new TableGrid(table).Rows) lines.AddRange(row.Cells.Where(c => c.RowSpan > 0).Select(c => Text(c.Content)));
    }

    private static string Marked(string? mark, string text) => string.IsNullOrEmpty(mark) ? text : $"{mark}\t{text}";

    private string Text(Wording words) => Text([new Words(words)]);

    private string Text(IReadOnlyList<Inline> line) =>
        string.Concat(line.Select(Text)) + (line.Any(IsForeign) ? $" [{DocumentPhrases.Say(DocumentPhrases.Untranslated, document.Language)}]" : "");

    private bool IsForeign(Inline inline) => inline is Words { Text.Language: { } language } && language != document.Language;

    private static string Text(Inline inline) => inline switch
    {
        Words words => words.Text.Text ?? "",
        SymbolReference reference => reference.Text,
        PartReference reference => reference.Text ?? "",
        MeetingHours hours => hours.Text ?? "",
        _ => "",
    };
}
