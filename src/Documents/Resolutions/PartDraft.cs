using Dais.Documents.Reading.Pages;

namespace Dais.Documents.Resolutions;

/// <summary>What a part of a text is, while the text is read.</summary>
internal enum PartKind
{
    Formula,
    Recital,
    Operative,
    Point,
    Heading,
    Text,
    Grid,
    Row,
    Annex,
}

/// <summary>A part of a text while it is read: its block, and what stands within it.</summary>
internal sealed class PartDraft(PartKind kind, TextBlock? block)
{
    internal PartKind Kind { get; } = kind;

    /// <summary>Its words; none for a table.</summary>
    internal TextBlock? Block { get; } = block;

    internal BlockMark? Mark => Block?.Mark;

    /// <summary>Its words where they are not the block's: an annex's title.</summary>
    internal Passage? Title { get; set; }

    internal List<TextBlock> TitleBlocks { get; } = [];

    internal List<PartDraft> Within { get; } = [];

    internal int Level { get; init; } = 1;

    /// <summary>The last words in it, of its last point where it has points.</summary>
    internal string LastText => Within.Count > 0 && Within[^1].Block is not null ? Within[^1].LastText : Block?.Text ?? "";
}
