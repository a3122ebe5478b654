using System.Collections.Immutable;
using Dais.Record.Acts;
using NodaTime;

namespace Dais.Record.Storing;

/// <summary>An act to be put on the record.</summary>
/// <param name="Type">The type of act.</param>
/// <param name="TypeVersion">Which form of the type the body has.</param>
/// <param name="Body">The act in JSON, UTF-8; at most <see cref="Append.LargestBody"/> bytes.</param>
public sealed record NewAct(string Type, short TypeVersion, ReadOnlyMemory<byte> Body);

/// <summary>Acts to be put on the record together, all or none.</summary>
/// <param name="Stream">The stream they belong to.</param>
/// <param name="Expected">The stream's version that was decided on; 0 for a stream that is not there yet.</param>
/// <param name="Acts">The acts in their order; at least one.</param>
/// <param name="At">When they were done, from the clock of who decided.</param>
/// <param name="Actor">Who did them: an id, never a name.</param>
public sealed record Append(StreamName Stream, int Expected, ImmutableArray<NewAct> Acts, Instant At, string Actor)
{
    /// <summary>The largest body of an act, in bytes: 1 MiB. What is larger belongs among the bytes the record refers to.</summary>
    public const int LargestBody = 1024 * 1024;

    /// <summary>The most acts of one append.</summary>
    public const int MostActs = 1000;

    /// <summary>The longest type, actor, authority or key, in characters.</summary>
    public const int LongestField = 400;

    /// <summary>The authority cited; null where none is.</summary>
    public string? Authority { get; init; }

    /// <summary>The same key twice gives the first answer; null where repeating need not be told. Keys are the actor's own.</summary>
    public string? Key { get; init; }
}

/// <summary>Why an append was refused. Nothing of it is on the record then.</summary>
public enum RecordTrouble
{
    /// <summary>The append breaks a limit or is empty.</summary>
    Malformed,

    /// <summary>There is no room left on the disk.</summary>
    DiskFull,

    /// <summary>The disk or the database cannot be written to.</summary>
    ReadOnly,

    /// <summary>The database cannot be reached, or what was asked of it could not be done.</summary>
    Unavailable,

    /// <summary>The record is being closed.</summary>
    Closed,
}

/// <summary>What became of an append.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>The acts are on the record, durably.</summary>
    /// <param name="First">The position of the first of them.</param>
    /// <param name="Last">The position of the last.</param>
    /// <param name="Version">The stream's version now.</param>
    /// <param name="WasBefore">Whether they were there before: the key was used already, and this is its first answer.</param>
    public sealed record Appended(long First, long Last, int Version, bool WasBefore) : AppendResult;

    /// <summary>The stream has another version than was decided on; nothing was appended.</summary>
    /// <param name="Version">The stream's version.</param>
    public sealed record Conflict(int Version) : AppendResult;

    /// <summary>The append was refused; nothing was appended.</summary>
    /// <param name="Why">The reason.</param>
    /// <param name="Detail">What a person who looks after the system needs to know.</param>
    public sealed record Refused(RecordTrouble Why, string Detail) : AppendResult;
}
