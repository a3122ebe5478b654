using Dais.Documents.Agendas;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Citing;

/// <summary>What a text cites: a document, a resolution or decision by its number, or an instrument.</summary>
/// <param name="Name">What tells it from every other, however it is written: A/RES/55/25; conference-of-the-parties:decision:4/1; instrument:untoc; nothing for the citing document itself.</param>
public sealed record CitedWork(string Name)
{
    /// <summary>The citing document itself: "paragraph 3 above".</summary>
    public static CitedWork Itself { get; } = new("");

    /// <summary>Its symbol; null where it has none that is known.</summary>
    public DocumentSymbol? Symbol { get; init; }

    /// <summary>The organ that adopted it, as a code; null where it is cited by symbol.</summary>
    public string? Organ { get; init; }

    /// <summary>Whether it is cited as a decision or a resolution; null where it is cited by symbol.</summary>
    public MandateKind? Kind { get; init; }

    /// <summary>"55/25", "57/4 B", "1541 (XV)"; null where it is cited by symbol.</summary>
    public string? Number { get; init; }

    /// <summary>The instrument, as the directory of treaties calls it: untoc; null for a document.</summary>
    public string? Instrument { get; init; }
}

/// <summary>A place of a text that cites something.</summary>
/// <param name="Span">The symbol, the number, or the article.</param>
/// <param name="Work">What is cited.</param>
public sealed record Reference(TextSpan Span, CitedWork Work)
{
    /// <summary>Which of its parts, by their ids: para_5, para_3__point_a, art_32__para_3; none for the whole.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Where the words "paragraph 5" stand beside a number or symbol; null where no part is named beside it.</summary>
    public TextSpan? PartsSpan { get; init; }
}

/// <summary>What a reader of citations must know of the text they stand in.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Organ">The organ that adopts it, as a code; null for none. A number alone is this organ's.</param>
/// <param name="Convention">The instrument that "the Convention" means in it; null where that is not said.</param>
public sealed record CitingContext(Language Language, string? Organ, string? Convention = null);
