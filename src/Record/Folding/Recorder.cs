using System.Collections.Immutable;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Storing;
using NodaTime;

namespace Dais.Record.Folding;

/// <summary>Carries out commands: loads a stream's state, lets a pure function decide, and puts what was decided on the record.</summary>
/// <remarks>
/// A decision holds only for the state it was made on: when another act came between, the state is loaded again and decided again. Remarks
/// and waivers are kept as an act of their own (<see cref="RulesNoted"/>) directly after the command's acts, all together or none.
/// May be used from any thread.
/// </remarks>
/// <param name="store">The record.</param>
/// <param name="types">The types of acts on it, with the record's own (<see cref="RecordActs.AddRecordActs"/>).</param>
/// <param name="clock">Tells the instant that decisions are made at and acts bear.</param>
public sealed class Recorder(IRecordStore store, ActTypes types, IClock clock)
{
    /// <summary>How often a command is decided on before it is given up as conflicted.</summary>
    public const int MostTries = 10;

    private readonly StreamStates states = new(store, types);

    /// <summary>The state of a stream as it is on the record now.</summary>
    /// <param name="stream">The stream; one that is not there has the beginning of the fold.</param>
    /// <param name="fold">How its state follows; the same object each time, so that states can be kept.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="InvalidDataException">A body does not fit its type.</exception>
    public ValueTask<StreamState<TState>> LoadAsync<TState>(StreamName stream, Fold<TState> fold, CancellationToken cancellation = default) =>
        states.LoadAsync(stream, fold, cancellation);

    /// <summary>Carries out a command on a stream.</summary>
    /// <param name="stream">The stream that its acts go to.</param>
    /// <param name="fold">How the stream's state follows; the same object each time, so that states can be kept.</param>
    /// <param name="decide">Decides on the state at an instant; pure, for it may be asked more than once.</param>
    /// <param name="by">Who does it, on what authority and under which key.</param>
    /// <param name="cancellation">Gives up waiting; an append under way is not taken back.</param>
    /// <exception cref="InvalidDataException">A body on the stream does not fit its type.</exception>
    /// <exception cref="InvalidOperationException">A decided act has no name on the record: a mistake of the module.</exception>
    public async ValueTask<Recorded> DoAsync<TState>(
        StreamName stream, Fold<TState> fold, Func<TState, Instant, Decision> decide, By by, CancellationToken cancellation = default)
    {
        var version = 0;
        for (var tried = 0; tried < MostTries; tried++)
        {
            var loaded = await states.LoadAsync(stream, fold, cancellation);
            var now = clock.GetCurrentInstant();
            var result = decide(loaded.State, now) switch
            {
                // What was done under this key before may be the very reason why it is refused, or nothing is left to do: then the first answer holds.
                Decision.Refused refused => await BeforeAsync(stream, by, cancellation) ?? new Recorded.Refused(refused.Because),
                Decision.Done { Acts.IsEmpty: true } done => await BeforeAsync(stream, by, cancellation) ?? new Recorded.Done(loaded.Position, loaded.Version, [], done.Remarks),
                Decision.Done done => await AppendAsync(AppendOf(stream, loaded.Version, done, now, by), done, cancellation),
                var other => throw new InvalidOperationException($"{other.GetType()} is no decision."),
            };
            if (result is not Recorded.Conflicted conflicted) return result;
            version = conflicted.Version;
        }

        return new Recorded.Conflicted(version);
    }

    private Append AppendOf(StreamName stream, int version, Decision.Done done, Instant now, By by)
    {
        var acts = RulesNoted.Of(done) is { } noted ? done.Acts.Add(noted) : done.Acts;
        return new(stream, version, [.. acts.Select(types.Write)], now, by.Actor) { Authority = by.Authority, Key = by.Key };
    }

    private async ValueTask<Recorded> AppendAsync(Append append, Decision.Done done, CancellationToken cancellation) =>
        await store.AppendAsync(append, cancellation) switch
        {
            AppendResult.Appended { WasBefore: true } before => await ReadAsync(before, cancellation),
            AppendResult.Appended appended => new Recorded.Done(appended.Last, appended.Version, done.Acts, done.Remarks),
            AppendResult.Conflict conflict => new Recorded.Conflicted(conflict.Version),
            AppendResult.Refused refused => new Recorded.NotRecorded(refused.Why, refused.Detail),
            var other => throw new InvalidOperationException($"{other.GetType()} is no answer of a store."),
        };

    /// <summary>What a key was first used for, as it stands on the record.</summary>
    private async ValueTask<Recorded> ReadAsync(AppendResult.Appended before, CancellationToken cancellation) =>
        Answer(await store.ReadAsync(before.First - 1, (int)(before.Last - before.First) + 1, cancellation), before.Version);

    /// <summary>The acts of the stream that came under the same key of the same actor; null where there are none.</summary>
    private async ValueTask<Recorded?> BeforeAsync(StreamName stream, By by, CancellationToken cancellation)
    {
        if (by.Key is null) return null;
        List<StoredAct> found = [];
        for (var version = 0; ;)
        {
            var page = await store.ReadStreamAsync(stream, version, Append.MostActs, cancellation);
            found.AddRange(page.Where(a => a.Envelope.Key == by.Key && a.Envelope.Actor == by.Actor));
            if (page.Count < Append.MostActs) return found.Count == 0 ? null : Answer(found, found[^1].Envelope.Version);
            version = page[^1].Envelope.Version;
        }
    }

    private Recorded.Done Answer(IReadOnlyList<StoredAct> stored, int version)
    {
        ImmutableArray<IAct> acts = [.. stored.Select(a => types.Read(a.Envelope))];
        var remarks = acts.OfType<RulesNoted>().SelectMany(n => n.Shown);
        return new(stored[^1].Position, version, [.. acts.Where(a => a is not RulesNoted)], [.. remarks], WasBefore: true);
    }
}
