namespace Dais.Record.Sqlite;

/// <summary>What waits to be written, in the order it came.</summary>
/// <param name="most">How many are taken at once.</param>
internal sealed class WaitingLine(int most)
{
    private readonly object gate = new();
    private readonly Queue<Pending> waiting = new();
    private bool isClosed;

    /// <summary>Puts one at the end; false after the line was closed.</summary>
    internal bool TryAdd(Pending pending)
    {
        lock (gate)
        {
            if (isClosed) return false;
            waiting.Enqueue(pending);
            if (waiting.Count == 1) Monitor.Pulse(gate);
            return true;
        }
    }

    /// <summary>Takes those that wait; waits while there are none. False when the line is closed and empty.</summary>
    internal bool Take(List<Pending> taken)
    {
        taken.Clear();
        lock (gate)
        {
            while (waiting.Count == 0 && !isClosed) Monitor.Wait(gate);
            while (taken.Count < most && waiting.TryDequeue(out var next)) taken.Add(next);
        }

        return taken.Count > 0;
    }

    /// <summary>Lets nobody in any more.</summary>
    internal void Close()
    {
        lock (gate)
        {
            isClosed = true;
            Monitor.PulseAll(gate);
        }
    }
}
