using Dais.Kernel;

namespace Dais.Documents.Searching;

/// <summary>What a reader may see, wherever a document stands: someone may be cleared for one body's papers and for no other's.</summary>
/// <param name="anywhere">What they may see of what stands within no body.</param>
/// <param name="within">What they may see within a body.</param>
public sealed class SearchSight(Clearance anywhere, Func<string, Clearance> within)
{
    /// <summary>Someone who is cleared alike everywhere.</summary>
    public SearchSight(Clearance everywhere)
        : this(everywhere, _ => everywhere)
    {
    }

    /// <summary>What it answers over the bodies of an index, by their numbers.</summary>
    internal Func<ReadersGuard, bool> Over(IReadOnlyDictionary<long, string> bodies)
    {
        var clearances = bodies.ToDictionary(b => b.Key, b => within(b.Value));
        return guard => (clearances.TryGetValue(guard.Body, out var clearance) ? clearance : anywhere).MaySee(guard.Label);
    }
}
