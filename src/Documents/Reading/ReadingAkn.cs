using Dais.Documents.Agendas;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Documents.Writing;

namespace Dais.Documents.Reading;

/// <summary>A reading as Akoma Ntoso, in the shape of its kind.</summary>
public static class ReadingAkn
{
    /// <summary>UTF-8 bytes.</summary>
    public static byte[] Write(DocumentReading reading) => reading switch
    {
        AgendaReading agenda => AknWriter.Write(AgendaLayout.Lay(agenda.Agenda, agenda.Agenda.Language)),
        ResolutionReading resolution => ResolutionAknWriter.Write(resolution.Resolution),
        ReportReading report => AknWriter.Write(ReportLayout.ToDocument(report.Report)),
        _ => throw ReadingFacts.Unknown(reading),
    };
}
