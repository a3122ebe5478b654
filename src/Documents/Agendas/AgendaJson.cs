using Dais.Documents.Reading;

namespace Dais.Documents.Agendas;

/// <summary>An agenda as JSON, in one language (texts are strings) or several (texts are objects by language code).</summary>
public static class AgendaJson
{
    /// <summary>One object on one line: the agenda and, when it was read from a source, its findings.</summary>
    public static string Write(ProvisionalAgenda agenda, AgendaReading? reading = null, bool indented = false) => throw new NotImplementedException();

    /// <summary>Reads what <see cref="Write"/> wrote or a person typed.</summary>
    /// <exception cref="FormatException">Says what, where (JSON path) and how to mend it.</exception>
    public static ProvisionalAgenda Read(ReadOnlySpan<byte> json) => throw new NotImplementedException();
}
