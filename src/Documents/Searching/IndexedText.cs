using Dais.Documents.Reading;
using Dais.Documents.Register;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Searching;

/// <summary>What of a document can be found: each recital, each paragraph with its list, each recommendation, each note.</summary>
public static class IndexedText
{
    /// <summary>A document as it was read; null for a kind that has no paragraphs to find.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="key">What tells it from every other.</param>
    public static IndexedDocument? Of(DocumentReading reading, string key) => reading switch
    {
        ResolutionReading { Resolution: var resolution, Requests: var requests } => Of(resolution, requests, key),
        ReportReading { Report: var report, Requests: var requests } => Of(report, requests, key),
        _ => null,
    };

    /// <summary>A resolution or decision.</summary>
    /// <param name="resolution">The text.</param>
    /// <param name="requests">What it asks.</param>
    /// <param name="key">What tells it from every other.</param>
    public static IndexedDocument Of(Resolution resolution, IReadOnlyList<Request> requests, string key)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        var asked = requests.Where(r => r.Part is not null).ToLookup(r => Paragraph(r.Part!), StringComparer.Ordinal);
        var paragraphs = Paragraphs(resolution.Parts, resolution.Language, asked).Concat(Notes(resolution.Notes));
        return new(key, WorkOf(resolution.Symbols, key), resolution.Language, KindWords.Of(resolution.Kind), resolution.Title?.Text ?? "", [.. paragraphs])
        {
            Symbol = resolution.Symbols is [var symbol, ..] ? symbol.ToString() : null,
            Body = resolution.Organ,
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
        var asked = requests.Where(r => r.Part is not null).ToLookup(r => r.Part!, StringComparer.Ordinal);
        var paragraphs = Paragraphs(report.Sections, report.Language, asked).Concat(Notes(report.Notes));
        return new(key, WorkOf(report.Symbols, key), report.Language, KindWords.Of(DocumentKind.WorkingGroupReport), report.Title?.Text ?? "", [.. paragraphs])
        {
            Symbol = report.Symbols is [var symbol, ..] ? symbol.ToString() : null,
            Year = report.Adopted?.Year ?? report.Start?.Year ?? report.Issued?.Year,
            Label = report.Label,
        };
    }

    // Whatever the revision and the language, it is one work.
    private static string WorkOf(IReadOnlyList<DocumentSymbol> symbols, string key) =>
        symbols is [var symbol, ..] ? DocumentIds.WorkOf(symbol).ToString() : key;

    private static IEnumerable<IndexedParagraph> Paragraphs(IReadOnlyList<Part> parts, Language language, ILookup<string, Request> asked)
    {
        foreach (var part in parts)
        {
            if (part is Recital or OperativeParagraph or PlainText or Grid or EnactingFormula or ReportParagraph)
            {
                if (One(part, language, asked) is { } one) yield return one;
                continue;
            }

            if (part is Heading or ReportSection && part is WordedPart { Words.Text.Length: > 0, Id: { } id } heading)
                yield return new(id, heading.Words.Text) { Label = heading.Label };
            foreach (var within in Paragraphs(part.Within, language, asked)) yield return within;
        }
    }

    private static IndexedParagraph? One(Part part, Language language, ILookup<string, Request> asked)
    {
        var text = WholeText.Of(part);
        if (part.Id is not { } id || text.Length == 0) return null;
        var requests = asked[id];
        return new(id, text)
        {
            Label = WholeLabel(part),
            Addressees = [.. requests.SelectMany(r => r.To).Distinct(StringComparer.Ordinal)],
            Verbs = part is Recital or OperativeParagraph ? Verbs(text, language, part is Recital ? OpeningPlace.Recital : OpeningPlace.Operative) : [],
        };
    }

    // A point asks for its paragraph: para_3__point_a is found as para_3.
    private static string Paragraph(string part) => part.IndexOf("__point", StringComparison.Ordinal) is var at and > 0 ? part[..at] : part;

    private static IReadOnlyList<string> Verbs(string text, Language language, OpeningPlace place) =>
        [.. OpeningVerbs.Find(text, language, place).Where(v => v.InOpening || v.Asks).Select(v => Word(v.Act)).Distinct(StringComparer.Ordinal)];

    private static Label WholeLabel(Part part) => part.Within.Aggregate(part.Label, (label, within) => label.And(WholeLabel(within)));

    private static IEnumerable<IndexedParagraph> Notes(IReadOnlyList<Note> notes) =>
        notes.Select((note, i) => new IndexedParagraph(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"note_{i + 1}"), note.Text.Text)).Where(n => n.Text.Length > 0);

    /// <summary>The word that stands for what a verb does: call-upon.</summary>
    internal static string Word(OpeningAct act) => string.Concat(act.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? $"{(i > 0 ? "-" : "")}{char.ToLowerInvariant(c)}" : c.ToString()));
}
