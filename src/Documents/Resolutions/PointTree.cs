using Dais.Documents.Reading.Pages;
using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>Nests the points of a paragraph: a mark of a series that is open goes on in it, any other begins one below.</summary>
internal sealed class PointTree
{
    private const int Deepest = 6;
    private readonly List<(PartDraft Point, string Series, int Ordinal)> open = [];

    /// <summary>The paragraph whose list it is; null where none is open.</summary>
    internal PartDraft? Owner { get; private set; }

    internal bool IsEmpty => open.Count == 0;

    internal void Begin(PartDraft owner)
    {
        Owner = owner;
        open.Clear();
    }

    internal void End()
    {
        Owner = null;
        open.Clear();
    }

    /// <summary>Whether a mark is the next of a series that is open.</summary>
    internal bool Continues(BlockMark mark) => Find(mark) is var at && at >= 0 && open[at].Ordinal == mark.Ordinal - 1;

    internal void Add(TextBlock block)
    {
        var mark = block.Mark!.Value;
        var at = Find(mark);
        if (at < 0) at = Math.Min(open.Count, Deepest);
        open.RemoveRange(at, open.Count - at);
        var point = new PartDraft(PartKind.Point, block);
        (at == 0 ? Owner! : open[at - 1].Point).Within.Add(point);
        open.Add((point, SeriesOf(mark), mark.Ordinal));
    }

    /// <summary>What follows a list and belongs to its paragraph.</summary>
    internal void AddTail(TextBlock block)
    {
        Owner!.Within.Add(new(PartKind.Text, block));
        open.Clear();
    }

    private int Find(BlockMark mark)
    {
        var series = SeriesOf(mark);
        for (var i = open.Count - 1; i >= 0; i--)
            if (open[i].Series == series) return i;
        return -1;
    }

    // "(a)" and "a." are series of their own, and so are bullets.
    private static string SeriesOf(BlockMark mark) => mark.Ordinal == 0 ? mark.Text : mark.Level switch
    {
        NumberLevel.Letter => "a",
        NumberLevel.Roman => "i",
        NumberLevel.Section => "I",
        _ => "1",
    };
}
