using Dais.Kernel;

namespace Dais.Documents.Clearing;

/// <summary>Takes away the links to blocks that are hidden; their printed words belong to the block they stand in, and stay.</summary>
internal sealed class Unlinking(HashSet<string> hidden, Language language)
{
    public List<Block> Of(IReadOnlyList<Block> blocks) => [.. blocks.Select(Of)];

    private Block Of(Block block) => block switch
    {
        Section section => section with { About = IsHidden(section.About) ? null : section.About, Blocks = Of(section.Blocks) },
        Paragraph paragraph => paragraph with { Content = Of(paragraph.Content) },
        ListBlock list => list with { Items = [.. list.Items.Select(i => (ListItem)Of(i))] },
        ListItem item => item with { Content = Of(item.Content), Blocks = Of(item.Blocks) },
        Table table => table with { Rows = [.. table.Rows.Select(r => (TableRow)Of(r))] },
        TableRow row => row with { Cells = [.. row.Cells.Select(c => c with { Content = Of(c.Content) })] },
        _ => block,
    };

    private List<Inline> Of(IReadOnlyList<Inline> content) => [.. content.Select(Of)];

    private Inline Of(Inline inline) =>
        inline is PartReference reference && IsHidden(reference.Id) ? new Words(new(reference.Text, language)) : inline;

    private bool IsHidden(string? id) => id is not null && hidden.Contains(id);
}
