using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>A part of a resolution, in the order of the text.</summary>
public abstract record Part
{
    /// <summary>A stable, citable id in the shape of Akoma Ntoso's eId: para_36, para_36__point_b, recital_3.</summary>
    public string? Id { get; init; }

    /// <summary>The id that another publisher's file gave it (wId).</summary>
    public string? WId { get; init; }

    /// <summary>What it may be shown to.</summary>
    public Label Label { get; init; }

    /// <summary>The parts within it, in order.</summary>
    public IReadOnlyList<Part> Within { get; init; } = [];
}

/// <summary>A part that has words of its own.</summary>
/// <param name="Words">Its words, without those of the parts within it.</param>
public abstract record WordedPart(Passage Words) : Part;

/// <summary>The enacting formula: "The General Assembly,".</summary>
public sealed record EnactingFormula(Passage Words) : WordedPart(Words);

/// <summary>A recital: a paragraph of the preamble.</summary>
public sealed record Recital(Passage Words) : WordedPart(Words)
{
    /// <summary>Its opening words; null when they are not known.</summary>
    public Opening? Opening { get; init; }
}

/// <summary>An operative paragraph.</summary>
/// <param name="Number">Its number; null for the only paragraph of a text, which has none.</param>
/// <param name="Mark">The number as printed, with its mark ("1.", "١ -"); null for none.</param>
/// <param name="Words">Its words up to its list; what follows the list stands as <see cref="PlainText"/> within it.</param>
public sealed record OperativeParagraph(int? Number, string? Mark, Passage Words) : WordedPart(Words)
{
    /// <summary>Its opening words and verbs; null when they are not known.</summary>
    public Opening? Opening { get; init; }
}

/// <summary>A point of a list: (a), (i), (一).</summary>
/// <param name="Mark">As printed.</param>
/// <param name="Words">Its words up to the list within it.</param>
public sealed record Point(string Mark, Passage Words) : WordedPart(Words);

/// <summary>A heading between paragraphs.</summary>
/// <param name="Level">1 for the highest.</param>
/// <param name="Number">Its number as printed ("I.", "A."); null for none.</param>
/// <param name="Words">Its words.</param>
public sealed record Heading(int Level, string? Number, Passage Words) : WordedPart(Words);

/// <summary>A paragraph that is neither recital nor operative: in an annex, after a list, a closing line.</summary>
/// <param name="Mark">Its number or mark as printed; null for none.</param>
/// <param name="Words">Its words.</param>
public sealed record PlainText(string? Mark, Passage Words) : WordedPart(Words);

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells, from the side where reading begins.</param>
public sealed record Row(IReadOnlyList<Passage> Cells) : Part;

/// <summary>A table: its rows stand within it.</summary>
public sealed record Grid : Part;

/// <summary>An annex; its parts stand within it.</summary>
/// <param name="Overline">"Annex", "Annex I", as printed.</param>
/// <param name="Title">Its title; null for none.</param>
public sealed record Annex(Passage Overline, Passage? Title) : Part;

/// <summary>The opening words of a recital or an operative paragraph, which the official text sets in italics.</summary>
/// <param name="Text">The words, without what closes them ("Requests", "Takes note with appreciation").</param>
/// <param name="Verbs">The verbs in it, each with its adverb, as printed, in order.</param>
public sealed record Opening(string Text, IReadOnlyList<string> Verbs);
