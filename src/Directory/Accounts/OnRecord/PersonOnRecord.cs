using System.Collections.Immutable;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Folding;
using NodaTime;
using NodaTime.Text;

namespace Dais.Directory.Accounts.OnRecord;

/// <summary>A person as the record has them: whether they have an account, and the roles they hold.</summary>
/// <param name="HasAccount">Whether an account is open.</param>
/// <param name="Grants">The roles that were not withdrawn; each says until when it is held.</param>
[Immutable]
public sealed record PersonOnRecord(bool HasAccount, ImmutableArray<Grant> Grants)
{
    /// <summary>How a person follows from the acts of their stream.</summary>
    public static Fold<PersonOnRecord> Fold { get; } = new(new(false, []), Apply);

    /// <summary>The stream of a person.</summary>
    /// <param name="id">The person's id, "person/7q2m…": the stream bears the same name.</param>
    public static StreamName StreamOf(string id) => StreamName.Parse(id);

    /// <summary>The acts that give roles: one for each that is not held already.</summary>
    internal IEnumerable<IAct> Granting(IEnumerable<Role> roles, Scope scope, Instant? until, Instant now) =>
        from role in roles.Distinct()
        where !Grants.Any(g => g.Role == role && g.Scope == scope && g.Until == until && g.IsHeldAt(now))
        select new RoleGranted(role, scope.Kind, scope.Id, until is { } end ? InstantPattern.ExtendedIso.Format(end) : null);

    private static PersonOnRecord Apply(PersonOnRecord person, ActOnRecord on) => on.Act switch
    {
        AccountOpened => person with { HasAccount = true },
        AccountClosed => new(false, []),
        RoleGranted granted => person with { Grants = [.. person.Without(granted.Role, granted.Kind, granted.Scope), GrantOf(granted, on.Envelope.At)] },
        RoleWithdrawn withdrawn => person with { Grants = [.. person.Without(withdrawn.Role, withdrawn.Kind, withdrawn.Scope)] },
        _ => person,
    };

    private IEnumerable<Grant> Without(Role role, ScopeKind kind, string scope) =>
        Grants.Where(g => g.Role != role || g.Scope != new Scope(kind, scope));

    private static Grant GrantOf(RoleGranted granted, Instant at) =>
        new(granted.Role, new(granted.Kind, granted.Scope), at, granted.Until is { } until ? InstantPattern.ExtendedIso.Parse(until).Value : null);
}
