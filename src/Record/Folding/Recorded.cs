using System.Collections.Immutable;
using Dais.Kernel;
using Dais.Record.Storing;

namespace Dais.Record.Folding;

/// <summary>What became of a command.</summary>
public abstract record Recorded
{
    private Recorded()
    {
    }

    /// <summary>The acts are on the record, durably.</summary>
    /// <param name="Position">The position of the last of them: who has seen it has seen the command done.</param>
    /// <param name="Version">The stream's version after them.</param>
    /// <param name="Acts">The acts; none where there was nothing to do, and the position and version are those decided on.</param>
    /// <param name="Remarks">The rules that only remark and were broken; they are kept on the record beside the acts.</param>
    /// <param name="WasBefore">Whether the command was done before under the same key, and this is its first answer.</param>
    public sealed record Done(long Position, int Version, ImmutableArray<IAct> Acts, ImmutableArray<Remark> Remarks, bool WasBefore = false) : Recorded;

    /// <summary>Rules refuse the command; nothing is on the record.</summary>
    /// <param name="Because">Every binding rule that was broken.</param>
    public sealed record Refused(ImmutableArray<Remark> Because) : Recorded;

    /// <summary>Others acted on the same stream each time it was decided on; nothing is on the record. Trying again may succeed.</summary>
    /// <param name="Version">The stream's version when it was given up.</param>
    public sealed record Conflicted(int Version) : Recorded;

    /// <summary>The record cannot take acts now; nothing is on it.</summary>
    /// <param name="Why">The reason.</param>
    /// <param name="Detail">What a person who looks after the system needs to know.</param>
    public sealed record NotRecorded(RecordTrouble Why, string Detail) : Recorded;
}
