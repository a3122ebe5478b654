using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>What every reading says of its document, whatever the kind.</summary>
public static class ReadingFacts
{
    /// <summary>The language in which it was read.</summary>
    public static Language LanguageRead(this DocumentReading reading) => reading switch
    {
        AgendaReading agenda => agenda.Agenda.Language,
        ResolutionReading resolution => resolution.Resolution.Language,
        ReportReading report => report.Report.Language,
        _ => throw Unknown(reading),
    };

    /// <summary>The document's own symbols.</summary>
    public static IReadOnlyList<DocumentSymbol> SymbolsRead(this DocumentReading reading) => reading switch
    {
        AgendaReading agenda => agenda.Agenda.Symbols,
        ResolutionReading resolution => resolution.Resolution.Symbols,
        ReportReading report => report.Report.Symbols,
        _ => throw Unknown(reading),
    };

    /// <summary>What it asks, and of whom; an agenda asks nothing.</summary>
    public static IReadOnlyList<Request> RequestsRead(this DocumentReading reading) => reading switch
    {
        ResolutionReading resolution => resolution.Requests,
        ReportReading report => report.Requests,
        _ => [],
    };

    /// <summary>The label of the whole: that of its most confidential part.</summary>
    public static Label LabelOfTheWhole(this DocumentReading reading) => reading switch
    {
        AgendaReading agenda => agenda.Agenda.LabelOfTheWhole(),
        ResolutionReading resolution => resolution.Resolution.LabelOfTheWhole(),
        ReportReading report => report.Report.LabelOfTheWhole(),
        _ => throw Unknown(reading),
    };

    /// <summary>The label of each part.</summary>
    public static IEnumerable<Label> LabelsOfParts(this DocumentReading reading) => reading switch
    {
        AgendaReading agenda => agenda.Agenda.LabelsOfParts(),
        ResolutionReading resolution => resolution.Resolution.LabelsOfParts(),
        ReportReading report => report.Report.LabelsOfParts(),
        _ => throw Unknown(reading),
    };

    internal static InvalidOperationException Unknown(DocumentReading reading) => new($"{reading.GetType()} is no reading that is known here.");
}
