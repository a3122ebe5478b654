using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Pairs what a version lacks with what it has instead, the most alike first.</summary>
internal static class Pairing
{
    internal static List<(string? Lacks, string? Has)> Of(List<string> missing, List<string> added, DiscordKind kind, Language language)
    {
        var pairs = new List<(string? Lacks, string? Has)>();
        List<string> left = [.. added];
        foreach (var lacks in missing)
        {
            var has = left.Count == 0 ? null : left.MaxBy(a => Likeness(lacks, a));
            if (has is not null) left.Remove(has);
            if (has is null || !IsSame(lacks, has, kind, language)) pairs.Add((lacks, has));
        }

        foreach (var has in left) pairs.Add((null, has));
        return pairs;
    }

    /// <summary>Whether two values say the same in another way: a date with and without its year, in Arabic numbers that run from the right.</summary>
    private static bool IsSame(string lacks, string has, DiscordKind kind, Language language) => kind switch
    {
        DiscordKind.Date => lacks.StartsWith("--", StringComparison.Ordinal) != has.StartsWith("--", StringComparison.Ordinal) && lacks[^5..] == has[^5..],
        DiscordKind.Symbol => language == Language.Arabic && string.Join('/', lacks.Split('/').Reverse()) == has,
        DiscordKind.Figure => language == Language.Arabic && lacks.Contains('.', StringComparison.Ordinal) && !has.Contains('.', StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>How many signs two values share at the beginning and at the end, less what they differ in length.</summary>
    private static int Likeness(string one, string other)
    {
        var least = Math.Min(one.Length, other.Length);
        int start = 0, end = 0;
        while (start < least && one[start] == other[start]) start++;
        while (end < least - start && one[^(end + 1)] == other[^(end + 1)]) end++;
        return ((start + end) * 2) - Math.Abs(one.Length - other.Length);
    }
}
