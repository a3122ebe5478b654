using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Proof;

namespace Dais.Directory.Instruments;

/// <summary>One thing that a participant did about an instrument.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">When, as far as the list says.</param>
public readonly record struct TreatyAction(ActionKind Kind, ListedDate On);

/// <summary>A line of a list of participants.</summary>
/// <param name="Code">The alpha-3 code of the State or the organization; null where the name was not recognized.</param>
/// <param name="Name">The name as the list has it; null where the code says it.</param>
/// <param name="Actions">What it did, in the list's order.</param>
/// <param name="Unread">What stands in the line and could not be read; null for nothing.</param>
public sealed record ParticipantRow(string? Code, string? Name, ImmutableArray<TreatyAction> Actions, string? Unread = null)
{
    /// <summary>Whether two lines say the same.</summary>
    public bool Equals(ParticipantRow? other) =>
        other is not null && Code == other.Code && Name == other.Name && Unread == other.Unread && Actions.SequenceEqual(other.Actions);

    /// <inheritdoc/>
    public override int GetHashCode() => Actions.Aggregate(HashCode.Combine(Code, Name, Unread), HashCode.Combine);
}

/// <summary>The depositary's list of the participants in an instrument, as of a date, was taken over. It replaces the list before it as the present reading.</summary>
/// <param name="Instrument">The instrument's code.</param>
/// <param name="AsOf">The date of which the list states the participants.</param>
/// <param name="Source">Where the list comes from, in the words of who took it over; null where that is not said.</param>
/// <param name="Bytes">The SHA-256 of the list as received, among the bytes kept.</param>
/// <param name="Rows">Its lines, all of them.</param>
public sealed record ParticipantsListed(string Instrument, ListedDate AsOf, string? Source, string Bytes, ImmutableArray<ParticipantRow> Rows) : IAct;

/// <summary>The acts of this folder, as they are put on the record.</summary>
public static class InstrumentActs
{
    /// <summary>Makes them known.</summary>
    public static ActTypes AddInstruments(this ActTypes types) => types.Add("participants-listed", InstrumentJson.Default.ParticipantsListed);

    /// <summary>Which of them name bytes.</summary>
    internal static readonly INameBytes NamesOfBytes = new BytesInBody("bytes", "participants-listed");

    /// <summary>The stream of an instrument.</summary>
    internal static StreamName StreamOf(string instrument) => StreamName.Of("instrument", instrument);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ParticipantsListed))]
internal sealed partial class InstrumentJson : JsonSerializerContext;
