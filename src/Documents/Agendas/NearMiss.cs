namespace Dais.Documents.Agendas;

/// <summary>Tells a mistyped key from one that belongs to someone else.</summary>
internal static class NearMiss
{
    private const int LongestKey = 40;

    /// <summary>The known key that a key was meant to be; null when it is one itself, or resembles none.</summary>
    public static string? Of(string key, ReadOnlySpan<string> known)
    {
        if (key.Length > LongestKey || known.Contains(key)) return null;
        foreach (var candidate in known)
        {
            if (string.Equals(candidate, key, StringComparison.OrdinalIgnoreCase)) return candidate;
            if (candidate.Length >= 4 && Distance(key, candidate) <= candidate.Length / 4) return candidate;
        }

        return null;
    }

    // Levenshtein, with two neighbours exchanged counted as one mistake.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
