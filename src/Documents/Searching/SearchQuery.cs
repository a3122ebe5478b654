using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Searching;

/// <summary>What is looked for, and where.</summary>
/// <param name="Text">Words; "words in quotation marks" stand together in this order; a symbol finds its document.</param>
/// <param name="Reader">The reader's language: what is found in another is answered in it too, where the document has that version.</param>
public sealed record SearchQuery(string Text, Language Reader)
{
    /// <summary>The most hits that one answer holds.</summary>
    public const int MostHits = 100;

    /// <summary>The longest text that is looked for, in characters; what is longer is cut.</summary>
    public const int LongestText = 400;

    /// <summary>Beyond it, nobody counts: "more than a thousand" is what a reader is told.</summary>
    public const int MostCounted = 1_000;

    /// <summary>The languages looked in; none for those that the text's script is written in, the reader's first.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = [];

    /// <summary>The body, as a code.</summary>
    public string? Body { get; init; }

    /// <summary>The year of adoption or issue.</summary>
    public int? Year { get; init; }

    /// <summary>The kind of document.</summary>
    public string? Kind { get; init; }

    /// <summary>Whom the paragraph asks, as a code.</summary>
    public string? Addressee { get; init; }

    /// <summary>What the paragraph does, as a code of a verb.</summary>
    public string? Verb { get; init; }

    /// <summary>How many hits are passed over.</summary>
    public int From { get; init; }

    /// <summary>How many hits are answered.</summary>
    public int Count { get; init; } = 10;
}

/// <summary>What was found, best first.</summary>
/// <param name="Documents">The documents whose symbol was asked for.</param>
/// <param name="Hits">The paragraphs.</param>
/// <param name="Total">How many paragraphs there are that the reader may see; more than <see cref="SearchQuery.MostCounted"/> are not counted.</param>
public sealed record SearchAnswer(IReadOnlyList<FoundDocument> Documents, IReadOnlyList<Hit> Hits, int Total)
{
    /// <summary>The label of everything that is shown.</summary>
    public IEnumerable<Label> Labels() => [.. Documents.Select(d => d.Label), .. Hits.Select(h => h.Label), .. Hits.Select(h => h.InReadersLanguage?.Label).OfType<Label>()];
}

/// <summary>A document in the index.</summary>
/// <param name="Key">What tells it from every other.</param>
/// <param name="Work">What its language versions have in common.</param>
/// <param name="Language">The language of this version.</param>
/// <param name="Symbol">Its symbol; null for none.</param>
/// <param name="Title">Its title.</param>
public sealed record FoundDocument(string Key, string Work, Language Language, string? Symbol, string Title)
{
    /// <summary>Who may know that it is there.</summary>
    public Label Label { get; init; }
}

/// <summary>A paragraph that was found.</summary>
/// <param name="In">The document.</param>
/// <param name="Part">The paragraph's citable id.</param>
/// <param name="Text">Its words.</param>
/// <param name="Marks">Where the words looked for stand in it.</param>
public sealed record Hit(FoundDocument In, string Part, string Text, IReadOnlyList<TextSpan> Marks)
{
    /// <summary>Who may see it.</summary>
    public Label Label { get; init; }

    /// <summary>The same paragraph in the reader's language; null when it was found in it, or there is no such version.</summary>
    public ReadersVersion? InReadersLanguage { get; init; }
}

/// <summary>The paragraph that corresponds, in the reader's language.</summary>
/// <param name="In">The document.</param>
/// <param name="Text">The words; of several paragraphs, where this version split what was found, all of them.</param>
public sealed record ReadersVersion(FoundDocument In, string Text)
{
    /// <summary>The paragraph's citable id in this version, of several the first; where versions number otherwise, it is another than that of what was found.</summary>
    public required string Part { get; init; }

    /// <summary>Who may see it.</summary>
    public Label Label { get; init; }
}
