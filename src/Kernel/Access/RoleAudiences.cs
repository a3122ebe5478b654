namespace Dais.Kernel;

/// <summary>The one table that says to which audiences a role admits, where it is held.</summary>
public static class RoleAudiences
{
    /// <summary>The audiences of a role, for a thing within its scope.</summary>
    /// <param name="role">The role.</param>
    /// <param name="scope">What it is held for: a focal point is one of the State concerned only where the role is held for that State.</param>
    public static Audience Of(Role role, Scope scope) => role switch
    {
        // Who keeps accounts need not read what the accounts protect.
        Role.Administrator => Audience.None,
        Role.Officer => Audience.Secretariat,
        // Translators see what they translate: the role is held for a document or a session, not for everything.
        Role.Editor => Audience.Secretariat,
        Role.Chair => Audience.Bureau | Audience.Delegates,
        Role.BureauMember => Audience.Bureau | Audience.Delegates,
        Role.Delegate => Audience.Delegates,
        Role.FocalPoint when scope.Kind == ScopeKind.State => Audience.StateConcerned | Audience.Delegates,
        Role.FocalPoint => Audience.Delegates,
        Role.Reviewer => Audience.Reviewers,
        Role.Analyst => Audience.Agencies,
        Role.CaseWorker => Audience.CaseWorkers,
        _ => Audience.None,
    };
}
