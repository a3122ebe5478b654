using Dais.Documents.Redlining.Aligning;

namespace Dais.Documents.Redlining;

/// <summary>Lays the paragraphs of both versions in one order: each keeps its own, what is gone stands before what came in its place.</summary>
internal sealed class Weaving
{
    private readonly Comparison comparison;
    private readonly int[] partners;
    private readonly int[] sources;
    private readonly bool[] isMovedOld;
    private readonly Dictionary<int, int> moves = [];
    private readonly Dictionary<int, List<RedlineSegment>> movedSegments = [];
    private readonly List<RedlineEntry> entries;

    private Weaving(Comparison comparison, List<PairedParagraphs> pairs, int oldCount, int newCount)
    {
        this.comparison = comparison;
        (partners, sources, isMovedOld) = (new int[oldCount], new int[newCount], new bool[oldCount]);
        Array.Fill(partners, -1);
        Array.Fill(sources, -1);
        foreach (var (i, j, isMoved) in pairs) (partners[i], sources[j], isMovedOld[i]) = (j, i, isMoved);
        for (var j = 0; j < newCount; j++)
        {
            if (sources[j] >= 0 && isMovedOld[sources[j]]) moves.Add(j, moves.Count + 1);
        }

        entries = new(Math.Max(oldCount, newCount) + 16);
    }

    public static List<RedlineEntry> Of(Comparison comparison, List<PairedParagraphs> pairs, int oldCount, int newCount)
    {
        var weaving = new Weaving(comparison, pairs, oldCount, newCount);
        var (oldNext, newNext) = (0, 0);
        foreach (var (i, j, _) in pairs.Where(p => !p.IsMoved))
        {
            weaving.AddLoose(oldNext, i, newNext, j);
            weaving.entries.Add(weaving.Pair(i, j, comparison.Segments(i, j)));
            (oldNext, newNext) = (i + 1, j + 1);
        }

        weaving.AddLoose(oldNext, oldCount, newNext, newCount);
        return weaving.entries;
    }

    private void AddLoose(int oldStart, int oldEnd, int newStart, int newEnd)
    {
        for (var i = oldStart; i < oldEnd; i++) entries.Add(isMovedOld[i] ? MovedFrom(i) : Deleted(i));
        for (var j = newStart; j < newEnd; j++) entries.Add(sources[j] >= 0 ? MovedTo(j) : Inserted(j));
    }

    private RedlineEntry Pair(int i, int j, List<RedlineSegment> segments) => new()
    {
        Change = segments.TrueForAll(s => s.Kind == SegmentKind.Kept) ? ParagraphChange.Kept : ParagraphChange.Changed,
        Old = comparison.OldHead(i),
        New = comparison.NewHead(j),
        Segments = segments,
    };

    private RedlineEntry MovedTo(int j) => Pair(sources[j], j, SegmentsOfMove(j)) with { Side = MoveSide.To, Move = moves[j] };

    private RedlineEntry MovedFrom(int i)
    {
        var segments = SegmentsOfMove(partners[i]);
        return Pair(i, partners[i], segments) with { Side = MoveSide.From, Move = moves[partners[i]], Segments = [.. segments.Where(s => s.Kind != SegmentKind.Inserted)] };
    }

    private List<RedlineSegment> SegmentsOfMove(int j)
    {
        if (!movedSegments.TryGetValue(j, out var segments)) movedSegments.Add(j, segments = comparison.Segments(sources[j], j));
        return segments;
    }

    private RedlineEntry Deleted(int i) => new()
    {
        Change = ParagraphChange.Deleted,
        Old = comparison.OldHead(i),
        Segments = Whole(SegmentKind.Deleted, comparison.OldText(i)),
    };

    private RedlineEntry Inserted(int j) => new()
    {
        Change = ParagraphChange.Inserted,
        New = comparison.NewHead(j),
        Segments = Whole(SegmentKind.Inserted, comparison.NewText(j)),
    };

    private static List<RedlineSegment> Whole(SegmentKind kind, string text) => text.Length == 0 ? [] : [new(kind, text)];
}
