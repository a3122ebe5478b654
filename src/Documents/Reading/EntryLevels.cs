using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Tells, entry by entry, whether it is an item or a sub-item of the one before: by its mark, its indent, or the closing marks.</summary>
/// <param name="hasNumbers">Whether any item of the list has its number.</param>
internal sealed class EntryLevels(bool hasNumbers)
{
    private int itemIndent;
    private int subItemIndent;
    private bool isOpen;

    internal bool IsSubItem(ListEntry entry) => entry.Mark switch
    {
        { Level: NumberLevel.Paragraph } => false,
        { Level: NumberLevel.Letter } => true,
        { Level: NumberLevel.Roman } => isOpen,
        { Level: NumberLevel.Section } => hasNumbers && isOpen,
        null when entry.IsBulleted && entry.Indent > itemIndent + 1 => true,
        null when entry.IsBulleted && entry.Indent <= itemIndent && subItemIndent > itemIndent => false,
        _ => isOpen,
    };

    /// <summary>After ":" sub-items follow, until one ends as items do.</summary>
    internal void Passed(ListEntry entry, bool isSubItem)
    {
        if (isSubItem)
        {
            subItemIndent = entry.Indent;
            isOpen = !TitleText.EndsAnItem(entry.Closing) && (isOpen || entry.Mark is { Level: NumberLevel.Letter });
            return;
        }

        (itemIndent, subItemIndent) = (entry.Indent, 0);
        isOpen = TitleText.OpensSubItems(entry.Closing);
    }
}
