using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Reading.Pages;

/// <summary>A number or letter before a block, as printed: "1.", "(a)", "㈠", "II".</summary>
/// <param name="Text">As printed, without blanks around it.</param>
/// <param name="Level">Which series it belongs to.</param>
/// <param name="Ordinal">1 for 1., (a), (أ), (i), 一.</param>
internal readonly record struct BlockMark(string Text, NumberLevel Level, int Ordinal);

/// <summary>A paragraph, a point of a list, a heading or a row of a table, whole: its lines joined, its footnote marks beside it.</summary>
/// <param name="Mark">Its number or letter; null for none.</param>
/// <param name="Words">Its words; for a row the cells with a tab between.</param>
/// <param name="Lines">Where it stands in the source.</param>
internal sealed record TextBlock(BlockMark? Mark, Passage Words, LineSpan Lines)
{
    /// <summary>How many blanks stood before its first line.</summary>
    internal int Indent { get; init; }

    /// <summary>How many blank lines stood above it; none at the head of a page.</summary>
    internal int Gap { get; init; }

    /// <summary>The cells of a row; empty for anything else.</summary>
    internal IReadOnlyList<Passage> Cells { get; init; } = [];

    internal bool IsRow => Cells.Count > 0;

    internal string Text => Words.Text;
}

/// <summary>A source in blocks.</summary>
/// <param name="Blocks">In reading order.</param>
/// <param name="Notes">The footnotes, in the order of their numbers.</param>
/// <param name="Lines">The lines, each with what it is; those of the blocks are words.</param>
/// <param name="Shape">How the text stands on the page.</param>
internal sealed record PagedText(IReadOnlyList<TextBlock> Blocks, IReadOnlyList<Note> Notes, PageLine[] Lines, PageShape Shape);
