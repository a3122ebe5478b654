namespace Dais.Documents.Redlining.Aligning;

/// <summary>Picks from pairs those that keep the order of both versions and together weigh the most.</summary>
internal static class Chain
{
    /// <param name="pairs">The pairs.</param>
    /// <param name="width">How many places the second version has.</param>
    public static List<Candidate> Heaviest(List<Candidate> pairs, int width)
    {
        // From the last of one row to its first: two pairs of one row never follow each other.
        pairs.Sort((a, b) => (a.Old, -a.New).CompareTo((b.Old, -b.New)));
        var (total, before) = (new double[pairs.Count], new int[pairs.Count]);
        var best = new int[width + 1];
        Array.Fill(best, -1);
        for (var k = 0; k < pairs.Count; k++)
        {
            before[k] = BestUpTo(best, total, pairs[k].New);
            total[k] = pairs[k].Weight + (before[k] < 0 ? 0 : total[before[k]]);
            for (var at = pairs[k].New + 1; at <= width; at += at & -at)
            {
                if (best[at] < 0 || total[best[at]] < total[k]) best[at] = k;
            }
        }

        var chain = new List<Candidate>();
        for (var k = BestUpTo(best, total, width); k >= 0; k = before[k]) chain.Add(pairs[k]);
        chain.Reverse();
        return chain;
    }

    /// <summary>The heaviest chain that ends before a place (a binary indexed tree of maxima).</summary>
    private static int BestUpTo(int[] best, double[] total, int place)
    {
        var found = -1;
        for (var at = place; at > 0; at -= at & -at)
        {
            if (best[at] >= 0 && (found < 0 || total[best[at]] > total[found])) found = best[at];
        }

        return found;
    }
}
