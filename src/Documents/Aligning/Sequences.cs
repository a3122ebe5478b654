namespace Dais.Documents.Aligning;

/// <summary>Which parts of two sequences are the same, in order: dynamic programming, within a band around the diagonal.</summary>
/// <remarks>A step takes one part of each, one of either alone, or two of one for one of the other: a paragraph that was split, or two that were merged.</remarks>
internal sealed class Sequences
{
    private const int Band = 14;
    private const double Joining = -0.25;
    private const double Impossible = -1e9;

    private readonly IReadOnlyList<AlignedPart> one;
    private readonly IReadOnlyList<AlignedPart> other;
    private readonly Signature?[] oneJoined;
    private readonly Signature?[] otherJoined;
    private readonly double[] best;
    private readonly byte[] steps;
    private readonly int width;

    private Sequences(IReadOnlyList<AlignedPart> one, IReadOnlyList<AlignedPart> other)
    {
        (this.one, this.other, width) = (one, other, other.Count + 1);
        (oneJoined, otherJoined) = (new Signature?[one.Count], new Signature?[other.Count]);
        best = new double[(one.Count + 1) * width];
        steps = new byte[best.Length];
    }

    /// <summary>A step: how many parts of either it takes, from where.</summary>
    internal readonly record struct Step(int One, int Ones, int Other, int Others);

    internal static List<Step> Align(IReadOnlyList<AlignedPart> one, IReadOnlyList<AlignedPart> other)
    {
        var sequences = new Sequences(one, other);
        sequences.Fill();
        return sequences.WayBack();
    }

    private void Fill()
    {
        var band = Math.Abs(one.Count - other.Count) + Band;
        Array.Fill(best, Impossible);
        best[0] = 0;
        for (var i = 0; i <= one.Count; i++)
        {
            var centre = one.Count == 0 ? 0 : (int)((long)i * other.Count / one.Count);
            var last = Math.Min(other.Count, centre + band);
            for (var j = Math.Max(0, centre - band); j <= last; j++)
                if (i + j > 0) Choose(i, j);
        }
    }

    private void Choose(int i, int j)
    {
        var (most, step) = (Impossible, (byte)0);
        if (i > 0) Try(At(i - 1, j) + Likeness.Alone, 1);
        if (j > 0) Try(At(i, j - 1) + Likeness.Alone, 2);
        if (i > 0 && j > 0)
        {
            Try(At(i - 1, j - 1) + Likeness.Of(one[i - 1], other[j - 1]), 3);
            if (j > 1 && MayBeJoined(other[j - 2], other[j - 1], one[i - 1])) Try(At(i - 1, j - 2) + OfJoined(one[i - 1], other[j - 2], Joined(otherJoined, other, j - 2)), 4);
            if (i > 1 && MayBeJoined(one[i - 2], one[i - 1], other[j - 1])) Try(At(i - 2, j - 1) + OfJoined(other[j - 1], one[i - 2], Joined(oneJoined, one, i - 2)), 5);
        }

        (best[(i * width) + j], steps[(i * width) + j]) = (most, step);

        void Try(double score, byte by)
        {
            if (score > most) (most, step) = (score, by);
        }
    }

    private double At(int i, int j) => best[(i * width) + j];

    // Only what is clearly too short alone can be half of another.
    private static bool MayBeJoined(AlignedPart first, AlignedPart second, AlignedPart whole) =>
        first.Kind == second.Kind && first.Kind is not (AlignedKind.Point or AlignedKind.Row or AlignedKind.Table or AlignedKind.Annex or AlignedKind.Title or AlignedKind.Note)
        && whole.Whole.Length > first.Whole.Length * 1.35 && whole.Whole.Length > second.Whole.Length * 1.35
        && (first.Whole.Length + second.Whole.Length) / whole.Whole.Length is > 0.74 and < 1.35;

    private static double OfJoined(AlignedPart whole, AlignedPart first, Signature joined) =>
        Joining + Likeness.Of(whole, first) - Likeness.Texts(whole.Whole, first.Whole) + Likeness.Texts(whole.Whole, joined);

    // A part and the next: asked for many times, made once.
    private static Signature Joined(Signature?[] made, IReadOnlyList<AlignedPart> parts, int at) => made[at] ??= Signature.Joined(parts[at].Whole, parts[at + 1].Whole);

    private List<Step> WayBack()
    {
        List<Step> way = [];
        for (int i = one.Count, j = other.Count; i > 0 || j > 0;)
        {
            var (ones, others) = steps[(i * width) + j] switch { 1 => (1, 0), 2 => (0, 1), 3 => (1, 1), 4 => (1, 2), _ => (2, 1) };
            (i, j) = (i - ones, j - others);
            way.Add(new(i, ones, j, others));
        }

        way.Reverse();
        return way;
    }
}
