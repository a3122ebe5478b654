using Dais.Documents.Redlining.Cutting;

namespace Dais.Documents.Redlining.Comparing;

/// <summary>A paragraph, cut.</summary>
internal sealed record CutParagraph(string Text, Token[] Tokens)
{
    /// <summary>The words from one token to another.</summary>
    public ReadOnlySpan<char> Words(int from, int end) => from == end ? [] : Text.AsSpan(Tokens[from].Start, Tokens[end - 1].End - Tokens[from].Start);
}

/// <summary>Turns the places where two paragraphs differ into runs of words.</summary>
internal static class Segmenting
{
    public static List<RedlineSegment> Of(CutParagraph old, CutParagraph revised, List<Divergence> blocks)
    {
        var segments = new List<RedlineSegment>((blocks.Count * 3) + 1);
        var (oldEnd, newEnd) = (0, 0);
        foreach (var block in blocks)
        {
            Keep(segments, old, revised, oldEnd, block.Old, newEnd);
            if (block.OldLength > 0) segments.Add(new(SegmentKind.Deleted, new(old.Words(block.Old, block.OldEnd))));
            if (block.NewLength > 0) segments.Add(new(SegmentKind.Inserted, new(revised.Words(block.New, block.NewEnd))));
            (oldEnd, newEnd) = (block.OldEnd, block.NewEnd);
        }

        Keep(segments, old, revised, oldEnd, old.Tokens.Length, newEnd);
        return segments;
    }

    /// <summary>A kept run, parted where the versions print the same words in another way.</summary>
    private static void Keep(List<RedlineSegment> segments, CutParagraph old, CutParagraph revised, int from, int end, int newFrom)
    {
        var by = newFrom - from;
        while (from < end)
        {
            var isSame = IsSame(old, revised, from, by);
            var to = from + 1;
            while (to < end && IsSame(old, revised, to, by) == isSame) to++;
            var text = new string(revised.Words(from + by, to + by));
            segments.Add(new(SegmentKind.Kept, text) { Was = isSame ? null : new(old.Words(from, to)) });
            from = to;
        }
    }

    private static bool IsSame(CutParagraph old, CutParagraph revised, int token, int by) =>
        old.Words(token, token + 1).SequenceEqual(revised.Words(token + by, token + by + 1));
}
