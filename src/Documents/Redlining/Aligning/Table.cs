namespace Dais.Documents.Redlining.Aligning;

/// <summary>Aligns two short sequences in a table of all pairs.</summary>
internal static class Table
{
    /// <summary>The pairs, in order, that gain the most together.</summary>
    /// <param name="rows">How long the first sequence is.</param>
    /// <param name="columns">How long the second is.</param>
    /// <param name="gain">What a pair gains; 0 for two that must not be paired.</param>
    public static List<(int Row, int Column)> Align(int rows, int columns, Func<int, int, double> gain)
    {
        var gains = new double[rows, columns];
        var best = new double[rows + 1, columns + 1];
        for (var r = rows - 1; r >= 0; r--)
        {
            for (var c = columns - 1; c >= 0; c--)
            {
                gains[r, c] = gain(r, c);
                best[r, c] = Math.Max(gains[r, c] > 0 ? gains[r, c] + best[r + 1, c + 1] : 0, Math.Max(best[r + 1, c], best[r, c + 1]));
            }
        }

        var pairs = new List<(int, int)>();
        for (int r = 0, c = 0; r < rows && c < columns;)
        {
            if (best[r, c] == best[r + 1, c]) r++;
            else if (best[r, c] == best[r, c + 1]) c++;
            else pairs.Add((r++, c++));
        }

        return pairs;
    }
}
