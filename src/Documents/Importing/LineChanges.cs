namespace Dais.Documents.Importing;

/// <summary>A line of a text and what it was before: both when it stayed or was changed, one when it was added or taken out.</summary>
/// <param name="Before">Its number in the earlier text, from 1; null for an added line.</param>
/// <param name="After">Its number in the later text, from 1; null for a line taken out.</param>
public readonly record struct LineChange(int? Before, int? After);

/// <summary>Compares two texts line by line.</summary>
public static class LineChanges
{
    // Above this the middle part is paired line by line instead of compared: time and memory stay bounded.
    private const long LargestComparison = 4_000_000;

    /// <summary>Every line of both texts, in order; lines that took each other's place stand together.</summary>
    public static IReadOnlyList<LineChange> Compare(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var same = Math.Min(before.Count, after.Count);
        var head = 0;
        while (head < same && before[head] == after[head]) head++;
        var tail = 0;
        while (tail < same - head && before[^(tail + 1)] == after[^(tail + 1)]) tail++;

        var changes = new List<LineChange>(after.Count + 8);
        for (var i = 1; i <= head; i++) changes.Add(new(i, i));
        var pairs = Pairs(before, after, head, tail);
        Weave(changes, pairs, head, before.Count - tail, head, after.Count - tail);
        for (var i = tail; i > 0; i--) changes.Add(new(before.Count - i + 1, after.Count - i + 1));
        return changes;
    }

    /// <summary>What differs within a changed line: the words before, taken out, put in and after.</summary>
    public static (string Head, string Removed, string Added, string Tail) Within(string before, string after)
    {
        var same = Math.Min(before.Length, after.Length);
        var head = before.AsSpan().CommonPrefixLength(after);
        while (head > 0 && (CutsWord(before, head) || CutsWord(after, head))) head--;
        var tail = 0;
        while (tail < same - head && before[^(tail + 1)] == after[^(tail + 1)]) tail++;
        while (tail > 0 && (CutsWord(before, before.Length - tail) || CutsWord(after, after.Length - tail))) tail--;
        return (before[..head], before[head..^tail], after[head..^tail], before[^tail..]);
    }

    // Chinese has no spaces between words; its characters may be told apart one by one.
    private static bool CutsWord(string text, int at) =>
        at > 0 && at < text.Length
        && (char.IsLowSurrogate(text[at]) || (char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]) && text[at] < '\u2E80'));

    // The longest common subsequence of the lines between head and tail.
    private static List<(int Before, int After)> Pairs(IReadOnlyList<string> before, IReadOnlyList<string> after, int head, int tail)
    {
        int rows = before.Count - head - tail, columns = after.Count - head - tail;
        var pairs = new List<(int, int)>();
        if ((long)rows * columns > LargestComparison) return pairs;
        var longest = new int[rows + 1, columns + 1];
        for (var r = rows - 1; r >= 0; r--)
            for (var c = columns - 1; c >= 0; c--)
                longest[r, c] = before[head + r] == after[head + c] ? longest[r + 1, c + 1] + 1 : Math.Max(longest[r + 1, c], longest[r, c + 1]);

        for (int r = 0, c = 0; r < rows && c < columns;)
        {
            if (before[head + r] == after[head + c]) pairs.Add((head + r++, head + c++));
            else if (longest[r + 1, c] >= longest[r, c + 1]) r++;
            else c++;
        }

        return pairs;
    }

    private static void Weave(List<LineChange> changes, List<(int Before, int After)> pairs, int before, int beforeEnd, int after, int afterEnd)
    {
        foreach (var (pairBefore, pairAfter) in pairs.Append((beforeEnd, afterEnd)))
        {
            while (before < pairBefore || after < pairAfter)
                changes.Add(new(before < pairBefore ? ++before : null, after < pairAfter ? ++after : null));
            if (pairBefore < beforeEnd || pairAfter < afterEnd) changes.Add(new(++before, ++after));
        }
    }
}
