using System.Globalization;
using Dais.Record.Storing;
using Npgsql;

namespace Dais.Record.Postgres;

/// <summary>Knows how far the record has got: this node's own commits tell it, the other nodes' notifications, and a look once a second.</summary>
/// <param name="source">Opens connections that are not pooled.</param>
internal sealed class Following(NpgsqlDataSource source) : IAsyncDisposable
{
    /// <summary>The channel on which a commit tells the position it reached.</summary>
    internal const string Channel = "dais_record";

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource closing = new();
    private readonly Lock gate = new();
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task loop = Task.CompletedTask;
    private long reached;

    /// <summary>Begins to listen.</summary>
    internal void Begin() => loop = Task.Run(ListenAsync);

    /// <summary>The record has got at least so far.</summary>
    internal void Reach(long position)
    {
        TaskCompletionSource woken;
        lock (gate)
        {
            if (position <= reached) return;
            reached = position;
            woken = next;
            next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        woken.SetResult();
    }

    /// <summary>Ends as soon as the record is known to go beyond a position.</summary>
    internal async Task ChangedAsync(long after, CancellationToken cancellation)
    {
        while (true)
        {
            Task changed;
            lock (gate)
            {
                if (reached > after) return;
                changed = next.Task;
            }

            ObjectDisposedException.ThrowIf(closing.IsCancellationRequested, typeof(IRecordStore));
            await changed.WaitAsync(cancellation);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await loop;
        lock (gate) next.TrySetResult(); // who waits looks again, and finds the record closed
        closing.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!closing.IsCancellationRequested)
        {
            try
            {
                await ListenOnceAsync(closing.Token);
            }
            catch (OperationCanceledException) when (closing.IsCancellationRequested)
            {
                return;
            }
            catch (Exception lost) when (Troubles.IsOfTheDatabase(lost))
            {
                await Task.Delay(Poll, closing.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
            }
        }
    }

    /// <summary>Listens until the connection is lost. The head is read after listening began, so that nothing falls between the two.</summary>
    private async Task ListenOnceAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        connection.Notification += (_, told) => Reach(long.TryParse(told.Payload, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0);
        await connection.RunAsync($"LISTEN {Channel}", cancellation);
        while (true)
        {
            if (await connection.AskAsync("SELECT max(position) FROM record.acts", cancellation) is long position) Reach(position);
            while (await connection.WaitAsync(Poll, cancellation))
            {
                // what was told has been heard by the handler above
            }
        }
    }
}
