using System.Collections.Immutable;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>A place where the versions of a document do not say the same.</summary>
public sealed record Discord
{
    /// <summary>In what they part.</summary>
    public required DiscordKind Kind { get; init; }

    /// <summary>What each version says: a number, "2024-07-11", "15:00", "A/79/10"; of a part or of words left in another language, their beginning. No entry for a version that says nothing.</summary>
    public required IReadOnlyDictionary<Language, string> Says { get; init; }

    /// <summary>The place in each version, by the id of its part; none for what concerns the whole document.</summary>
    public IReadOnlyDictionary<Language, string> Places { get; init; } = ImmutableDictionary<Language, string>.Empty;

    /// <summary>The number of the paragraph as a person calls it; null where it has none.</summary>
    public string? Number { get; init; }

    /// <summary>The versions that say otherwise than the others, where at least four agree or, of fewer versions, a majority; else none.</summary>
    public ImmutableArray<Language> Odd { get; init; } = [];

    /// <summary>How likely it is that a person who reads the texts finds that they do differ in this: 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>The texts at that place, side by side.</summary>
    public IReadOnlyDictionary<Language, string> Texts { get; init; } = ImmutableDictionary<Language, string>.Empty;

    /// <summary>Whether it is shown without being asked for.</summary>
    public bool IsShown => Confidence >= Concordance.ShownFrom;
}
