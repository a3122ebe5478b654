using Dais.Record.Storing;

namespace Dais.Record.Sqlite;

/// <summary>The one thread that writes: what waits is written together and made durable at once.</summary>
/// <param name="open">Opens the connection that writes; again, after one failed.</param>
/// <param name="written">Hears the last position of the record after each group.</param>
internal sealed class GroupCommit(Func<ActWriter> open, Action<long> written) : IDisposable
{
    private const int LargestGroup = 512;
    private readonly WaitingLine line = new(LargestGroup);
    private readonly List<Pending> group = new(LargestGroup);
    private ActWriter? writer;
    private Thread? thread;
    private long last;
    private long groups;

    /// <summary>How many groups were made durable.</summary>
    internal long Groups => Volatile.Read(ref groups);

    /// <summary>Begins to write.</summary>
    /// <param name="opened">The connection to begin with.</param>
    internal GroupCommit Start(ActWriter opened)
    {
        writer = opened;
        thread = new(Work) { IsBackground = true, Name = "record" };
        thread.Start();
        return this;
    }

    /// <summary>Puts something in line; what comes after the end is refused at once.</summary>
    internal void Add(Pending pending)
    {
        if (!line.TryAdd(pending)) pending.Refuse(RecordTrouble.Closed, "The record is being closed.");
    }

    /// <summary>Writes what waits, and ends.</summary>
    public void Dispose()
    {
        line.Close();
        thread?.Join();
        writer?.Dispose();
    }

    private void Work()
    {
        while (line.Take(group))
        {
            // One that cannot be written, being too large for what is left of the disk, must not keep back those that can.
            if (Write(group, isLast: group.Count == 1)) continue;
            foreach (var pending in group) Write([pending], isLast: true);
        }
    }

    /// <summary>Writes some together. False when there was no room for all of them, and another attempt is left: nobody has an answer then.</summary>
    private bool Write(List<Pending> together, bool isLast)
    {
        try
        {
            writer ??= open();
            writer.Begin();
            if (writer.Position < last) throw new InvalidDataException("The record ends earlier than it did: another file has taken its place.");
            foreach (var pending in together) pending.Write(writer);
            writer.Commit();
        }
        catch (SqliteFault fault)
        {
            // After an error of the disk nothing the connection remembers is relied on.
            TakeBack(isGivenUp: !fault.IsBusy && fault.Trouble != RecordTrouble.DiskFull);
            if (!isLast && fault.Trouble == RecordTrouble.DiskFull) return false;
            Refuse(together, fault.Trouble, fault.Message);
            return true;
        }
        catch (InvalidDataException other)
        {
            TakeBack(isGivenUp: true);
            Refuse(together, RecordTrouble.Unavailable, other.Message);
            return true;
        }

        last = writer.Position;
        Interlocked.Increment(ref groups);
        written(last);
        foreach (var pending in together) pending.Answer();
        return true;
    }

    private static void Refuse(List<Pending> together, RecordTrouble why, string detail)
    {
        foreach (var pending in together) pending.Refuse(why, detail);
    }

    private void TakeBack(bool isGivenUp)
    {
        try
        {
            writer?.RollBack();
        }
        catch (SqliteFault)
        {
            // Giving up the connection takes its transaction back as well.
            isGivenUp = true;
        }

        if (!isGivenUp) return;
        writer?.Dispose();
        writer = null;
    }
}
