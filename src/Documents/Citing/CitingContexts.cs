using Dais.Documents.Agendas;
using Dais.Documents.Reading;
using Dais.Documents.Resolutions;
using Dais.Documents.Searching;
using Dais.Kernel;

namespace Dais.Documents.Citing;

/// <summary>What is known of a text before its citations are read.</summary>
internal static class CitingContexts
{
    private static readonly Dictionary<string, string> Treaties = new(StringComparer.Ordinal) { ["CTOC"] = "untoc", ["CAC"] = "uncac" };

    /// <summary>The context of a text.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="organ">The organ that adopted it; null where it has none.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="title">Its title.</param>
    internal static CitingContext Of(Language language, string? organ, DocumentSymbol? symbol, string? title)
    {
        // A paper of a treaty's conference speaks of that treaty and cites that conference; else the title may name one instrument.
        var treaty = symbol is not null && Treaties.TryGetValue(symbol.Root, out var code) ? code : null;
        return new(language, organ ?? (treaty is null ? null : "conference-of-the-parties"), treaty ?? NamedIn(title, language));
    }

    /// <summary>The context of a document that is indexed.</summary>
    internal static CitingContext Of(IndexedDocument document) =>
        Of(document.Language, document.Body, DocumentSymbol.TryParse(document.Symbol, out var symbol) ? symbol : null, document.Title);

    /// <summary>The names of a resolution or decision.</summary>
    internal static IReadOnlyList<string> NamesOf(Resolution resolution) =>
        [.. WorkNames.OfDocument(resolution.Symbols, resolution.Organ, KindOf(resolution.Kind), resolution.Number).Distinct(StringComparer.Ordinal)];

    /// <summary>Which of the two a document is; null for neither, and for drafts: they have no number yet.</summary>
    internal static MandateKind? KindOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Resolution => MandateKind.Resolution,
        DocumentKind.Decision => MandateKind.Decision,
        _ => null,
    };

    private static string? NamedIn(string? title, Language language)
    {
        if (string.IsNullOrEmpty(title)) return null;
        var named = CitingWords.Of(language).Finder.All(Folding.Words(title)).Select(h => h.Meaning).Where(m => m.StartsWith("instrument:", StringComparison.Ordinal) && m[^1] != '?')
            .Distinct(StringComparer.Ordinal).ToList();
        return named is [var only] && only != "instrument:charter" ? only["instrument:".Length..] : null;
    }
}
