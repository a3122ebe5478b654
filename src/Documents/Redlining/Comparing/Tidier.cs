using Dais.Documents.Redlining.Cutting;

namespace Dais.Documents.Redlining.Comparing;

/// <summary>Lays changes out for people.</summary>
/// <remarks>
/// A shortest redline keeps every "the" and every comma that two sentences happen to share, and cannot be read. So a kept island between two
/// changes is drawn into them: when it has no words at all, or when what is changed to both sides of it outweighs it. Words are weighed by
/// letters, a Chinese character as three. Then what is only deleted or only inserted is moved to where it begins and ends at the edge of a
/// word. What is kept stays the same in both versions; only more than necessary is changed.
/// </remarks>
internal static class Tidier
{
    /// <summary>A kept piece of more letters than this always stays: some four words, or seven Chinese characters.</summary>
    private const int LargestIsland = 22;

    public static List<Divergence> Tidy(List<Divergence> blocks, ReadOnlySpan<Token> old, ReadOnlySpan<Token> revised)
    {
        // Two changes that have been joined may outweigh the island before them.
        for (var before = int.MaxValue; blocks.Count < before;)
        {
            before = blocks.Count;
            blocks = Joined(blocks, old, revised);
        }

        return Slid(blocks, old, revised);
    }

    private static List<Divergence> Joined(List<Divergence> blocks, ReadOnlySpan<Token> old, ReadOnlySpan<Token> revised)
    {
        var joined = new List<Divergence>(blocks.Count);
        foreach (var block in blocks)
        {
            if (joined.Count > 0 && IsDrawnIn(joined[^1], block, old, revised))
                joined[^1] = joined[^1] with { OldEnd = block.OldEnd, NewEnd = block.NewEnd };
            else
                joined.Add(block);
        }

        return joined;
    }

    private static bool IsDrawnIn(Divergence before, Divergence after, ReadOnlySpan<Token> old, ReadOnlySpan<Token> revised)
    {
        var (deletedBefore, deletedAfter) = (Weight(old[before.Old..before.OldEnd]), Weight(old[after.Old..after.OldEnd]));
        var (insertedBefore, insertedAfter) = (Weight(revised[before.New..before.NewEnd]), Weight(revised[after.New..after.NewEnd]));
        var (deleted, inserted) = (deletedBefore + deletedAfter, insertedBefore + insertedAfter);

        // Words that are only put in, or only taken out, say so best where they stand.
        if (deleted == 0 || inserted == 0) return false;
        var island = old[before.OldEnd..after.Old];
        var weight = Weight(island);
        if (weight == 0) return island.Length <= 2;
        // One Chinese character between two changes is half of a word, not a word that was kept.
        if (island.Length == 1 && island[0].Kind == TokenKind.Character) return deleted >= weight && inserted >= weight;
        return weight <= LargestIsland
            && weight <= Math.Max(deletedBefore, insertedBefore) && weight <= Math.Max(deletedAfter, insertedAfter)
            && deleted >= 2 * weight && inserted >= 2 * weight;
    }

    private static int Weight(ReadOnlySpan<Token> tokens)
    {
        var weight = 0;
        foreach (var token in tokens) weight += token.Weight;
        return weight;
    }

    private static List<Divergence> Slid(List<Divergence> blocks, ReadOnlySpan<Token> old, ReadOnlySpan<Token> revised)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var back = i == 0 ? block.Old : block.Old - blocks[i - 1].OldEnd;
            var forth = (i + 1 < blocks.Count ? blocks[i + 1].Old : old.Length) - block.OldEnd;
            var by = block switch
            {
                { NewLength: 0 } => Slide(old, block.Old, block.OldEnd, back, forth),
                { OldLength: 0 } => Slide(revised, block.New, block.NewEnd, back, forth),
                _ => 0,
            };
            if (by != 0) blocks[i] = new(block.Old + by, block.OldEnd + by, block.New + by, block.NewEnd + by);
        }

        return blocks;
    }

    /// <summary>By how many tokens a piece is best moved, among all places where it would be the same change.</summary>
    private static int Slide(ReadOnlySpan<Token> tokens, int start, int end, int back, int forth)
    {
        // Two changes that touch would be one: a token is left between them.
        var (least, most) = (0, 0);
        while (-least < back - 1 && tokens[start + least - 1].Id == tokens[end + least - 1].Id) least--;
        while (most < forth - 1 && tokens[start + most].Id == tokens[end + most].Id) most++;
        var (best, by) = (Edges(tokens, start, end), 0);
        for (var shift = least; shift <= most; shift++)
        {
            if (Edges(tokens, start + shift, end + shift) is var edges && edges > best) (best, by) = (edges, shift);
        }

        return by;
    }

    /// <summary>How well a piece is cut: best from the first letter of a word to the blank before the next, or with the comma that opens it.</summary>
    private static int Edges(ReadOnlySpan<Token> tokens, int start, int end)
    {
        var isAfterMark = start > 0 && tokens[start - 1].Kind == TokenKind.Mark;
        var beginsWithWord = tokens[start].Weight > 0;
        var isAfterBlank = start == 0 || tokens[start - 1].Kind == TokenKind.Blank;
        var endsWithBlank = tokens[end - 1].Kind == TokenKind.Blank;
        var beginsWithMark = tokens[start].Kind == TokenKind.Mark;
        return (beginsWithWord && isAfterBlank ? 2 : 0) + (beginsWithWord && endsWithBlank ? 2 : 0)
            + (beginsWithMark && tokens[end - 1].Weight > 0 ? 3 : 0) + (isAfterMark ? 1 : 0);
    }
}
