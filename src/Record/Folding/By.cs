namespace Dais.Record.Folding;

/// <summary>Who does something, on what authority, and under which key.</summary>
/// <param name="Actor">The id of a person or of the system, never a name.</param>
public sealed record By(string Actor)
{
    /// <summary>The authority cited: "rules of procedure, rule 8"; null where none is.</summary>
    public string? Authority { get; init; }

    /// <summary>The idempotency key: the same command under the same key again gives the first answer. Null where repeating need not be told.</summary>
    public string? Key { get; init; }
}
