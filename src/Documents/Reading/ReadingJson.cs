using Dais.Documents.Agendas;
using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>A reading as JSON, in the shape of its kind.</summary>
public static class ReadingJson
{
    /// <summary>The structure with its findings, as a reader with a clearance may see it.</summary>
    public static string Write(DocumentReading reading, Clearance clearance, bool indented = false) => reading switch
    {
        AgendaReading agenda => AgendaJson.Write(agenda.Agenda.For(clearance), agenda, indented),
        _ => throw ReadingFacts.Unknown(reading),
    };

    /// <summary>The structure with its findings, whole.</summary>
    public static string Write(DocumentReading reading) => reading switch
    {
        AgendaReading agenda => AgendaJson.Write(agenda.Agenda, agenda),
        _ => throw ReadingFacts.Unknown(reading),
    };
}
