using System.Collections.Immutable;

namespace Dais.Record.Folding;

/// <summary>How following the record goes.</summary>
/// <param name="Position">The last act that was read.</param>
/// <param name="Trouble">Why the record cannot be read at the moment; it is tried again. Null while it can.</param>
/// <param name="SnapshotTrouble">Why the last snapshot could not be written; nothing is lost by it. Null where it could.</param>
/// <param name="Models">How far each model is.</param>
public sealed record FollowerHealth(long Position, string? Trouble, string? SnapshotTrouble, ImmutableArray<ModelHealth> Models)
{
    /// <summary>Whether the record can be read and every model follows it.</summary>
    public bool IsWell => Trouble is null && Models.All(m => m.Stopped is null);
}

/// <summary>How far a model is.</summary>
/// <param name="Name">The model.</param>
/// <param name="Position">The last act it takes account of.</param>
/// <param name="Stopped">Where and why it stopped; null while it follows.</param>
public sealed record ModelHealth(string Name, long Position, Stop? Stopped);
