namespace Dais.Kernel;

/// <summary>What kind of thing a role is held for.</summary>
public enum ScopeKind
{
    /// <summary>Everything there is.</summary>
    Everything,

    /// <summary>A body, with its sessions and their documents.</summary>
    Body,

    /// <summary>A session, with its documents.</summary>
    Session,

    /// <summary>A document.</summary>
    Document,

    /// <summary>A State, with what it answers and what is said of it.</summary>
    State,
}

/// <summary>What a role is held for, and what a deed is done to: "the working group on trafficking", "this session".</summary>
/// <param name="Kind">The kind of thing.</param>
/// <param name="Id">Which one; empty for everything.</param>
[Immutable]
public readonly record struct Scope(ScopeKind Kind, string Id)
{
    /// <summary>Everything there is.</summary>
    public static Scope Everything => new(ScopeKind.Everything, "");
}
