using Dais.Documents.Reading;

namespace Dais.Documents.Agendas;

/// <summary>An agenda as JSON, in one language (texts are strings) or several (texts are objects by language code).</summary>
/// <remarks>
/// Keys are camelCase. A text that exists in the agenda's language alone is a string; every other one is an object:
/// <c>{ "original": "en", "ar": "…", "en": "…" }</c>. Dates are ISO dates, hours are "10:00", letters of sub-items are Latin,
/// lines of the source are <c>[first, last]</c>. What is not known is left out.
/// </remarks>
public static class AgendaJson
{
    /// <summary>The largest file that is read, in bytes (16 MB).</summary>
    public const int LargestFile = 16 * 1024 * 1024;

    /// <summary>How deeply objects and arrays may be nested.</summary>
    public const int DeepestNesting = 64;

    /// <summary>One object on one line: the agenda and, when it was read from a source, its findings.</summary>
    public static string Write(ProvisionalAgenda agenda, AgendaReading? reading = null, bool indented = false) =>
        AgendaJsonWriter.Write(agenda, reading, indented);

    /// <summary>Reads what <see cref="Write"/> wrote or a person typed.</summary>
    /// <remarks>
    /// What a person typed must be consistent: each item once, and no meeting that takes up an item that is not on the agenda. A file with
    /// findings was read from a source, whose contradictions the findings tell; it is taken as it is.
    /// </remarks>
    /// <exception cref="AgendaFormatException">Says what, where (JSON path) and how to mend it, in six languages.</exception>
    public static ProvisionalAgenda Read(ReadOnlySpan<byte> json) => AgendaJsonReader.Read(json);
}
