using System.Collections.Immutable;
using Dais.Record.Acts;
using Dais.Record.Storing;

namespace Dais.Record.Folding;

/// <summary>Reads the record from its beginning, or from where snapshots end, and on as it grows: one reader for all read models.</summary>
/// <remarks>
/// Each act is read once and handed to every model in its order; none is passed over. When the store fails, reading is tried again, with
/// pauses of up to <see cref="LongestPause"/>, and <see cref="Health"/> tells the trouble. A model that cannot take an act stops there; the others go on.
/// </remarks>
public sealed class RecordFollower : IAsyncDisposable
{
    private const int PageLength = 2000;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private readonly IRecordStore store;
    private readonly ActTypes types;
    private readonly ImmutableArray<ReadModel> models;
    private readonly ModelSnapshots? snapshots;
    private readonly CancellationTokenSource ending = new();
    private readonly Signal read = new();
    private Task following = Task.CompletedTask;
    private long position;
    private string? trouble;

    /// <summary>A follower that has not started yet.</summary>
    /// <param name="store">The record.</param>
    /// <param name="types">The types of acts on it.</param>
    /// <param name="models">What follows it.</param>
    /// <param name="snapshots">Where models that have a form for it keep snapshots; null for nowhere.</param>
    public RecordFollower(IRecordStore store, ActTypes types, IEnumerable<ReadModel> models, SnapshotFolder? snapshots = null)
    {
        (this.store, this.types, this.models) = (store, types, [.. models]);
        if (this.models.DistinctBy(m => m.Name, StringComparer.Ordinal).Count() < this.models.Length)
            throw new ArgumentException("Two read models have one name.", nameof(models));
        this.snapshots = snapshots is null ? null : new(snapshots, store, this.models);
    }

    /// <summary>The longest pause before a failed reading is tried again.</summary>
    public static TimeSpan LongestPause { get; } = TimeSpan.FromSeconds(5);

    /// <summary>The last act that was read and handed to the models.</summary>
    public long Position => Volatile.Read(ref position);

    /// <summary>How it goes.</summary>
    public FollowerHealth Health => new(
        Position, Volatile.Read(ref trouble), snapshots?.Trouble, [.. models.Select(m => new ModelHealth(m.Name, m.Position, m.Stopped))]);

    /// <summary>Takes up the snapshots that match the record, and begins to follow in the background. It is called once.</summary>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        if (snapshots is not null) await snapshots.TakeUpAsync(cancellation);
        position = models.IsEmpty ? 0 : models.Min(m => m.Position);
        following = Task.Run(FollowAsync, CancellationToken.None);
    }

    /// <summary>Waits until every model takes account of an act.</summary>
    /// <returns>Whether all do; false when the time is over, and at once when a model stopped before it.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up waiting.</exception>
    public Task<bool> WaitForAsync(long wanted, TimeSpan atMost, CancellationToken cancellation = default) => read.UntilAsync(
        () => models.Any(m => m.Stopped is { } stop && stop.Position <= wanted) ? false : Position >= wanted ? true : null,
        atMost,
        cancellation);

    /// <summary>Waits until every model takes account of all acts that are on the record now.</summary>
    /// <returns>As <see cref="WaitForAsync"/>.</returns>
    public async Task<bool> CatchUpAsync(TimeSpan atMost, CancellationToken cancellation = default) =>
        await WaitForAsync((await store.HeadAsync(cancellation)).Position, atMost, cancellation);

    /// <summary>Waits until every model takes account of what a reader says to have seen; what is beyond the end of the record is not believed.</summary>
    /// <returns>Whether a page may be shown to that reader.</returns>
    public async Task<bool> WaitForSeenAsync(long seen, TimeSpan atMost, CancellationToken cancellation = default) =>
        await WaitForAsync(seen, TimeSpan.Zero, cancellation)
        || (await store.HeadAsync(cancellation)).Position < seen
        || await WaitForAsync(seen, atMost, cancellation);

    /// <summary>Waits until the models were handed an act beyond a position, and answers how far they are.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up waiting.</exception>
    public async Task<long> NewsAsync(long after, CancellationToken cancellation)
    {
        await read.UntilAsync(() => Position > after ? true : null, Timeout.InfiniteTimeSpan, cancellation);
        return Position;
    }

    /// <summary>Ends the following; snapshots are written once more.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await following;
        if (snapshots is not null) await snapshots.EndAsync();
        ending.Dispose();
    }

    private async Task FollowAsync()
    {
        var pause = FirstPause;
        while (!ending.IsCancellationRequested)
        {
            try
            {
                await ReadOnAsync();
                pause = FirstPause;
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // Whatever ails the store, following goes on: the trouble is told, and the same acts are asked for again.
                Volatile.Write(ref trouble, $"after act {Position}: {failure.Message}");
                await Task.Delay(pause, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private async Task ReadOnAsync()
    {
        var stored = await store.ReadAsync(position, PageLength, ending.Token);
        Volatile.Write(ref trouble, null);
        if (stored.Count == 0)
        {
            await store.ChangedAsync(position, ending.Token);
            return;
        }

        for (var i = 0; i < stored.Count; i++)
        {
            if (stored[i].Position != position + 1 + i) throw new InvalidDataException($"Act {stored[i].Position} was read where act {position + 1 + i} stands.");
        }

        var page = new ReadPage(stored, types);
        foreach (var model in models) model.Take(page);
        Volatile.Write(ref position, stored[^1].Position);
        read.Give();
        snapshots?.WriteWhereDue();
    }
}
