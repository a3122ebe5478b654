using System.Collections.Immutable;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Folding;

namespace Dais.Record.Sealing;

/// <summary>Erases the personal data of subjects: an act on the record, and on each node that sees it the key, the caches and everything made from them.</summary>
/// <remarks>
/// The act comes first; whatever fails after it is done again when the program starts, and while it runs, until it is done. The record itself is not
/// touched: it holds only sealed bytes.
/// </remarks>
public sealed class Erasure : IAsyncDisposable
{
    private const string Kind = "erasure";

    private static readonly Fold<ImmutableDictionary<string, long>> fold = new(
        ImmutableDictionary.Create<string, long>(StringComparer.Ordinal),
        (erased, act) => act.Act is SubjectErased e && !erased.ContainsKey(e.Subject) ? erased.Add(e.Subject, act.Envelope.Position) : erased);

    private readonly Recorder recorder;
    private readonly SubjectKeys keys;
    private readonly Seals seals;
    private readonly ImmutableArray<IForget> forgetting;
    private readonly ReadModel<ImmutableDictionary<string, long>> erased = new("erased-subjects", fold) { Kinds = [Kind] };
    private readonly SemaphoreSlim one = new(1);
    private readonly CancellationTokenSource ending = new();
    private Task watching = Task.CompletedTask;
    private string? trouble;

    /// <summary>Erasure on this node.</summary>
    /// <param name="recorder">Puts the act on the record.</param>
    /// <param name="keys">The keys of subjects.</param>
    /// <param name="seals">The keys in memory.</param>
    /// <param name="forgetting">Everything that may hold personal data outside the record.</param>
    public Erasure(Recorder recorder, SubjectKeys keys, Seals seals, IEnumerable<IForget> forgetting) =>
        (this.recorder, this.keys, this.seals, this.forgetting) = (recorder, keys, seals, [.. forgetting]);

    /// <summary>Who was erased, as the record says: to be registered with the follower of the record.</summary>
    public ReadModel Model => erased;

    /// <summary>What hinders an erasure at the moment; it is tried again. Null where nothing does.</summary>
    public string? Trouble => Volatile.Read(ref trouble);

    /// <summary>Begins to carry out erasures that the record tells of: those of other nodes, and those a crash left half done. It is called once.</summary>
    public void Start() => watching = Task.Run(WatchAsync, CancellationToken.None);

    /// <summary>Erases the personal data of a subject, for good.</summary>
    /// <param name="subject">The id of the subject.</param>
    /// <param name="by">Who erases it, on what authority.</param>
    /// <param name="reason">Why; it stays on the record and names nobody.</param>
    /// <param name="cancellation">Gives up waiting; what is under way is carried on in the background.</param>
    /// <returns>Done once the key is destroyed and everything on this node has let go; done without acts where it was erased before.</returns>
    /// <exception cref="ArgumentException">The subject is no id.</exception>
    /// <exception cref="IOException">The act is on the record, but something could not let go yet; it is tried again in the background.</exception>
    public async ValueTask<Recorded> EraseSubjectAsync(string subject, By by, string reason, CancellationToken cancellation = default)
    {
        var done = await recorder.DoAsync(
            StreamName.Of(Kind, subject),
            fold,
            (state, _) => state.ContainsKey(subject) ? Decision.Act() : Decision.Act(new SubjectErased(subject, reason)),
            by,
            cancellation);
        if (done is Recorded.Done { Position: var position }) await CarryOutAsync(subject, position, cancellation);
        return done;
    }

    /// <summary>Carries out what the list of destroyed keys says is unfinished: after a backup of before was restored, everything in it lets go once more.</summary>
    /// <exception cref="IOException">Something could not let go; it is tried again when the program starts.</exception>
    public async Task FinishAsync(CancellationToken cancellation = default)
    {
        foreach (var subject in keys.Destroyed.Unfinished) await CarryOutAsync(subject, 0, cancellation);
    }

    /// <summary>Ends the watching.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await watching;
        ending.Dispose();
        one.Dispose();
    }

    private async Task CarryOutAsync(string subject, long position, CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            seals.Drop(subject);
            if (keys.Destroyed.IsPurged(subject)) return;
            await keys.DestroyAsync(subject, cancellation);
            foreach (var holder in forgetting) await holder.ForgetAsync(subject, position, cancellation);
            keys.Destroyed.AddPurged(subject);
        }
        finally
        {
            one.Release();
        }
    }

    private async Task WatchAsync()
    {
        var pause = TimeSpan.FromMilliseconds(100);
        while (!ending.IsCancellationRequested)
        {
            var now = erased.Now;
            try
            {
                await CarryOutAsync(now.State);
                pause = TimeSpan.FromMilliseconds(100);
                Volatile.Write(ref trouble, erased.Stopped is { } stop ? $"at act {stop.Position}: {stop.Why}" : null);
                await NewsAsync(now.Position);
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // Whatever hinders it, an erasure is carried out in the end: the trouble is told, and it is tried again.
                Volatile.Write(ref trouble, failure.Message);
                await Task.Delay(pause, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < RecordFollower.LongestPause ? pause * 2 : RecordFollower.LongestPause;
            }
        }
    }

    private async Task CarryOutAsync(ImmutableDictionary<string, long> subjects)
    {
        var due = subjects.Keys.Where(s => !keys.Destroyed.IsPurged(s)).Union(keys.Destroyed.Unfinished, StringComparer.Ordinal);
        foreach (var subject in due) await CarryOutAsync(subject, subjects.GetValueOrDefault(subject), ending.Token);
    }

    private async Task NewsAsync(long since)
    {
        if (await erased.WaitForAsync(since + 1, Timeout.InfiniteTimeSpan, ending.Token)) return;
        await Task.Delay(Timeout.InfiniteTimeSpan, ending.Token);
    }
}
