using System.Globalization;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Register.Pages;

/// <summary>What is asked of the list of documents.</summary>
/// <param name="Kind">One kind alone; null for any.</param>
/// <param name="Body">One organ or body alone, by its code or printed name; null for any.</param>
/// <param name="Year">One year alone; null for any.</param>
public sealed record DocumentQuestion(DocumentKind? Kind, string? Body, int? Year)
{
    /// <summary>The address of the list from a document on.</summary>
    public string Address(Language language, int from) => string.Create(
        CultureInfo.InvariantCulture,
        $"/{language}/documents?kind={(Kind is { } kind ? KindNames.WordOf(kind) : "")}&body={Uri.EscapeDataString(Body ?? "")}&year={Year}&from={from}");
}

/// <summary>A document as the list shows it.</summary>
public sealed record DocumentRow(string Id, DocumentKind Kind, Label Label, Wording? Title, IReadOnlyList<DocumentSymbol> Symbols, LocalDate? Day, string? Body, IReadOnlyList<Language> Languages)
{
    /// <summary>The row of a document in the reader's language.</summary>
    public static DocumentRow Of(DocumentOnRecord document, Language language)
    {
        var shown = Versions.Find(document, null, language)!;
        var kept = shown.Kept;
        return new(
            document.Id, document.Kind, document.Label, kept.Title is { } title ? new(title, shown.Language) : null, kept.Symbols.IsDefault ? [] : kept.Symbols,
            kept.Adopted ?? kept.Issued, kept.Organ ?? kept.OrganName, [.. document.InEachLanguage(shown.Revision).Select(v => v.Language)]);
    }
}

/// <summary>A page of the documents that a reader may see.</summary>
public sealed record DocumentList
{
    /// <summary>How many a page shows.</summary>
    public const int PageLength = 100;

    /// <summary>What was asked.</summary>
    public required DocumentQuestion Asked { get; init; }

    /// <summary>How many there are for the reader, whatever was asked.</summary>
    public required int All { get; init; }

    /// <summary>How many there are of what was asked.</summary>
    public required int Found { get; init; }

    /// <summary>The first that is shown, from 1.</summary>
    public required int From { get; init; }

    /// <summary>Those that are shown, the latest first.</summary>
    public required IReadOnlyList<DocumentRow> Rows { get; init; }

    /// <summary>The kinds there are.</summary>
    public required IReadOnlyList<DocumentKind> Kinds { get; init; }

    /// <summary>The organs and bodies there are, by code or printed name.</summary>
    public required IReadOnlyList<(string Key, string Name)> Bodies { get; init; }

    /// <summary>The years there are, the latest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Lists documents.</summary>
    /// <param name="documents">Those that the reader may see.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="from">The first to show, from 1.</param>
    /// <param name="language">The reader's language.</param>
    public static DocumentList Of(IEnumerable<DocumentOnRecord> documents, DocumentQuestion asked, int from, Language language)
    {
        var all = documents.Select(d => DocumentRow.Of(d, language)).OrderByDescending(r => r.Day).ThenBy(r => r.Symbols.Count > 0 ? r.Symbols[0] : null).ThenBy(r => r.Id, StringComparer.Ordinal).ToList();
        var found = all.Where(r => (asked.Kind is null || r.Kind == asked.Kind) && (asked.Body is null || r.Body == asked.Body) && (asked.Year is null || r.Day?.Year == asked.Year)).ToList();
        var first = Math.Clamp(from, 1, Math.Max(1, found.Count));
        return new()
        {
            Asked = asked,
            All = all.Count,
            Found = found.Count,
            From = first,
            Rows = [.. found.Skip(first - 1).Take(PageLength)],
            Kinds = [.. all.Select(r => r.Kind).Distinct().Order()],
            Bodies = [.. all.Select(r => r.Body).OfType<string>().Distinct(StringComparer.Ordinal).Select(b => (b, AddresseeWords.Say(b, language))).OrderBy(b => b.Item2, StringComparer.Ordinal)],
            Years = [.. all.Select(r => r.Day?.Year).OfType<int>().Distinct().OrderDescending()],
        };
    }
}
