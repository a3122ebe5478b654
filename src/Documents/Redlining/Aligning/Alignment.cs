namespace Dais.Documents.Redlining.Aligning;

/// <summary>A paragraph as alignment sees it.</summary>
/// <param name="Whole">A number that two paragraphs share when they are the same, whole.</param>
/// <param name="Shingles">What it says.</param>
/// <param name="Label">What it is called: its kind and mark; null where it has no mark. Paragraphs of one label are paired with less in common.</param>
internal sealed record AlignedParagraph(int Whole, Shingles Shingles, (int Kind, string Mark)? Label)
{
    /// <summary>Whether both are called the same.</summary>
    public bool IsCalledAs(AlignedParagraph other) => Label is { } label && other.Label is { } otherLabel && label == otherLabel;
}

/// <summary>A pair of paragraphs: the same one in two versions.</summary>
/// <param name="Old">Its place in the first version.</param>
/// <param name="New">Its place in the second.</param>
/// <param name="IsMoved">Whether it stands elsewhere among its neighbours.</param>
internal readonly record struct PairedParagraphs(int Old, int New, bool IsMoved);

/// <summary>Finds which paragraph of one version is which of another: kept in order, moved, or without a counterpart.</summary>
/// <remarks>
/// First likely pairs are gathered: paragraphs that are the same, and those that share the most shingles which few paragraphs have. Of these
/// the heaviest chain that keeps the order in both versions is taken (dynamic programming, O(k log k)). What lies between two links of the
/// chain is aligned by likeness in a table, unless it is too large. What is left over on both sides and is alike was moved. Time and
/// memory are bounded by the number of paragraphs times a constant.
/// </remarks>
internal sealed class Alignment
{
    /// <summary>Less alike than this are two paragraphs, not one.</summary>
    public const double LeastLikeness = 0.35;

    /// <summary>The same for paragraphs with the same label.</summary>
    public const double LeastLikenessOfOneLabel = 0.22;

    /// <summary>The same for the only two between two pairs: the one stands where the other stood.</summary>
    public const double LeastLikenessOfAlone = 0.1;

    /// <summary>A paragraph that turns up elsewhere has no place to speak for it: it must be more alike.</summary>
    public const double LeastLikenessOfMoved = 0.5;

    /// <summary>With fewer shingles a paragraph may turn up anywhere by chance.</summary>
    private const int LeastShinglesOfMoved = 5;

    private const int LargestTable = 40_000;

    private readonly IReadOnlyList<AlignedParagraph> old;
    private readonly IReadOnlyList<AlignedParagraph> revised;
    private readonly List<Candidate> candidates;
    private readonly int[] partners;
    private readonly bool[] taken;
    private readonly List<PairedParagraphs> pairs = [];

    private Alignment(IReadOnlyList<AlignedParagraph> old, IReadOnlyList<AlignedParagraph> revised)
    {
        (this.old, this.revised) = (old, revised);
        candidates = Candidates.Between(old, revised);
        partners = new int[old.Count];
        taken = new bool[revised.Count];
        Array.Fill(partners, -1);
    }

    /// <summary>The pairs in the order of the first version.</summary>
    public static List<PairedParagraphs> Between(IReadOnlyList<AlignedParagraph> old, IReadOnlyList<AlignedParagraph> revised)
    {
        var alignment = new Alignment(old, revised);
        alignment.PairInOrder();
        alignment.PairMoved();
        alignment.pairs.Sort((a, b) => a.Old.CompareTo(b.Old));
        return alignment.pairs;
    }

    private void PairInOrder()
    {
        var (oldStart, newStart) = (0, 0);
        var chain = Chain.Heaviest(candidates.FindAll(c => c.Likeness >= Least(c.Old, c.New)), revised.Count);
        foreach (var link in chain.Append(new(old.Count, revised.Count, 0, 0)))
        {
            PairBetween(oldStart, link.Old, newStart, link.New);
            if (link.Old < old.Count) Pair(link.Old, link.New, isMoved: false);
            (oldStart, newStart) = (link.Old + 1, link.New + 1);
        }
    }

    private void PairBetween(int oldStart, int oldEnd, int newStart, int newEnd)
    {
        if (oldStart >= oldEnd || newStart >= newEnd || (long)(oldEnd - oldStart) * (newEnd - newStart) > LargestTable) return;
        if (oldEnd - oldStart == 1 && newEnd - newStart == 1)
        {
            if (old[oldStart].Whole == revised[newStart].Whole || old[oldStart].Shingles.Likeness(revised[newStart].Shingles) >= LeastLikenessOfAlone)
                Pair(oldStart, newStart, isMoved: false);
            return;
        }

        foreach (var (i, j) in Table.Align(oldEnd - oldStart, newEnd - newStart, (i, j) => Gain(oldStart + i, newStart + j)))
            Pair(oldStart + i, newStart + j, isMoved: false);
    }

    private double Gain(int i, int j)
    {
        if (old[i].Whole == revised[j].Whole) return Weight(i, j, 1);
        var likeness = old[i].Shingles.Likeness(revised[j].Shingles);
        return likeness >= Least(i, j) ? Weight(i, j, likeness) : 0;
    }

    private void PairMoved()
    {
        var loose = candidates.FindAll(c =>
            partners[c.Old] < 0 && !taken[c.New] && c.Likeness >= LeastLikenessOfMoved && old[c.Old].Shingles.Count >= LeastShinglesOfMoved);
        loose.Sort((a, b) => (-a.Weight, a.Old, a.New).CompareTo((-b.Weight, b.Old, b.New)));
        foreach (var (i, j, _, _) in loose)
        {
            if (partners[i] < 0 && !taken[j]) Pair(i, j, isMoved: true);
        }
    }

    private void Pair(int i, int j, bool isMoved)
    {
        partners[i] = j;
        taken[j] = true;
        pairs.Add(new(i, j, isMoved));
    }

    private double Least(int i, int j) => old[i].IsCalledAs(revised[j]) ? LeastLikenessOfOneLabel : LeastLikeness;

    private double Weight(int i, int j, double likeness) => Candidates.WeightOf(old[i], revised[j], likeness);
}
