using Dais.Kernel;

namespace Dais.Documents.AkomaNtoso;

/// <summary>The States that put the draft forward, as the steps to adoption name them: in English, whatever the version.</summary>
internal static class AknSponsors
{
    private const int Most = 300;

    public static IReadOnlyList<string> Of(IReadOnlyList<AknStep> steps)
    {
        List<string> codes = [];
        foreach (var step in steps.Where(s => s.Outcome.StartsWith("draftResolution", StringComparison.Ordinal) && s.By is not null))
            Add(codes, step.By!);
        return codes;
    }

    /// <summary>Names are parted by commas, the last by "and", which also stands in names ("Bosnia and Herzegovina").</summary>
    private static void Add(List<string> codes, string line)
    {
        foreach (var piece in line.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(Most))
        {
            if (Find(piece) is { } whole) Keep(whole);
            else
                foreach (var name in piece.Split(" and ", StringSplitOptions.TrimEntries))
                    if (Find(name) is { } state) Keep(state);
        }

        void Keep(State state)
        {
            if (!codes.Contains(state.Alpha3)) codes.Add(state.Alpha3);
        }
    }

    private static State? Find(string name) => States.Named(name.StartsWith("and ", StringComparison.Ordinal) ? name[4..] : name, Language.English);
}
