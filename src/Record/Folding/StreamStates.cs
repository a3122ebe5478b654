using Dais.Record.Acts;
using Dais.Record.Storing;

namespace Dais.Record.Folding;

/// <summary>The state of a stream as it was read.</summary>
/// <param name="State">The fold of its acts.</param>
/// <param name="Version">The version of the last act in it; 0 for a stream that is not there.</param>
/// <param name="Position">That act's position on the record.</param>
public sealed record StreamState<TState>(TState State, int Version, long Position);

/// <summary>States of streams; those of the streams asked for last are kept, so that only the acts since are read.</summary>
/// <param name="store">The record.</param>
/// <param name="types">The types of acts on it.</param>
/// <param name="most">How many states are kept; the one kept longest goes first.</param>
internal sealed class StreamStates(IRecordStore store, ActTypes types, int most = 1000)
{
    private const int PageLength = 500;
    private readonly Lock gate = new();
    private readonly Dictionary<(StreamName, object), object> kept = [];
    private readonly Queue<(StreamName, object)> order = [];

    /// <summary>The state of a stream as it is on the record now.</summary>
    /// <exception cref="InvalidDataException">A body does not fit its type.</exception>
    internal async ValueTask<StreamState<TState>> LoadAsync<TState>(StreamName stream, Fold<TState> fold, CancellationToken cancellation)
    {
        var loaded = Find<TState>(stream, fold) ?? new(fold.Beginning, 0, 0);
        IReadOnlyList<StoredAct> page;
        do
        {
            page = await store.ReadStreamAsync(stream, loaded.Version, PageLength, cancellation);
            foreach (var act in page)
                loaded = new(fold.Apply(loaded.State, new(types.Read(act.Envelope), act.Envelope)), act.Envelope.Version, act.Position);
        }
        while (page.Count == PageLength);
        Keep(stream, fold, loaded);
        return loaded;
    }

    private StreamState<TState>? Find<TState>(StreamName stream, Fold<TState> fold)
    {
        lock (gate) return kept.GetValueOrDefault((stream, fold)) as StreamState<TState>;
    }

    private void Keep<TState>(StreamName stream, Fold<TState> fold, StreamState<TState> loaded)
    {
        if (loaded.Version == 0) return;
        lock (gate)
        {
            // Another reader of the same stream may have come further meanwhile.
            if (kept.TryGetValue((stream, fold), out var other) && other is StreamState<TState> state && state.Version >= loaded.Version) return;
            if (other is null) order.Enqueue((stream, fold));
            kept[(stream, fold)] = loaded;
            if (kept.Count > most) kept.Remove(order.Dequeue());
        }
    }
}
