namespace Dais.Record.Sqlite;

/// <summary>Wakes those who wait for the record to go on.</summary>
/// <remarks>
/// Who waits first takes the bell that will ring and then looks where the record ends: an act that came before the look is seen by it,
/// one that came after it rings the bell. Acts of other processes are looked for from time to time, only while somebody waits.
/// </remarks>
/// <param name="look">Where the record ends.</param>
/// <param name="every">How often to look for acts of other processes.</param>
internal sealed class Following(Func<long> look, TimeSpan every) : IDisposable
{
    private readonly CancellationTokenSource closing = new();
    private readonly Lock gate = new();
    private TaskCompletionSource bell = New();
    private long known;
    private int waiting;
    private bool isLooking;

    /// <summary>The record has come to a position.</summary>
    internal void Tell(long position)
    {
        lock (gate)
        {
            if (position <= known) return;
            known = position;
            bell.TrySetResult();
            bell = New();
        }
    }

    /// <summary>Ends as soon as the record goes beyond a position.</summary>
    /// <exception cref="ObjectDisposedException">The record was closed meanwhile.</exception>
    internal async Task WaitAsync(long after, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        while (true)
        {
            ObjectDisposedException.ThrowIf(closing.IsCancellationRequested, typeof(SqliteRecord));
            if (!Joins(after, out var ring)) return;
            try
            {
                Tell(look());
                await ring.WaitAsync(cancellation);
            }
            finally
            {
                Leave();
            }
        }
    }

    /// <summary>Ends all waiting.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            closing.Cancel();
            bell.TrySetResult();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Joins those who wait, for the bell that will ring; false where the record is beyond the position already.</summary>
    private bool Joins(long after, out Task ring)
    {
        lock (gate)
        {
            ring = bell.Task;
            if (known > after) return false;
            waiting++;
            if (!isLooking)
            {
                isLooking = true;
                _ = LookAsync();
            }

            return true;
        }
    }

    private void Leave()
    {
        lock (gate) waiting--;
    }

    private bool IsLookedFor()
    {
        lock (gate) return isLooking = waiting > 0 && !closing.IsCancellationRequested;
    }

    private async Task LookAsync()
    {
        do
        {
            await Task.Delay(every, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (!closing.IsCancellationRequested) Tell(look());
            }
            catch (Exception trouble) when (trouble is IOException or ObjectDisposedException)
            {
                // A look that failed is made again; who reads hears what is wrong.
            }
        }
        while (IsLookedFor());
    }
}
