using Dais.Documents.Agendas;

namespace Dais.Documents.Reports;

/// <summary>Sets the document symbols that running text names apart, so that they stand left to right and can be found.</summary>
internal static class SymbolsInText
{
    internal static List<Block> Find(IReadOnlyList<Block> blocks) => [.. blocks.Select(Find)];

    private static Block Find(Block block) => block switch
    {
        Section section => section with { Blocks = Find(section.Blocks) },
        Paragraph paragraph => paragraph with { Content = Find(paragraph.Content) },
        ListBlock list => list with { Items = [.. list.Items.Select(i => i with { Content = Find(i.Content), Blocks = Find(i.Blocks) })] },
        Table table => table with { Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c with { Content = Find(c.Content) })] })] },
        _ => block,
    };

    private static List<Inline> Find(IReadOnlyList<Inline> runs) =>
        [.. runs.SelectMany(r => r is Words { Emphasis: false } words ? RunningText.Of(words.Text) : [r])];
}
