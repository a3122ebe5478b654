namespace Dais.Kernel;

/// <summary>Where a thing stands: its document within its session within its body, and the State that it is about. What is not named does not apply.</summary>
/// <remarks>A role that is held for a body is held for its sessions and their documents; one held for a document is held for nothing else.</remarks>
[Immutable]
public sealed record Place
{
    /// <summary>Nowhere in particular: only roles held for everything count there.</summary>
    public static Place Anywhere { get; } = new();

    /// <summary>The body.</summary>
    public string? Body { get; init; }

    /// <summary>The session.</summary>
    public string? Session { get; init; }

    /// <summary>The document.</summary>
    public string? Document { get; init; }

    /// <summary>The State that the thing is about, by its alpha-3 code.</summary>
    public string? State { get; init; }

    /// <summary>Whether the thing stands within that scope.</summary>
    public bool IsWithin(Scope scope) => scope.Kind switch
    {
        ScopeKind.Everything => true,
        ScopeKind.Body => Same(Body, scope),
        ScopeKind.Session => Same(Session, scope),
        ScopeKind.Document => Same(Document, scope),
        ScopeKind.State => Same(State, scope),
        _ => false,
    };

    private static bool Same(string? id, Scope scope) => id is not null && string.Equals(id, scope.Id, StringComparison.Ordinal);
}

/// <summary>Where a thing stands and how far along it is: what has to be known of it to say who may see it.</summary>
/// <param name="Place">Where.</param>
/// <param name="Stage">How far along.</param>
[Immutable]
public sealed record Standing(Place Place, Stage Stage = Stage.Issued)
{
    /// <summary>Issued, and nowhere in particular: a page of the system itself.</summary>
    public static Standing Anywhere { get; } = new(Place.Anywhere);
}
