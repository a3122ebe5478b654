namespace Dais.Documents;

/// <summary>Walks a document's blocks without knowing what each is for.</summary>
internal static class BlockTree
{
    /// <summary>The blocks directly within a block, in order: those of a section, points of a list, rows of a table.</summary>
    public static IReadOnlyList<Block> Within(this Block block) => block switch
    {
        Section section => section.Blocks,
        ListBlock list => list.Items,
        ListItem item => item.Blocks,
        Table table => table.Rows,
        _ => [],
    };
}
