namespace Dais.Documents.Tests.Redlining;

/// <summary>The longest common subsequence as textbooks find it, to compare with.</summary>
internal static class TextbookDifference
{
    public static int CommonLength(int[] old, int[] revised)
    {
        var (row, next) = (new int[revised.Length + 1], new int[revised.Length + 1]);
        for (var i = old.Length - 1; i >= 0; i--)
        {
            (row, next) = (next, row);
            for (var j = revised.Length - 1; j >= 0; j--)
                row[j] = old[i] == revised[j] ? next[j + 1] + 1 : Math.Max(next[j], row[j + 1]);
        }

        return row[0];
    }
}
