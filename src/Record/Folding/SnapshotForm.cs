using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Dais.Record.Folding;

/// <summary>How a state is kept in a snapshot.</summary>
/// <param name="Version">Goes up whenever the fold, its state, or the acts it takes change: an older snapshot is thrown away.</param>
/// <param name="Write">The state in bytes.</param>
/// <param name="Read">The state from bytes; it throws <see cref="InvalidDataException"/>, <see cref="JsonException"/> or
/// <see cref="EndOfStreamException"/> where they are no state.</param>
/// <remarks>A state holds personal data sealed, as the acts do: a snapshot shows nothing that the record does not.</remarks>
public sealed record SnapshotForm<TState>(int Version, Func<TState, byte[]> Write, Func<ReadOnlyMemory<byte>, TState> Read)
{
    /// <summary>As source-generated JSON.</summary>
    public static SnapshotForm<TState> Json(int version, JsonTypeInfo<TState> json) => new(
        version,
        state => JsonSerializer.SerializeToUtf8Bytes(state, json),
        bytes => JsonSerializer.Deserialize(bytes.Span, json) ?? throw new InvalidDataException("The snapshot is empty."));
}

/// <summary>A state at a position, in bytes.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Version">The version of its form.</param>
/// <param name="Position">The last act it takes account of.</param>
/// <param name="Hash">That act's hash.</param>
/// <param name="Body">The state.</param>
internal sealed record Snapshot(string Model, int Version, long Position, ReadOnlyMemory<byte> Hash, ReadOnlyMemory<byte> Body);

/// <summary>A model whose state is kept in snapshots.</summary>
internal interface ISnapshotSource
{
    string Name { get; }

    int Version { get; }

    long Position { get; }

    Snapshot Make();

    /// <summary>Goes on from a snapshot; false where its body is no state.</summary>
    bool TryTake(Snapshot snapshot);
}
