using System.Collections.Immutable;
using Dais.Record.Acts;

namespace Dais.Record.Folding;

/// <summary>A state as it was at a position of the record.</summary>
/// <param name="State">The state; immutable.</param>
/// <param name="Position">The last act it takes account of; 0 for none.</param>
public sealed record StateAt<TState>(TState State, long Position);

/// <summary>Where a read model stopped, and why. It keeps its state of the act before and takes no more.</summary>
/// <param name="Position">The act that it could not take.</param>
/// <param name="Why">The reason, for a person who looks after the system.</param>
public sealed record Stop(long Position, string Why);

/// <summary>A state that follows the whole record.</summary>
public abstract class ReadModel
{
    private readonly Signal taken = new();
    private Stop? stopped;

    private protected ReadModel(string name)
    {
        var isName = name.Length is > 0 and <= 100 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        Name = isName ? name : throw new ArgumentException($"“{name}” is no name of a read model: a–z, 0–9 and hyphens.", nameof(name));
    }

    /// <summary>Its name: lower-case words with hyphens.</summary>
    public string Name { get; }

    /// <summary>The last act it takes account of.</summary>
    public abstract long Position { get; }

    /// <summary>Where it stopped; null while it follows.</summary>
    public Stop? Stopped => Volatile.Read(ref stopped);

    /// <summary>Waits until the model takes account of an act.</summary>
    /// <returns>Whether it does; false when the time is over, and at once when the model stopped before.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up waiting.</exception>
    public Task<bool> WaitForAsync(long position, TimeSpan atMost, CancellationToken cancellation = default) =>
        taken.UntilAsync(() => Position >= position ? true : Stopped is null ? null : false, atMost, cancellation);

    /// <summary>Takes the acts of a page that it has not taken yet.</summary>
    internal abstract void Take(ReadPage page);

    /// <summary>What a snapshot of it is made from; null where it has none.</summary>
    internal abstract ISnapshotSource? Snapshots { get; }

    private protected void Tell() => taken.Give();

    private protected void StopAt(long position, Exception why) => Volatile.Write(ref stopped, new(position, why.Message));
}

/// <summary>A fold over the record, or over the streams of some kinds, held in memory.</summary>
/// <param name="name">Its name: lower-case words with hyphens.</param>
/// <param name="fold">How the state follows from acts.</param>
public sealed class ReadModel<TState>(string name, Fold<TState> fold) : ReadModel(name)
{
    private readonly string[] prefixes = [];
    private Held held = new(fold.Beginning, 0, EnvelopeBytes.Genesis);

    /// <summary>The kinds of streams whose acts it takes: what stands before the first stroke of their names. Empty: all.</summary>
    public ImmutableArray<string> Kinds
    {
        get;
        init
        {
            field = value;
            prefixes = [.. value.Select(kind => kind + "/")];
        }
    } = [];

    /// <summary>How its state is kept in snapshots; null where it is folded anew at each start.</summary>
    public SnapshotForm<TState>? Snapshot { get; init; }

    /// <summary>The state and its position.</summary>
    public StateAt<TState> Now
    {
        get
        {
            var now = Volatile.Read(ref held);
            return new(now.State, now.Position);
        }
    }

    /// <summary>The state alone.</summary>
    public TState State => Volatile.Read(ref held).State;

    /// <inheritdoc/>
    public override long Position => Volatile.Read(ref held).Position;

    internal override ISnapshotSource? Snapshots => Snapshot is null ? null : new Source(this, Snapshot);

    internal override void Take(ReadPage page)
    {
        if (Stopped is not null) return;
        var (state, position, hash) = held;
        var index = 0;
        try
        {
            for (; index < page.Count; index++)
            {
                var act = page.Stored(index);
                if (act.Position <= position) continue;
                if (Takes(act.Envelope.Stream)) state = fold.Apply(state, page.Read(index));
                (position, hash) = (act.Position, act.Hash);
            }
        }
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            // Neither a body that does not fit nor a fold that fails may be passed over: the state would be wrong from there on, and nobody would know.
            StopAt(page.Stored(index).Position, wrong);
        }

        Volatile.Write(ref held, new(state, position, hash));
        Tell();
    }

    private bool Takes(StreamName stream)
    {
        if (prefixes.Length == 0) return true;
        var full = stream.ToString();
        foreach (var prefix in prefixes)
        {
            if (full.StartsWith(prefix, StringComparison.Ordinal)) return true;
        }

        return Kinds.Contains(full);
    }

    private sealed record Held(TState State, long Position, ReadOnlyMemory<byte> Hash);

    private sealed class Source(ReadModel<TState> model, SnapshotForm<TState> form) : ISnapshotSource
    {
        public string Name => model.Name;

        public int Version => form.Version;

        public long Position => model.Position;

        public Snapshot Make()
        {
            var (state, position, hash) = Volatile.Read(ref model.held);
            return new(model.Name, form.Version, position, hash, form.Write(state));
        }

        public bool TryTake(Snapshot snapshot)
        {
            try
            {
                var state = form.Read(snapshot.Body);
                Volatile.Write(ref model.held, new(state, snapshot.Position, snapshot.Hash));
                return true;
            }
            catch (Exception damaged) when (damaged is InvalidDataException or System.Text.Json.JsonException or EndOfStreamException)
            {
                // A snapshot can be thrown away: everything in it is on the record.
                return false;
            }
        }
    }
}
