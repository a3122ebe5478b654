using System.Globalization;

namespace Dais.Record.Proof;

/// <summary>Holds checkpoints against a record while it is walked.</summary>
internal sealed class CheckpointCheck(IReadOnlyList<Checkpoint> checkpoints)
{
    private readonly Queue<Checkpoint> waiting = new(checkpoints.OrderBy(c => c.Position));
    private readonly List<Fault> found = [];
    private bool broken;

    /// <summary>The last checkpoint before the first that disagrees.</summary>
    internal Checkpoint? Agreeing { get; private set; }

    internal IReadOnlyList<Fault> At(long position, string stream, ReadOnlySpan<byte> hash, string record)
    {
        if (waiting.Count == 0 || waiting.Peek().Position > position) return [];
        found.Clear();
        var there = Convert.ToHexStringLower(hash);
        Checkpoint? last = null;
        while (waiting.TryPeek(out var next) && next.Position <= position) Compare(last = waiting.Dequeue(), position, stream, there, record);
        broken |= found.Count > 0;
        if (!broken) Agreeing = last;
        return found;
    }

    /// <summary>The checkpoints beyond the end of the record: its tail was cut.</summary>
    internal IReadOnlyList<Fault> AtTheEnd(long last) =>
        [.. waiting.Select(c => new Fault(FaultKind.EndsBeforeCheckpoint, c.Position, null, c.Hash, last.ToString(CultureInfo.InvariantCulture)))];

    private void Compare(Checkpoint checkpoint, long position, string stream, string hash, string record)
    {
        if (!checkpoint.Record.Equals(record, StringComparison.Ordinal))
            found.Add(new(FaultKind.AnotherRecord, 1, null, checkpoint.Record, record));
        else if (checkpoint.Position < position)
            found.Add(new(FaultKind.PositionMissing, checkpoint.Position, null, checkpoint.Hash, ""));
        else if (!checkpoint.Hash.Equals(hash, StringComparison.Ordinal))
            found.Add(new(FaultKind.DiffersFromCheckpoint, position, stream, checkpoint.Hash, hash));
    }
}
