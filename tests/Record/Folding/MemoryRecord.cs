using Dais.Record.Acts;
using Dais.Record.Storing;

namespace Dais.Record.Tests.Folding;

/// <summary>A record in memory: what stands above the store is tested on it, and its failures are at hand.</summary>
internal sealed class MemoryRecord : IRecordStore
{
    private readonly Lock gate = new();
    private readonly List<StoredAct> acts = [];
    private TaskCompletionSource grown = new();

    /// <summary>Answers an append in place of the record; null lets it through.</summary>
    internal Func<Append, AppendResult?>? Instead { get; set; }

    /// <summary>Looks at what is read, and may throw.</summary>
    internal Action<long>? BeforeRead { get; set; }

    /// <summary>The positions after which was read.</summary>
    internal List<long> Readings { get; } = [];

    internal IReadOnlyList<StoredAct> Acts
    {
        get
        {
            lock (gate) return [.. acts];
        }
    }

    public ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellation = default)
    {
        if (Instead?.Invoke(append) is { } answer) return new(answer);
        lock (gate)
        {
            if (append.Key is { } key && acts.FindAll(a => a.Envelope.Key == key && a.Envelope.Actor == append.Actor) is { Count: > 0 } before)
                return new(new AppendResult.Appended(before[0].Position, before[^1].Position, before[^1].Envelope.Version, WasBefore: true));
            var version = acts.Count(a => a.Envelope.Stream == append.Stream);
            if (version != append.Expected) return new(new AppendResult.Conflict(version));
            foreach (var act in append.Acts) Put(append, act, ++version);
            var told = grown;
            grown = new();
            told.SetResult();
            return new(new AppendResult.Appended(acts.Count - append.Acts.Length + 1, acts.Count, version, WasBefore: false));
        }
    }

    public ValueTask<IReadOnlyList<StoredAct>> ReadAsync(long after, int most, CancellationToken cancellation = default)
    {
        BeforeRead?.Invoke(after);
        lock (gate)
        {
            Readings.Add(after);
            return new([.. acts.Skip((int)after).Take(most)]);
        }
    }

    public ValueTask<IReadOnlyList<StoredAct>> ReadStreamAsync(StreamName stream, int after, int most, CancellationToken cancellation = default)
    {
        lock (gate) return new([.. acts.Where(a => a.Envelope.Stream == stream && a.Envelope.Version > after).Take(most)]);
    }

    public ValueTask<RecordHead> HeadAsync(CancellationToken cancellation = default)
    {
        lock (gate) return new(new RecordHead(acts.Count, Before));
    }

    public async Task ChangedAsync(long after, CancellationToken cancellation)
    {
        Task growing;
        lock (gate)
        {
            if (acts.Count > after) return;
            growing = grown.Task;
        }

        await growing.WaitAsync(cancellation);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private ReadOnlyMemory<byte> Before => acts.Count == 0 ? EnvelopeBytes.Genesis : acts[^1].Hash;

    private void Put(Append append, NewAct act, int version)
    {
        var envelope = new Envelope(acts.Count + 1, append.Stream, version, act.Type, act.TypeVersion, append.At, append.Actor, append.Authority, append.Key, act.Body);
        var bytes = EnvelopeBytes.Write(envelope);
        acts.Add(new(envelope, bytes, EnvelopeBytes.Hash(Before.Span, bytes)));
    }
}
