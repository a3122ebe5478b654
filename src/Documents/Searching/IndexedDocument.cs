using Dais.Kernel;

namespace Dais.Documents.Searching;

/// <summary>One language version of a document, as the index takes it.</summary>
/// <param name="Key">What tells it from every other: taking the same key again replaces it.</param>
/// <param name="Work">What its six language versions have in common.</param>
/// <param name="Language">The language of this version.</param>
/// <param name="Kind">resolution, decision, draft-resolution, report….</param>
/// <param name="Title">Its title: found together with the words of each paragraph.</param>
/// <param name="Paragraphs">What can be found, in the order of the text.</param>
public sealed record IndexedDocument(string Key, string Work, Language Language, string Kind, string Title, IReadOnlyList<IndexedParagraph> Paragraphs)
{
    /// <summary>Its symbol as printed; null for none.</summary>
    public string? Symbol { get; init; }

    /// <summary>The body that adopted or issued it, as a code.</summary>
    public string? Body { get; init; }

    /// <summary>The year of adoption or issue.</summary>
    public int? Year { get; init; }

    /// <summary>The body within which it stands: a role that is held for the body shows what is not public of it. Null for none.</summary>
    public string? Within { get; init; }

    /// <summary>The names under which others cite it: A/RES/55/25.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What it was made from, for who feeds the index to see whether it is still so; null for nobody.</summary>
    public string? Stamp { get; init; }

    /// <summary>Who may know that it is there.</summary>
    public Label Label { get; init; }
}

/// <summary>A paragraph, recital, heading or note that can be found.</summary>
/// <param name="Part">Its citable id, the same in every language: para_36, recital_3.</param>
/// <param name="Text">Its words.</param>
public sealed record IndexedParagraph(string Part, string Text)
{
    /// <summary>Who may see it.</summary>
    public Label Label { get; init; }

    /// <summary>Whom it asks, as codes.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>What it does, as codes of verbs.</summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];
}
