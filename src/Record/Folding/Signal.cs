namespace Dais.Record.Folding;

/// <summary>Wakes those who wait for something to change; who asks before looking misses nothing.</summary>
internal sealed class Signal
{
    private TaskCompletionSource next = New();

    /// <summary>Ends at the next change.</summary>
    internal Task Next => Volatile.Read(ref next).Task;

    internal void Give() => Interlocked.Exchange(ref next, New()).SetResult();

    /// <summary>Waits until something is so; false where the time was over before.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up waiting.</exception>
    internal async Task<bool> UntilAsync(Func<bool?> isSo, TimeSpan atMost, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(atMost);
        while (true)
        {
            var changed = Next;
            if (isSo() is { } answer) return answer;
            try
            {
                await changed.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return isSo() ?? false;
            }
        }
    }

    // Those who wait go on elsewhere: the reader of the record is not held up by them.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
