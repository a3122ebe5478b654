using Dais.Documents.Aligning;
using Dais.Kernel;

namespace Dais.Documents.Searching;

/// <summary>A paragraph of the index, as it is paired.</summary>
/// <param name="Id">Its number in the index.</param>
/// <param name="Part">Its citable id.</param>
/// <param name="Guard">Who may see it.</param>
/// <param name="Text">Its words.</param>
internal sealed record PairedPart(long Id, string Part, ReadersGuard Guard, string Text);

/// <summary>One language version of a work.</summary>
/// <param name="Id">Its number in the index.</param>
/// <param name="Language">Its language.</param>
/// <param name="Parts">Its paragraphs in the order of the text.</param>
internal sealed record PairedVersion(long Id, Language Language, IReadOnlyList<PairedPart> Parts);

/// <summary>A paragraph whose twin in another version is not the one with the same id.</summary>
/// <param name="Document">The number of its document.</param>
/// <param name="Paragraph">Its own.</param>
/// <param name="Other">The number of the other version.</param>
/// <param name="Nth">Of several twins, which.</param>
/// <param name="Twin">The number of the twin; null where the other version has none.</param>
internal readonly record struct KeptPair(long Document, long Paragraph, long Other, int Nth, long? Twin);

/// <summary>Finds which paragraphs of the versions of a work are the same, where their ids do not say it.</summary>
/// <remarks>
/// A paragraph is laid beside what everybody who may see it may see, and beside nothing else: the public ones by themselves, those of
/// a label within a body together with the public ones. So what a reader may not see does not change which paragraph stands beside another.
/// </remarks>
internal sealed class PairedVersions
{
    // What is larger, nobody wrote: its paragraphs are told by their ids.
    private const int MostVersions = 18;
    private const int MostParts = 2_000;

    private readonly List<KeptPair> kept = [];

    internal static IReadOnlyList<KeptPair> Of(IReadOnlyList<PairedVersion> versions)
    {
        var paired = new PairedVersions();
        foreach (var guard in versions.SelectMany(v => v.Parts.Select(p => p.Guard)).Distinct())
        {
            var seen = versions.Select(v => v with { Parts = [.. v.Parts.Where(p => p.Guard == ReadersGuard.Public || p.Guard == guard)] }).Where(v => v.Parts.Count > 0).ToList();
            if (seen.Count is > 1 and <= MostVersions && seen.All(v => v.Parts.Count <= MostParts)) paired.Pair(seen, guard);
        }

        return paired.kept;
    }

    // Versions with the same ids have the same paragraphs under them: one of them is laid beside one of those with others.
    private void Pair(List<PairedVersion> seen, ReadersGuard guard)
    {
        var alike = seen.GroupBy(v => string.Join('\n', v.Parts.Select(p => p.Part)), StringComparer.Ordinal).Select(g => g.OrderBy(v => Pivot.PlaceOf(v.Language)).ToList()).ToList();
        var trees = alike.ConvertAll(g => PairedTree.Of(g[0].Parts, g[0].Language));
        for (var i = 0; i < alike.Count; i++)
        {
            for (var j = i + 1; j < alike.Count; j++)
            {
                var twins = Twins.Of(trees[i].Top, trees[j].Top).Select(t => (One: trees[i].PlaceOf(t.One), Other: trees[j].PlaceOf(t.Other))).ToList();
                Keep(alike[i], alike[j], guard, twins.ToLookup(t => t.One, t => t.Other));
                Keep(alike[j], alike[i], guard, twins.ToLookup(t => t.Other, t => t.One));
            }
        }
    }

    // Only what the same id would not find.
    private void Keep(List<PairedVersion> ones, List<PairedVersion> others, ReadersGuard guard, ILookup<int?, int?> twins)
    {
        foreach (var of in twins)
        {
            if (of.Key is not { } place || (of.ToList() is [{ } only] && ones[0].Parts[place].Part == others[0].Parts[only].Part)) continue;
            foreach (var one in ones.Where(v => v.Parts[place].Guard == guard))
            {
                foreach (var other in others.Where(o => o.Language != one.Language))
                    kept.AddRange(of.Select((twin, nth) => new KeptPair(one.Id, one.Parts[place].Id, other.Id, nth, twin is { } at ? other.Parts[at].Id : null)));
            }
        }
    }
}
