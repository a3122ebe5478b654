using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dais.Kernel;
using Dais.Record.Folding;
using NodaTime;
using NodaTime.Text;

namespace Dais.App.LatestActs;

/// <summary>An act as the page of the record shows it: all of its envelope, and nothing of its body.</summary>
/// <param name="Position">Its place on the record.</param>
/// <param name="Type">The type of act, as the record has it.</param>
/// <param name="Stream">The stream it belongs to.</param>
/// <param name="At">When, as in "2026-11-23T08:57:21Z".</param>
/// <param name="Actor">Who: an id, never a name.</param>
/// <param name="Authority">The authority cited; null where none is.</param>
internal sealed record ActLine(long Position, string Type, string Stream, string At, string Actor, string? Authority)
{
    /// <summary>Who may see it.</summary>
    [JsonIgnore]
    public Label Label => ActLabels.Of(Type);

    /// <summary>When.</summary>
    [JsonIgnore]
    public Instant Instant => InstantPattern.ExtendedIso.Parse(At).Value;
}

/// <summary>The last acts of the record: as many of those that anyone may see as of the others, so that neither crowd the others out.</summary>
/// <param name="Public">Those that anyone may see, the oldest first.</param>
/// <param name="Others">The others, the oldest first.</param>
internal sealed record LatestActs(ImmutableArray<ActLine> Public, ImmutableArray<ActLine> Others)
{
    /// <summary>How many are shown.</summary>
    public const int Shown = 50;

    /// <summary>How they follow from the record.</summary>
    public static Fold<LatestActs> Fold { get; } = new(new([], []), Apply);

    /// <summary>Kept in snapshots: the whole record is not read again for its last lines.</summary>
    public static SnapshotForm<LatestActs> Snapshot { get; } = SnapshotForm<LatestActs>.Json(1, LatestActsJson.Default.LatestActs);

    /// <summary>Those that a reader may see, the latest first.</summary>
    public ImmutableArray<ActLine> For(Clearance clearance) =>
        [.. Public.Concat(Others).Where(a => clearance.MaySee(a.Label)).OrderByDescending(a => a.Position).Take(Shown)];

    private static LatestActs Apply(LatestActs acts, ActOnRecord on)
    {
        var e = on.Envelope;
        var line = new ActLine(e.Position, e.Type, e.Stream.ToString(), InstantPattern.ExtendedIso.Format(e.At), e.Actor, e.Authority);
        return line.Label == Label.Public ? acts with { Public = With(acts.Public, line) } : acts with { Others = With(acts.Others, line) };
    }

    private static ImmutableArray<ActLine> With(ImmutableArray<ActLine> lines, ActLine line) =>
        lines.Length < Shown ? lines.Add(line) : [.. lines.AsSpan()[1..], line];
}

/// <summary>The JSON of the snapshot.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LatestActs))]
internal sealed partial class LatestActsJson : JsonSerializerContext;
