using Dais.Documents.Redlining.Comparing;

namespace Dais.Documents.Importing;

/// <summary>A line of a text and what it was before: both when it stayed or was changed, one when it was added or taken out.</summary>
/// <param name="Before">Its number in the earlier text, from 1; null for an added line.</param>
/// <param name="After">Its number in the later text, from 1; null for a line taken out.</param>
public readonly record struct LineChange(int? Before, int? After);

/// <summary>Compares two texts line by line.</summary>
public static class LineChanges
{
    /// <summary>Every line of both texts, in order; lines that took each other's place stand together.</summary>
    public static IReadOnlyList<LineChange> Compare(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var changes = new List<LineChange>(after.Count + 8);
        var line = 0;
        var shift = 0;
        foreach (var apart in new Difference().Between(Numbered(before, numbers), Numbered(after, numbers)))
        {
            for (; line < apart.Old; line++) changes.Add(new(line + 1, line + 1 + shift));
            Weave(changes, apart);
            (line, shift) = (apart.OldEnd, apart.NewEnd - apart.OldEnd);
        }

        for (; line < before.Count; line++) changes.Add(new(line + 1, line + 1 + shift));
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

    // Lines that took each other's place stand together.
    private static void Weave(List<LineChange> changes, Divergence apart)
    {
        for (int old = apart.Old, revised = apart.New; old < apart.OldEnd || revised < apart.NewEnd;)
            changes.Add(new(old < apart.OldEnd ? ++old : null, revised < apart.NewEnd ? ++revised : null));
    }

    private static int[] Numbered(IReadOnlyList<string> lines, Dictionary<string, int> numbers)
    {
        var numbered = new int[lines.Count];
        for (var i = 0; i < numbered.Length; i++)
        {
            if (!numbers.TryGetValue(lines[i], out var number)) numbers.Add(lines[i], number = numbers.Count);
            numbered[i] = number;
        }

        return numbered;
    }
}
