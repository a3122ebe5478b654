using System.Collections.Immutable;
using Dais.Kernel;
using NodaTime;

namespace Dais.Directory.Instruments;

/// <summary>A list of the depositary is to become the present reading of who takes part in an instrument.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="AsOf">The date of which the list states the participants.</param>
/// <param name="Source">Where it comes from; null where that is not said.</param>
/// <param name="Bytes">The SHA-256 of the list as received.</param>
/// <param name="Rows">Its lines.</param>
/// <param name="Seen">The version of the instrument's stream that its changes were shown against.</param>
public sealed record KeepList(Instrument Instrument, ListedDate AsOf, string? Source, string Bytes, ImmutableArray<ParticipantRow> Rows, int Seen);

/// <summary>Deciding whether a list may be kept.</summary>
public static class KeepingList
{
    /// <summary>The longest source, in characters.</summary>
    public const int LongestSource = 400;

    private const string Source = "docs/instruments.md";

    internal static readonly Rule Empty = new("keep-empty", Source, Force.Binding);
    internal static readonly Rule Future = new("keep-future", Source, Force.Binding);
    internal static readonly Rule Older = new("keep-older", Source, Force.Binding);
    internal static readonly Rule Same = new("keep-same", Source, Force.Binding);
    internal static readonly Rule Stale = new("keep-stale", Source, Force.Binding);
    internal static readonly Rule LongSource = new("keep-long-source", Source, Force.Binding);

    /// <summary>Keeps the list, unless it is empty, of the future, older than the present one, the same as it, or was shown against another than the present one.</summary>
    public static Decision Decide(InstrumentBook book, KeepList command, Instant now) => book.Present(command.Instrument) switch
    {
        _ when command.Rows.IsEmpty => Decision.Refuse(Empty),
        _ when command.Source?.Length > LongestSource => Decision.Refuse(LongSource, LongestSource),
        _ when command.AsOf.Earliest > now.InUtc().Date => Decision.Refuse(Future, command.AsOf),
        _ when book.VersionOf(command.Instrument) != command.Seen => Decision.Refuse(Stale),
        { } present when command.AsOf.Latest < present.AsOf.Latest => Decision.Refuse(Older, command.AsOf, present.AsOf),
        { } present when command.AsOf == present.AsOf && command.Rows.SequenceEqual(present.Act.Rows) => Decision.Refuse(Same, command.AsOf),
        _ => Decision.Act(new ParticipantsListed(command.Instrument.Code, command.AsOf, command.Source, command.Bytes, command.Rows)),
    };
}
