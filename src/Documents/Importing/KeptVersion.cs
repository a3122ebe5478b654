using Dais.Documents.Reading;
using Dais.Documents.Register;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Importing;

/// <summary>What a reading becomes when it is kept as a version of a document.</summary>
/// <param name="Text">The structure.</param>
/// <param name="Version">What stands on the record of it; the hash of the structure is filled in when it is kept.</param>
internal sealed record KeptVersion(KeptText Text, DocumentVersionKept Version)
{
    /// <summary>The version that a reading becomes; null for an agenda, which is kept as a session, and for what no kind was recognized of.</summary>
    /// <param name="of">The reading.</param>
    /// <param name="symbol">The symbol, as a person confirmed or typed it; null for a document without.</param>
    /// <param name="label">To whom it may be shown.</param>
    public static KeptVersion? Of(ImportReading of, DocumentSymbol? symbol, Label label) => of.Reading switch
    {
        { Kind: DocumentKind.Unknown } => null,
        ResolutionReading reading => Of(of.Import, reading, symbol, label),
        ReportReading reading => Of(of.Import, reading, symbol, label),
        _ => null,
    };

    /// <summary>The label that a document of this kind has while nobody said otherwise.</summary>
    public static Label DefaultLabelOf(DocumentReading reading) => DefaultLabel.Of(
        reading.Kind,
        reading switch
        {
            ResolutionReading resolution => resolution.Resolution.Distribution,
            ReportReading report => report.Report.Distribution,
            _ => null,
        });

    private static KeptVersion Of(Import import, ResolutionReading reading, DocumentSymbol? symbol, Label label)
    {
        var resolution = reading.Resolution with { Kind = reading.Kind, Symbols = Symbols(reading.Resolution.Symbols, symbol) };
        return new(new() { Resolution = resolution, Requests = reading.Requests }, Begin(import, reading, resolution.Symbols, label) with
        {
            Title = resolution.Title?.Text,
            Number = resolution.Number,
            Organ = resolution.Organ,
            OrganName = resolution.OrganName,
            Session = resolution.Session,
            Adopted = resolution.Adopted,
            Issued = resolution.Issued,
            Original = resolution.Original,
        });
    }

    private static KeptVersion Of(Import import, ReportReading reading, DocumentSymbol? symbol, Label label)
    {
        var report = reading.Report with { Symbols = Symbols(reading.Report.Symbols, symbol) };
        return new(new() { Report = report, Requests = reading.Requests }, Begin(import, reading, report.Symbols, label) with
        {
            Title = report.Title?.Text,
            OrganName = report.Body ?? report.ParentBody,
            Session = report.SessionNumber,
            Adopted = report.Adopted,
            Issued = report.Issued,
            Original = report.Original,
        });
    }

    private static DocumentVersionKept Begin(Import import, DocumentReading reading, IReadOnlyList<DocumentSymbol> symbols, Label label) =>
        new(reading.Kind, reading.LanguageRead(), label, import.Bytes, "", import.Id, import.FileName) { Symbols = [.. symbols] };

    // Of a joint document the other symbols stay.
    private static IReadOnlyList<DocumentSymbol> Symbols(IReadOnlyList<DocumentSymbol> read, DocumentSymbol? symbol) =>
        symbol is null ? [] : read.Count > 0 && read[0].Equals(symbol) ? read : [symbol];
}
