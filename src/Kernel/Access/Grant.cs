using NodaTime;

namespace Dais.Kernel;

/// <summary>A role that a person holds.</summary>
/// <param name="Role">The role.</param>
/// <param name="Scope">What it is held for.</param>
/// <param name="From">Since when.</param>
/// <param name="Until">Until when, that instant not included; null until it is withdrawn.</param>
[Immutable]
public sealed record Grant(Role Role, Scope Scope, Instant From, Instant? Until)
{
    /// <summary>Whether it is held at an instant.</summary>
    public bool IsHeldAt(Instant now) => From <= now && (Until is not { } until || now < until);
}
