using System.Collections.Frozen;
using System.Collections.Immutable;
using Dais.Kernel;
using Dais.Record.Folding;
using NodaTime;

namespace Dais.Directory.Instruments;

/// <summary>A list that was taken over, as it stands on the record.</summary>
public sealed class KeptList
{
    private readonly FrozenDictionary<string, Participation> byCode;

    internal KeptList(ParticipantsListed act, int version, Instant at)
    {
        (Act, Version, At) = (act, version, at);
        byCode = act.Rows.Where(r => r.Code is not null).GroupBy(r => r.Code!, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => Participation.Of(g.SelectMany(r => r.Actions)), StringComparer.Ordinal);
    }

    /// <summary>The list.</summary>
    public ParticipantsListed Act { get; }

    /// <summary>Its place in the instrument's stream.</summary>
    public int Version { get; }

    /// <summary>When it was taken over.</summary>
    public Instant At { get; }

    /// <summary>The date of which it states the participants.</summary>
    public ListedDate AsOf => Act.AsOf;

    /// <summary>What a State or an organization did, by its alpha-3 code; nothing for who is not listed.</summary>
    public Participation Of(State participant) => byCode.GetValueOrDefault(participant.Alpha3) ?? Participation.Nothing;

    /// <summary>The lines whose name is no State's or organization's of today, with what they did.</summary>
    public IEnumerable<ParticipantRow> Unrecognized => Act.Rows.Where(r => r.Code is null);
}

/// <summary>Who takes part in which instrument: the lists taken over, the last of each being the present reading.</summary>
public sealed record InstrumentBook
{
    private ImmutableDictionary<string, ImmutableArray<KeptList>> Lists { get; init; } = ImmutableDictionary<string, ImmutableArray<KeptList>>.Empty;

    /// <summary>No list yet.</summary>
    public static InstrumentBook Empty { get; } = new();

    /// <summary>How the book follows from the record.</summary>
    public static Fold<InstrumentBook> Fold { get; } = new(Empty, Apply);

    /// <summary>The lists of an instrument, the oldest first.</summary>
    public ImmutableArray<KeptList> ListsOf(Instrument instrument) => Lists.GetValueOrDefault(instrument.Code, []);

    /// <summary>The present list of an instrument; null where there is none yet.</summary>
    public KeptList? Present(Instrument instrument) => ListsOf(instrument) is [.., var last] ? last : null;

    /// <summary>The version of an instrument's stream.</summary>
    internal int VersionOf(Instrument instrument) => Present(instrument)?.Version ?? 0;

    private static InstrumentBook Apply(InstrumentBook book, ActOnRecord on) => on.Act is ParticipantsListed listed
        ? book with { Lists = book.Lists.SetItem(listed.Instrument, book.Lists.GetValueOrDefault(listed.Instrument, []).Add(new(listed, on.Envelope.Version, on.Envelope.At))) }
        : book;
}
