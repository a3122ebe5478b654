namespace Dais.Documents.Aligning;

/// <summary>How much two parts of different versions look like one another.</summary>
internal static class Likeness
{
    /// <summary>What a part costs that stands alone.</summary>
    internal const double Alone = -0.35;

    private const int EnoughNotions = 3;
    private const double WorstLength = 1.6;

    /// <summary>Above zero for what may be the same; a certain pair has some five points.</summary>
    internal static double Of(AlignedPart one, AlignedPart other) => Kinds(one.Kind, other.Kind) + Numbers(one, other) + Calls(one, other) + Texts(one.Whole, other.Whole);

    /// <summary>How far the words of two texts agree.</summary>
    internal static double Texts(Signature one, Signature other) => Figures(one.Figures, other.Figures) + Notions(one.Notions, other.Notions) + Lengths(one.LengthAsLog, other.LengthAsLog);

    private static double Kinds(AlignedKind one, AlignedKind other)
    {
        if (one == other) return 1;
        var (low, high) = one < other ? (one, other) : (other, one);
        return (low, high) switch
        {
            (AlignedKind.Paragraph, AlignedKind.Text) => 0.6,
            (AlignedKind.Recital, AlignedKind.Paragraph) or (AlignedKind.Recital, AlignedKind.Text) or (AlignedKind.Heading, AlignedKind.Text) => 0,
            (AlignedKind.Paragraph, AlignedKind.Point) or (AlignedKind.Text, AlignedKind.Point) or (AlignedKind.Heading, AlignedKind.Paragraph) => -0.2,
            _ => -4,
        };
    }

    private static double Numbers(AlignedPart one, AlignedPart other) => (one.Number, other.Number) switch
    {
        ({ } a, { } b) when a == b => 1.2,
        ({ }, { }) => -0.8,
        (null, null) => 0,
        _ => -0.2,
    };

    private static double Calls(AlignedPart one, AlignedPart other)
    {
        if (one.Calls.Count == 0 && other.Calls.Count == 0) return 0;
        return one.Calls.SequenceEqual(other.Calls, StringComparer.Ordinal) ? 0.8 : -0.3;
    }

    private static double Figures(long[] one, long[] other)
    {
        if (one.Length == 0 && other.Length == 0) return 0.1;
        var shared = Signature.Shared(one, other);
        var all = one.Length + other.Length - shared;
        return (2.6 * shared / all) - 0.8;
    }

    private static double Notions(int[] one, int[] other)
    {
        var least = Math.Min(one.Length, other.Length);
        if (least == 0) return Math.Max(one.Length, other.Length) >= EnoughNotions ? -0.4 : 0;
        var share = (double)Signature.Shared(one, other) / least;
        return ((3.2 * share) - 1) * Math.Min(1, least / (double)EnoughNotions);
    }

    private static double Lengths(double one, double other)
    {
        var ratio = one - other;
        return 0.4 - Math.Min(WorstLength, ratio * ratio * 2);
    }
}
