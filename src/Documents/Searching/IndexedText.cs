using Dais.Documents.Citing;
using Dais.Documents.Reading;
using Dais.Documents.Register;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Searching;

/// <summary>What of a document can be found: each recital, each paragraph with its list, each recommendation, each note; of an agenda items, annotations, meetings.</summary>
public static class IndexedText
{
    /// <summary>A document as it was read; null for a kind that has no paragraphs to find.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="key">What tells it from every other.</param>
    public static IndexedDocument? Of(DocumentReading reading, string key) => reading switch
    {
        ResolutionReading { Resolution: var resolution, Requests: var requests } => Of(resolution, requests, key),
        ReportReading { Report: var report, Requests: var requests } => Of(report, requests, key),
        AgendaReading { Agenda: var agenda, Kind: DocumentKind.AnnotatedProvisionalAgenda } => IndexedAgenda.Of(agenda, agenda.Language, WorkOf(agenda.Symbols, key), key),
        _ => null,
    };

    /// <summary>A resolution or decision.</summary>
    /// <param name="resolution">The text.</param>
    /// <param name="requests">What it asks.</param>
    /// <param name="key">What tells it from every other.</param>
    public static IndexedDocument Of(Resolution resolution, IReadOnlyList<Request> requests, string key)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        var paragraphs = new IndexedParts(resolution.Language, requests, resolution.Notes).Of(resolution.Title, resolution.Parts, resolution.Conclusions);
        return new(key, WorkOf(resolution.Symbols, key), resolution.Language, KindWords.Of(resolution.Kind), resolution.Title?.Text ?? "", paragraphs)
        {
            Symbol = resolution.Symbols is [var symbol, ..] ? symbol.ToString() : null,
            Body = resolution.Organ,
            Names = CitingContexts.NamesOf(resolution),
            Year = resolution.Adopted?.Year ?? resolution.Issued?.Year,
            Label = resolution.Label,
        };
    }

    /// <summary>The report of a working group.</summary>
    /// <param name="report">The report.</param>
    /// <param name="requests">What its recommendations ask.</param>
    /// <param name="key">What tells it from every other.</param>
    public static IndexedDocument Of(WorkingGroupReport report, IReadOnlyList<Request> requests, string key)
    {
        ArgumentNullException.ThrowIfNull(report);
        var paragraphs = new IndexedParts(report.Language, requests, report.Notes).Of(report.Title, report.Sections, []);
        return new(key, WorkOf(report.Symbols, key), report.Language, KindWords.Of(DocumentKind.WorkingGroupReport), report.Title?.Text ?? "", paragraphs)
        {
            Symbol = report.Symbols is [var symbol, ..] ? symbol.ToString() : null,
            Names = [.. WorkNames.OfDocument(report.Symbols, null, null, null)],
            Year = report.Adopted?.Year ?? report.Start?.Year ?? report.Issued?.Year,
            Label = report.Label,
        };
    }

    // Whatever the revision and the language, it is one work.
    private static string WorkOf(IReadOnlyList<DocumentSymbol> symbols, string key) =>
        symbols is [var symbol, ..] ? DocumentIds.WorkOf(symbol).ToString() : key;

    /// <summary>What a paragraph or recital does, as codes of its verbs.</summary>
    internal static IReadOnlyList<string> Verbs(string text, Language language, OpeningPlace place) =>
        [.. OpeningVerbs.Find(text, language, place).Where(v => v.InOpening || v.Asks).Select(v => Word(v.Act)).Distinct(StringComparer.Ordinal)];

    /// <summary>The word that stands for what a verb does: call-upon.</summary>
    internal static string Word(OpeningAct act) => string.Concat(act.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? $"{(i > 0 ? "-" : "")}{char.ToLowerInvariant(c)}" : c.ToString()));
}
