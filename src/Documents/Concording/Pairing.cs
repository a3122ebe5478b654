using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Pairs what a version lacks with what it has instead, the most alike first.</summary>
internal static class Pairing
{
    internal static List<(string? Lacks, string? Has)> Of(List<string> missing, List<string> added, DiscordKind kind, Language language)
    {
        var pairs = new List<(string? Lacks, string? Has)>();
        List<string> lacking = [.. missing];
        List<string> left = [.. added];
        while (lacking.Count > 0)
        {
            var (lacks, has) = left.Count == 0 ? (lacking[0], null) : lacking.SelectMany(l => left.Select(a => (Lacks: l, Has: (string?)a))).MaxBy(p => Likeness(p.Lacks, p.Has!));
            lacking.Remove(lacks);
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
        DiscordKind.Figure => IsDivided(lacks, has, language),
        DiscordKind.Session => IsPart(lacks, has, language),
        _ => false,
    };

    /// <summary>"4.4" for "4 (4)"; in Arabic "5-5" for "5.5".</summary>
    private static bool IsDivided(string lacks, string has, Language language) =>
        (language == Language.Arabic && lacks.Contains('.', StringComparison.Ordinal) && !has.Contains('.', StringComparison.Ordinal))
        || has.StartsWith(lacks + ".", StringComparison.Ordinal) || lacks.StartsWith(has + ".", StringComparison.Ordinal);

    /// <summary>Whether two figures are alike enough for one to stand for the other; a million times as much is a matter of how "million" is written.</summary>
    internal static bool MayStandFor(string lacks, string has)
    {
        var (one, other) = (decimal.Parse(lacks, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(has, System.Globalization.CultureInfo.InvariantCulture));
        if (one == 0 || other == 0) return Likeness(lacks, has) >= 0;
        var ratio = Math.Max(one, other) / Math.Min(one, other);
        return ratio is not (1_000_000m or 1_000_000_000m or 1_000_000_000_000m) && (Likeness(lacks, has) >= 0 || (ratio < 2 && Math.Min(one, other) > 9));
    }

    /// <summary>A part of an ordinal in words: the eighth of the hundred and eighth, in French the twentieth of the eightieth.</summary>
    private static bool IsPart(string lacks, string has, Language language) =>
        (has.Length < lacks.Length && lacks.EndsWith(has, StringComparison.Ordinal))
        || (language == Language.French && lacks is ['8' or '9', _] && has is ['2' or '3', var one] && one == lacks[1]);

    /// <summary>How many signs two values share at the beginning and at the end, less what they differ in length.</summary>
    internal static int Likeness(string one, string other)
    {
        var least = Math.Min(one.Length, other.Length);
        int start = 0, end = 0;
        while (start < least && one[start] == other[start]) start++;
        while (end < least - start && one[^(end + 1)] == other[^(end + 1)]) end++;
        return ((start + end) * 2) - Math.Abs(one.Length - other.Length);
    }
}
