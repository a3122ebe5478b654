namespace Dais.Documents.Reading;

/// <summary>How like two readings of one text are: recognition changes a letter here and there.</summary>
internal static class Likeness
{
    private const int Longest = 600;

    /// <summary>The number of letters to change, insert or drop, or <paramref name="most"/> + 1 when it is more than that.</summary>
    internal static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        var end = 0;
        while (end < Math.Min(a.Length, b.Length) && a[^(end + 1)] == b[^(end + 1)]) end++;
        a = a[..^end];
        b = b[..^end];
        if (Math.Abs(a.Length - b.Length) > most) return most + 1;
        if (a.IsEmpty || b.IsEmpty) return Math.Min(Math.Max(a.Length, b.Length), most + 1);
        return Banded(a[..Math.Min(a.Length, Longest)], b[..Math.Min(b.Length, Longest)], most);
    }

    /// <summary>1 for the same letters, 0 for nothing in common; anything below <paramref name="least"/> is answered as 0.</summary>
    internal static double Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, double least)
    {
        var longer = Math.Max(a.Length, b.Length);
        if (longer == 0) return 0;
        var most = (int)((1 - least) * longer);
        var distance = Distance(a, b, most);
        return distance > most ? 0 : 1 - ((double)distance / longer);
    }

    // Levenshtein in a band along the diagonal: letters × permitted changes, never letters × letters.
    private static int Banded(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        Span<int> above = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var from = Math.Max(1, i - most);
            var to = Math.Min(b.Length, i + most);
            row[from - 1] = from == 1 ? i : most + 1;
            var best = row[from - 1];
            for (var j = from; j <= to; j++)
            {
                var up = j < i + most ? above[j] + 1 : most + 1;
                row[j] = Math.Min(above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(up, row[j - 1] + 1));
                best = Math.Min(best, row[j]);
            }

            if (best > most) return most + 1;
            var swap = above;
            above = row;
            row = swap;
        }

        return Math.Min(above[b.Length], most + 1);
    }
}
