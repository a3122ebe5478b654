using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dais.Directory.Instruments;

/// <summary>The lists that come with the program, so that a new data folder knows who takes part: facts carried over from the depositary's lists.</summary>
/// <remarks>Participants.csv has one line a participant: instrument, alpha-3 code, and what was done when. docs/instruments.md says how it is made anew.</remarks>
public static class SeedLists
{
    /// <summary>The source that the acts name.</summary>
    public const string Source = "Multilateral Treaties Deposited with the Secretary-General, status lists";

    private const string Heading = "instrument,participant,actions";

    private static readonly Lazy<ImmutableDictionary<string, ImmutableArray<ParticipantRow>>> rows = new(() => Read(Encoding.UTF8.GetString(Bytes.Span)));

    /// <summary>The date of which the lists state the participants.</summary>
    public static ListedDate AsOf { get; } = ListedDate.Of(2015, 3, null)!.Value;

    /// <summary>The file, byte by byte.</summary>
    public static ReadOnlyMemory<byte> Bytes { get; } = EmbeddedFile.Bytes("Dais.Directory/Instruments/Participants.csv");

    /// <summary>The lines of an instrument's list.</summary>
    public static ImmutableArray<ParticipantRow> Of(Instrument instrument) => rows.Value.GetValueOrDefault(instrument.Code, []);

    /// <summary>Writes lists as the file has them.</summary>
    internal static string Write(IEnumerable<(Instrument Instrument, ImmutableArray<ParticipantRow> Rows)> lists)
    {
        var text = new StringBuilder(Heading).Append('\n');
        foreach (var (instrument, listed) in lists)
            foreach (var row in listed)
                text.Append(CultureInfo.InvariantCulture, $"{instrument.Code},{row.Code},{string.Join("; ", row.Actions.Select(a => $"{a.Kind.Key()} {a.On}"))}\n");
        return text.ToString();
    }

    private static ImmutableDictionary<string, ImmutableArray<ParticipantRow>> Read(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(line => line.TrimEnd('\r').Split(','))
        .GroupBy(cells => cells[0], cells => new ParticipantRow(cells[1], null, [.. cells[2].Split("; ").Select(Action)]), StringComparer.Ordinal)
        .ToImmutableDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);

    private static TreatyAction Action(string text) =>
        text.Split(' ') is [var kind, var date] && ActionKinds.Of(kind) is { } known && ListedDate.TryParse(date, out var on)
            ? new(known, on)
            : throw new InvalidDataException($"“{text}” in the lists that come with the program is no action with its date.");
}
