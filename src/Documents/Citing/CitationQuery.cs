using Dais.Documents.Resolutions;
using Dais.Documents.Searching;
using Dais.Kernel;

namespace Dais.Documents.Citing;

/// <summary>Whose citations are looked for.</summary>
/// <param name="Reader">The reader's language: each paragraph is shown in it where there is one.</param>
public sealed record CitationQuery(Language Reader)
{
    /// <summary>The work, as the index knows it; null where only a name is known.</summary>
    public string? Work { get; init; }

    /// <summary>A name by which it is cited, whether or not it is here; null where the work is known.</summary>
    public string? Name { get; init; }

    /// <summary>One part, with what stands within it: para_5. Null for the whole document.</summary>
    public string? Part { get; init; }

    /// <summary>The most paragraphs whose words are answered; all are counted.</summary>
    public int MostShown { get; init; } = 300;

    /// <summary>Looks for a document by what a person writes: a symbol, or the number of a resolution; null where it is neither.</summary>
    /// <param name="text">"A/RES/55/25", "55/25".</param>
    /// <param name="reader">The reader's language.</param>
    public static CitationQuery? ByName(string text, Language reader) =>
        DocumentSymbol.TryParse(text, out var symbol) ? new(reader) { Name = WorkNames.Of(symbol).Name }
        : new ReferenceReader(new(Language.English, null)).Read($"resolution {text}") is [{ Work: var work }] ? new(reader) { Name = work.Name }
        : null;
}

/// <summary>What cites a document, and what it rests on.</summary>
/// <param name="CitedBy">The documents that cite it, the latest first, each with its paragraphs that do; a paragraph in six languages is one.</param>
/// <param name="Total">How many paragraphs cite it.</param>
/// <param name="RestsOn">What it cites, in the order of its text.</param>
public sealed record CitationAnswer(IReadOnlyList<CitingDocument> CitedBy, int Total, IReadOnlyList<RestedOn> RestsOn)
{
    /// <summary>The label of everything that is shown.</summary>
    public IEnumerable<Label> Labels() =>
        [.. CitedBy.Select(d => d.In.Label), .. CitedBy.SelectMany(d => d.Paragraphs).Concat(RestsOn.SelectMany(r => r.Paragraphs)).Select(p => p.Label), .. RestsOn.Select(r => r.Here?.Label).OfType<Label>()];
}

/// <summary>A document that cites.</summary>
/// <param name="In">The document, in the reader's language where it is there.</param>
/// <param name="Paragraphs">Its paragraphs that do, in the order of its text.</param>
public sealed record CitingDocument(FoundDocument In, IReadOnlyList<CitingParagraph> Paragraphs);

/// <summary>A paragraph that cites.</summary>
/// <param name="Part">Its citable id.</param>
/// <param name="In">The version whose words these are.</param>
/// <param name="Text">Its words.</param>
/// <param name="Marks">Where the citation stands in them; none where this version does not say it.</param>
/// <param name="Cited">Which parts it cites; none for the whole.</param>
public sealed record CitingParagraph(string Part, FoundDocument In, string Text, IReadOnlyList<TextSpan> Marks, IReadOnlyList<string> Cited)
{
    /// <summary>Who may see it.</summary>
    public Label Label { get; init; }
}

/// <summary>What a document rests on.</summary>
/// <param name="Name">The name by which it is known: A/RES/55/25, instrument:untoc.</param>
/// <param name="Said">Its symbol as it is printed, or its name.</param>
/// <param name="Here">The document itself, where it is here and the reader may see it.</param>
/// <param name="Paragraphs">The paragraphs that cite it, in the order of the text.</param>
public sealed record RestedOn(string Name, string Said, FoundDocument? Here, IReadOnlyList<CitingParagraph> Paragraphs);
