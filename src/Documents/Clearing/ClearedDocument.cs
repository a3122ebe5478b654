using Dais.Documents.Clearing;
using Dais.Kernel;

namespace Dais.Documents;

/// <summary>A document as a reader with a clearance may see it.</summary>
/// <remarks>
/// This runs before anything is written, indexed or counted: writers do not know of clearances. "Not allowed" and "not there" look
/// the same, so nothing is left that only led to what was taken away: an emptied list, a group heading over no row, a link.
/// </remarks>
public static class ClearedDocument
{
    /// <summary>The document without the blocks (list points and rows included) that the clearance may not see.</summary>
    public static Document For(this Document document, Clearance clearance)
    {
        var blocks = Cleared(document.Blocks, clearance);
        var left = Ids(blocks).ToHashSet(StringComparer.Ordinal);
        var hidden = Ids(document.Blocks).Where(id => !left.Contains(id)).ToHashSet(StringComparer.Ordinal);
        return document with { Blocks = hidden.Count == 0 ? blocks : new Unlinking(hidden, document.Language).Of(blocks) };
    }

    private static List<Block> Cleared(IReadOnlyList<Block> blocks, Clearance clearance) =>
        [.. blocks.Where(b => clearance.MaySee(b.Label)).Select(b => Cleared(b, clearance)).OfType<Block>()];

    private static Block? Cleared(Block block, Clearance clearance) => block switch
    {
        Section section => section with { Blocks = Cleared(section.Blocks, clearance) },
        ListBlock list => Cleared(list, clearance),
        ListItem item => item with { Blocks = Cleared(item.Blocks, clearance) },
        Table table => new ClearedRows(table.Rows, clearance).Of(table),
        _ => block,
    };

    private static ListBlock? Cleared(ListBlock list, Clearance clearance)
    {
        List<ListItem> items = [.. Cleared([.. list.Items], clearance).Cast<ListItem>()];
        return items.Count == 0 && list.Items.Count > 0 ? null : list with { Items = items };
    }

    private static IEnumerable<string> Ids(IEnumerable<Block> blocks) =>
        blocks.SelectMany(b => Ids(b.Within()).Concat(b.Id is { } id ? [id] : []));
}
