using System.Collections.Immutable;
using NodaTime;

namespace Dais.Kernel;

/// <summary>Someone who reads or does something, with the roles they hold. Whether they are who they say is settled before there is a reader.</summary>
/// <remarks>
/// Four things decide, and nothing else does: the role, what it is held for, the stage of the thing, and the label on its smallest part.
/// Pages, files, streams, searches and exports all ask here.
/// </remarks>
/// <param name="Id">The person; null for a reader of whom nothing is known.</param>
/// <param name="Grants">The roles, held now or at another time.</param>
[Immutable]
public sealed record Reader(string? Id, ImmutableArray<Grant> Grants)
{
    /// <summary>A reader of whom nothing is known: public, and no more.</summary>
    public static Reader Anonymous { get; } = new(null, []);

    /// <summary>Whoever sits at the machine while nobody has an account yet and nobody else can reach it: an officer who also keeps the system.</summary>
    public static Reader LocalOperator { get; } = new(
        "local-operator",
        [
            new Grant(Role.Officer, Scope.Everything, Instant.MinValue, null),
            new Grant(Role.Administrator, Scope.Everything, Instant.MinValue, null),
        ]);

    /// <summary>Whether nothing is known of the reader.</summary>
    public bool IsAnonymous => Id is null;

    /// <summary>Whether the reader holds a role for a thing.</summary>
    public bool Is(Role role, Place place, Instant now) => HeldFor(place, now).Any(g => g.Role == role);

    /// <summary>What the reader is cleared for at a place.</summary>
    public Clearance ClearanceIn(Place place, Instant now) =>
        Clearance.Of(HeldFor(place, now).Aggregate(Audience.None, (all, grant) => all | RoleAudiences.Of(grant.Role, grant.Scope)));

    /// <summary>Whether a part with this label of a thing that stands there may be shown to the reader.</summary>
    public bool MaySee(Label label, Standing thing, Instant now) => ClearanceIn(thing.Place, now).MaySee(label.At(thing.Stage));

    /// <summary>What the reader may see of a thing: what they are cleared for, or null where, at its stage, even its public parts are withheld.</summary>
    public Clearance? ClearanceFor(Standing thing, Instant now) =>
        MaySee(Label.Public, thing, now) ? ClearanceIn(thing.Place, now) : null;

    /// <summary>Whether the reader may do something to a thing: the deed is possible at its stage, the reader sees the thing and holds a role for it.</summary>
    public bool May(Deed deed, Standing thing, Instant now) =>
        deed.IsPossibleAt(thing.Stage)
        && (deed.IsOpen || HeldFor(thing.Place, now).Any(g => deed.By.Contains(g.Role)))
        && MaySee(Label.Public, thing, now);

    private IEnumerable<Grant> HeldFor(Place place, Instant now) => Grants.Where(g => g.IsHeldAt(now) && place.IsWithin(g.Scope));
}
