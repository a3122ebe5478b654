using Dais.Documents.Reading.Pages;
using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>What is known of a text before it is read block by block: whether its paragraphs are numbered, where it ends.</summary>
internal sealed class BodyOutline
{
    private const int MostConclusions = 4;
    private readonly IReadOnlyList<TextBlock> blocks;
    private readonly int firstOperative;
    private readonly int conclusions;
    private readonly int end;

    private BodyOutline(IReadOnlyList<TextBlock> blocks, int first, BlockNature nature)
    {
        this.blocks = blocks;
        end = first;
        while (end < blocks.Count && (end == first || !nature.IsAnnexStart(blocks[end]))) end++;
        conclusions = end;
        while (conclusions > first + 1 && end - conclusions < MostConclusions && nature.IsConclusion(blocks[conclusions - 1])) conclusions--;
        for (var i = first; i < end && !HasNumbers; i++) HasNumbers = IsNumbered(i);
        firstOperative = HasNumbers ? end : FirstUnnumbered(first);
    }

    /// <summary>Whether the operative paragraphs are numbered.</summary>
    internal bool HasNumbers { get; private set; }

    internal static BodyOutline Of(IReadOnlyList<TextBlock> blocks, int first, BlockNature nature) => new(blocks, first, nature);

    /// <summary>The meeting and the date below the text, or at the very end below the annexes.</summary>
    internal bool IsConclusion(int i) => i >= conclusions && i < end;

    /// <summary>Whether an unmarked block may be what follows a list.</summary>
    internal bool IsTail(int i) => i < conclusions;

    /// <summary>Whether an unmarked block above the operative paragraphs is a recital.</summary>
    internal bool IsRecital(int i)
    {
        if (HasNumbers) return !(BlockNature.EndsWithColon(blocks[i].Text) && i + 1 < end && IsNumbered(i + 1));
        return i < firstOperative;
    }

    private bool IsNumbered(int i) => blocks[i].Mark is { Level: NumberLevel.Paragraph, Ordinal: > 0 } && !blocks[i].IsRow;

    // Recitals end with a comma; the first text that does not is what the organ decides. A list ends as its last point does.
    private int FirstUnnumbered(int first)
    {
        var last = -1;
        for (var i = first + 1; i < conclusions; i++)
            if (blocks[i].Mark is null && BlockNature.EndsWithComma(blocks[i].Text)) last = i;
        for (var i = last + 1; i < conclusions; i++)
            if (i > first && blocks[i].Mark is null && !blocks[i].IsRow) return i;
        return conclusions;
    }
}
