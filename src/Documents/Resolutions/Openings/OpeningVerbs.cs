using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>A verb of a paragraph.</summary>
/// <param name="Span">Where it stands, with its adverb and without the "and" before it: "Also requests", "再次请".</param>
/// <param name="Act">What it does.</param>
/// <param name="InOpening">Whether it is one of the opening words; otherwise it stands further on in the paragraph.</param>
public readonly record struct VerbFound(TextSpan Span, OpeningAct Act, bool InOpening)
{
    /// <summary>Whether it asks something of somebody.</summary>
    public bool Asks => Act is >= OpeningAct.Request and <= OpeningAct.Instruct;
}

/// <summary>Finds the verbs of a paragraph, those of its opening and those further on ("…, and requests", "并请", "и просит").</summary>
public static class OpeningVerbs
{
    /// <summary>The verbs of a paragraph in the order of the text: first those of the opening, then what else it does.</summary>
    /// <param name="text">The paragraph without its number; lists joined by single blanks.</param>
    /// <param name="language">Its language.</param>
    /// <param name="place">Recital or operative paragraph.</param>
    /// <returns>The verbs; none where the text has none.</returns>
    public static IReadOnlyList<VerbFound> Find(string text, Language language, OpeningPlace place) => [];
}
