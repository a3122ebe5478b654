using Dais.Documents.Agendas;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>A reading as JSON, in the shape of its kind.</summary>
public static class ReadingJson
{
    /// <summary>The structure with its findings, whole.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="indented">Whether a person is to read it; otherwise it is one line.</param>
    public static string Write(DocumentReading reading, bool indented = false) => reading switch
    {
        AgendaReading agenda => AgendaJson.Write(agenda.Agenda, agenda, indented),
        ResolutionReading resolution => ResolutionJson.Write(resolution, indented),
        ReportReading report => ReportJson.Write(report.Report, report, indented),
        _ => throw ReadingFacts.Unknown(reading),
    };

    /// <summary>The structure with its findings, as a reader with a clearance may see it.</summary>
    public static string Write(DocumentReading reading, Clearance clearance, bool indented = false) => Write(For(reading, clearance), indented);

    private static DocumentReading For(DocumentReading reading, Clearance clearance)
    {
        switch (reading)
        {
            case AgendaReading agenda:
                return agenda with { Agenda = agenda.Agenda.For(clearance) };
            case ResolutionReading resolution:
                var seen = resolution.Resolution.For(clearance);
                return resolution with { Resolution = seen, Requests = resolution.Requests.Left(resolution.Resolution.Parts, seen.Parts) };
            case ReportReading report:
                var left = report.Report.For(clearance);
                return report with { Report = left, Requests = report.Requests.Left(report.Report.Sections, left.Sections) };
            default:
                throw ReadingFacts.Unknown(reading);
        }
    }
}
