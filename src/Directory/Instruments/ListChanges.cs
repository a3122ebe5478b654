using System.Collections.Immutable;
using Dais.Kernel;

namespace Dais.Directory.Instruments;

/// <summary>What a new list would change for one participant.</summary>
/// <param name="Participant">The State or organization; null where the name is not recognized.</param>
/// <param name="Name">The name as listed, where it is not recognized.</param>
/// <param name="Before">What the present list says; null where it does not have the participant.</param>
/// <param name="After">What the new one says; null where it no longer has the participant.</param>
public sealed record ListChange(State? Participant, string? Name, Participation? Before, Participation? After);

/// <summary>What a new list would change in the present one.</summary>
/// <param name="Added">Who is listed anew.</param>
/// <param name="Removed">Who is no longer listed: to be looked at, for a participant who leaves is listed with its withdrawal.</param>
/// <param name="Changed">Who is listed with other actions.</param>
/// <param name="Unchanged">How many are listed as before.</param>
public sealed record ListChanges(ImmutableArray<ListChange> Added, ImmutableArray<ListChange> Removed, ImmutableArray<ListChange> Changed, int Unchanged)
{
    /// <summary>What would change if these lines took the place of the others; in the order of the new list.</summary>
    public static ListChanges Between(IEnumerable<ParticipantRow> before, IEnumerable<ParticipantRow> after)
    {
        var (old, fresh) = (ByParticipant(before), ByParticipant(after));
        var both = fresh.Where(f => old.ContainsKey(f.Key)).ToList();
        ImmutableArray<ListChange> changed = [.. both.Where(f => !Same(old[f.Key], f.Value)).Select(f => Change(f.Key, old[f.Key], f.Value))];
        return new(
            [.. fresh.Where(f => !old.ContainsKey(f.Key)).Select(f => Change(f.Key, null, f.Value))],
            [.. old.Where(o => !fresh.ContainsKey(o.Key)).Select(o => Change(o.Key, o.Value, null))],
            changed,
            both.Count - changed.Length);
    }

    private static OrderedDictionary<(string?, string?), Participation> ByParticipant(IEnumerable<ParticipantRow> rows)
    {
        var all = new OrderedDictionary<(string?, string?), Participation>();
        foreach (var group in rows.GroupBy(r => r.Code is null ? (null, r.Name) : (r.Code, (string?)null)))
            all.Add(group.Key, Participation.Of(group.SelectMany(r => r.Actions)));
        return all;
    }

    private static bool Same(Participation one, Participation other) => one.Actions.SequenceEqual(other.Actions);

    private static ListChange Change((string? Code, string? Name) who, Participation? before, Participation? after) =>
        new(who.Code is { } code ? States.Find(code) : null, who.Name, before, after);
}
