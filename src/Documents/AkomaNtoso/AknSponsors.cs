using Dais.Kernel;

namespace Dais.Documents.AkomaNtoso;

/// <summary>The States that put the draft forward, as the steps to adoption name them: in English, whatever the version.</summary>
internal static class AknSponsors
{
    private const int Most = 300;

    /// <summary>In how many pieces "and" may part one name: Saint Vincent and the Grenadines in two.</summary>
    private const int LongestName = 3;

    public static IReadOnlyList<string> Of(IReadOnlyList<AknStep> steps)
    {
        List<string> codes = [];
        foreach (var step in steps.Where(s => s.Outcome.StartsWith("draftResolution", StringComparison.Ordinal) && s.By is not null))
            Add(codes, step.By!);
        return codes;
    }

    /// <summary>Names are parted by commas, the last by "and", which also stands in names ("Bosnia and Herzegovina"): the longest name wins.</summary>
    private static void Add(List<string> codes, string line)
    {
        foreach (var piece in line.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(Most))
        {
            var words = piece.Split(" and ", StringSplitOptions.TrimEntries);
            for (var start = 0; start < words.Length;)
            {
                var end = Math.Min(words.Length, start + LongestName);
                while (end > start && Find(string.Join(" and ", words[start..end])) is null) end--;
                if (end > start && Find(string.Join(" and ", words[start..end])) is { } found && !codes.Contains(found.Alpha3)) codes.Add(found.Alpha3);
                start = Math.Max(end, start + 1);
            }
        }
    }

    private static State? Find(string name) => States.Named(name.StartsWith("and ", StringComparison.Ordinal) ? name[4..] : name, Language.English);
}
