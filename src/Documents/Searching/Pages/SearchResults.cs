using System.Globalization;
using Dais.Documents.Register;
using Dais.Documents.Register.Pages;
using Dais.Kernel;

namespace Dais.Documents.Searching.Pages;

/// <summary>What the search page shows.</summary>
public sealed record SearchResults
{
    /// <summary>What was asked.</summary>
    public required SearchQuery Asked { get; init; }

    /// <summary>What was found.</summary>
    public required SearchAnswer Answer { get; init; }

    /// <summary>The answers, with their addresses.</summary>
    public required IReadOnlyList<FoundRow> Rows { get; init; }

    /// <summary>The documents whose symbol was asked for, with their addresses.</summary>
    public required IReadOnlyList<(FoundDocument Document, string Address)> Documents { get; init; }

    /// <summary>The organs and bodies there are, by code.</summary>
    public required IReadOnlyList<(string Key, string Name)> Bodies { get; init; }

    /// <summary>The years there are, the latest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The first that is shown, from 1.</summary>
    public int From => Asked.From + 1;

    /// <summary>Whether more follow.</summary>
    public bool HasMore => Asked.From + Rows.Count < Answer.Total && Rows.Count == SearchPages.PageLength && Asked.From + Rows.Count < SearchQuery.MostHits;

    internal static SearchResults Of(SearchQuery asked, SearchAnswer answer, IReadOnlyList<DocumentOnRecord> seen, FoundPlaces places)
    {
        var list = DocumentList.Of(seen, new(null, null, null), 1, places.Reader);
        return new()
        {
            Asked = asked,
            Answer = answer,
            // What came off the record since the index was fed is not shown.
            Rows = [.. answer.Hits.Select(h => FoundRow.Of(h, places)).OfType<FoundRow>()],
            Documents = [.. answer.Documents.Select(d => (Document: d, Address: places.AddressOf(d, null))).Where(d => d.Address is not null).Select(d => (d.Document, d.Address!))],
            Bodies = list.Bodies,
            Years = list.Years,
        };
    }

    /// <summary>The address of the answers from one on.</summary>
    public string Address(Language language, int from) => string.Create(
        CultureInfo.InvariantCulture,
        $"/{language}/search?q={Uri.EscapeDataString(Asked.Text)}&inLanguage={(Asked.Languages is [var only] ? only.Code : "")}&kind={Asked.Kind}&body={Uri.EscapeDataString(Asked.Body ?? "")}&year={Asked.Year}&addressee={Uri.EscapeDataString(Asked.Addressee ?? "")}&from={from}");
}

/// <summary>A paragraph that was found, as the page shows it.</summary>
/// <param name="Hit">What was found.</param>
/// <param name="Runs">The piece that shows most of it: words, and whether they were looked for.</param>
/// <param name="Place">"Paragraph 12", "Recital 3".</param>
/// <param name="Address">Where it stands.</param>
/// <param name="ReadersAddress">Where the same paragraph stands in the reader's language; null when it was found in it.</param>
public sealed record FoundRow(Hit Hit, IReadOnlyList<(string Words, bool IsMarked)> Runs, string? Place, string Address, string? ReadersAddress)
{
    internal static FoundRow? Of(Hit hit, FoundPlaces places) => places.AddressOf(hit.In, hit.Part) is { } address
        ? new(hit, Cut(Snippet.Of(hit)), PartName.Of(hit.Part, places.Reader), address, hit.InReadersLanguage is { } other ? places.AddressOf(other.In, other.Part) : null)
        : null;

    internal static List<(string, bool)> Cut(Snippet piece)
    {
        var runs = new List<(string, bool)>();
        var at = 0;
        foreach (var mark in piece.Marks)
        {
            if (mark.Start > at) runs.Add((piece.Text[at..mark.Start], false));
            runs.Add((mark.Of(piece.Text), true));
            at = mark.End;
        }

        if (at < piece.Text.Length) runs.Add((piece.Text[at..], false));
        return runs;
    }

    /// <summary>Where the mark of a note stands in a part's id; negative for none.</summary>
    internal static int NoteAt(string part) => part.LastIndexOf("__note_", StringComparison.Ordinal);
}
