namespace Dais.Documents.Redlining.Comparing;

/// <summary>Finds the fewest deletions and insertions that lead from one sequence of numbers to another, in linear memory.</summary>
/// <remarks>
/// Myers' algorithm of 1986 with its divide and conquer: time O(ND), memory O(N). What stands on one side only is set aside first: it can
/// be kept in no case. The search for a middle point is given up after a bounded number of differences and goes on from the point that
/// was reached; two sequences that have little in common take time in proportion to their length then, and the answer may delete
/// and insert more than it must. Up to twice <see cref="LeastBound"/> differences in sequences of up to 65,000 the answer is exact.
/// One instance serves many comparisons, one after the other.
/// </remarks>
internal sealed class Difference
{
    /// <summary>Differences to either side of the middle that are always looked through, unless the sequences are very long.</summary>
    public const int LeastBound = 1024;

    private const int SmallestBound = 64;
    private const long Work = 1L << 26;

    private int[] seen = [];
    private int stamp;
    private readonly ComparedSide old = new();
    private readonly ComparedSide revised = new();
    private int[] forward = [];
    private int[] backward = [];
    private int bound;
    private int origin;

    /// <summary>The places where the sequences differ, in order; adjacent ones are joined.</summary>
    /// <param name="before">The old sequence; numbers from 0.</param>
    /// <param name="after">The new sequence.</param>
    public List<Divergence> Between(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        var head = before.CommonPrefixLength(after);
        var tail = TailLength(before[head..], after[head..]);
        var oldMiddle = before[head..^tail];
        var newMiddle = after[head..^tail];
        if (oldMiddle.IsEmpty && newMiddle.IsEmpty) return [];
        if (oldMiddle.IsEmpty || newMiddle.IsEmpty) return [new(head, before.Length - tail, head, after.Length - tail)];

        old.Take(oldMiddle, Seen(newMiddle), stamp);
        revised.Take(newMiddle, Seen(oldMiddle), stamp);
        Compare();
        return Blocks(head, oldMiddle.Length, newMiddle.Length);
    }

    private static int TailLength(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        var length = 0;
        for (var most = Math.Min(before.Length, after.Length); length < most && before[^(length + 1)] == after[^(length + 1)];) length++;
        return length;
    }

    private int[] Seen(ReadOnlySpan<int> sequence)
    {
        stamp++;
        foreach (var number in sequence)
        {
            if (number >= seen.Length) Array.Resize(ref seen, Math.Max(number + 1, seen.Length * 2));
            seen[number] = stamp;
        }

        return seen;
    }

    private void Compare()
    {
        var diagonals = old.Length + revised.Length + 3;
        if (forward.Length < diagonals) (forward, backward) = (new int[diagonals], new int[diagonals]);
        (bound, origin) = ((int)Math.Clamp(Work / diagonals, SmallestBound, LeastBound), revised.Length + 1);
        Compare(0, old.Length, 0, revised.Length);
    }

    private void Compare(int x, int xEnd, int y, int yEnd)
    {
        while (true)
        {
            while (x < xEnd && y < yEnd && old.Numbers[x] == revised.Numbers[y]) (x, y) = (x + 1, y + 1);
            while (x < xEnd && y < yEnd && old.Numbers[xEnd - 1] == revised.Numbers[yEnd - 1]) (xEnd, yEnd) = (xEnd - 1, yEnd - 1);
            if (x == xEnd || y == yEnd)
            {
                old.Change(x, xEnd);
                revised.Change(y, yEnd);
                return;
            }

            var (middle, other) = Middle(x, xEnd, y, yEnd);
            Compare(x, middle, y, other);
            (x, y) = (middle, other);
        }
    }

    /// <summary>A point through which a shortest way leads; after too long a search, the point that is farthest along.</summary>
    private (int X, int Y) Middle(int x, int xEnd, int y, int yEnd)
    {
        var (least, most) = (x - yEnd, xEnd - y);
        var (start, end) = (x - y, xEnd - yEnd);
        var (fore, back) = (new Fan(start, start), new Fan(end, end));
        var isOdd = ((start - end) & 1) != 0;
        forward[origin + start] = x;
        backward[origin + end] = xEnd;
        for (var cost = 1; ; cost++)
        {
            fore = fore.Widen(forward.AsSpan(), origin, least, most, -1);
            if (Advance(fore, back, isOdd, xEnd, yEnd) is { } met) return met;
            back = back.Widen(backward.AsSpan(), origin, least, most, int.MaxValue);
            if (Retreat(back, fore, isOdd, x, y) is { } again) return again;
            if (cost >= bound) return Farthest(fore, back, x, xEnd, y, yEnd);
        }
    }

    private (int X, int Y)? Advance(Fan fore, Fan back, bool isOdd, int xEnd, int yEnd)
    {
        var (way, other) = (forward, backward);
        var (a, b) = (old.Numbers, revised.Numbers);
        for (var d = fore.High; d >= fore.Low; d -= 2)
        {
            var (below, above) = (way[origin + d - 1], way[origin + d + 1]);
            var x = below < above ? above : below + 1;
            for (var y = x - d; x < xEnd && y < yEnd && a[x] == b[y]; y++) x++;
            way[origin + d] = x;
            if (isOdd && back.Low <= d && d <= back.High && other[origin + d] <= x) return (x, x - d);
        }

        return null;
    }

    private (int X, int Y)? Retreat(Fan back, Fan fore, bool isOdd, int xStart, int yStart)
    {
        var (way, other) = (backward, forward);
        var (a, b) = (old.Numbers, revised.Numbers);
        for (var d = back.High; d >= back.Low; d -= 2)
        {
            var (below, above) = (way[origin + d - 1], way[origin + d + 1]);
            var x = below < above ? below : above - 1;
            for (var y = x - d; xStart < x && yStart < y && a[x - 1] == b[y - 1]; y--) x--;
            way[origin + d] = x;
            if (!isOdd && fore.Low <= d && d <= fore.High && x <= other[origin + d]) return (x, x - d);
        }

        return null;
    }

    private (int X, int Y) Farthest(Fan fore, Fan back, int x, int xEnd, int y, int yEnd)
    {
        var (reached, reachedX) = (-1, 0);
        for (var d = fore.High; d >= fore.Low; d -= 2)
        {
            var at = Math.Min(Math.Min(forward[origin + d], xEnd), yEnd + d);
            if (reached < at + at - d) (reached, reachedX) = (at + at - d, at);
        }

        var (left, leftX) = (int.MaxValue, 0);
        for (var d = back.High; d >= back.Low; d -= 2)
        {
            var at = Math.Max(Math.Max(x, backward[origin + d]), y + d);
            if (at + at - d < left) (left, leftX) = (at + at - d, at);
        }

        return xEnd + yEnd - left < reached - (x + y) ? (reachedX, reached - reachedX) : (leftX, left - leftX);
    }

    private List<Divergence> Blocks(int head, int oldLength, int newLength)
    {
        var blocks = new List<Divergence>();
        for (int i = 0, j = 0; i < oldLength || j < newLength;)
        {
            var (oldStart, newStart) = (i, j);
            while (i < oldLength && old.Changed[i]) i++;
            while (j < newLength && revised.Changed[j]) j++;
            if (i > oldStart || j > newStart) blocks.Add(new(head + oldStart, head + i, head + newStart, head + j));
            while (i < oldLength && j < newLength && !old.Changed[i] && !revised.Changed[j]) (i, j) = (i + 1, j + 1);
        }

        return blocks;
    }

    /// <summary>The diagonals that a search has come to.</summary>
    private readonly record struct Fan(int Low, int High)
    {
        /// <summary>One diagonal more to either side, or one less where the sequences end.</summary>
        public Fan Widen(Span<int> way, int origin, int least, int most, int nowhere)
        {
            if (Low > least) way[origin + Low - 2] = nowhere;
            if (High < most) way[origin + High + 2] = nowhere;
            return new(Low > least ? Low - 1 : Low + 1, High < most ? High + 1 : High - 1);
        }
    }
}
