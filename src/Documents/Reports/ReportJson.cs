namespace Dais.Documents.Reports;

/// <summary>A report as JSON, in its language.</summary>
/// <remarks>
/// <para>Keys are camelCase; what is not known is left out; dates are ISO dates; lines of the source are <c>[first, last]</c>.</para>
/// <code>
/// kind "working-group-report"|"unknown", language, symbols[], body, parentBody, sessionNumber, distribution "general"|"limited"|"restricted",
/// issued, original (language), place, start, end, title, adopted, digits "arabic-indic",
/// meeting { openedBy, chair, opened, meetings },
/// agenda[] { number, title, subitems[] { letter, title } },
/// attendance[] { role "states-parties"|"signatories"|"observer-states"|"entities"|"united-nations"|"intergovernmental-organizations"|
///   "non-governmental-organizations"|"others", attendees[] { name, code (ISO 3166 alpha-3) }, lines },
/// documents[] { title, symbols[], agendaItems[], lines },
/// recommendations[] { number (as printed), ordinal, paragraph, section, heading, agendaItem (the first), agendaItems[], to[], text, part, lines },
/// requests[] { paragraph, part, verb, to (codes, joined by commas), what, due, reportTo },
/// sections[] (parts, see below), footnotes[] { mark, text }, findings[] { code, severity, line, read, assumed, message }
/// </code>
/// <para>
/// A part is <c>{ part "section", id, kind, number, overline, heading, agendaItems[], within[] }</c>, <c>{ part "paragraph", id, number, mark, text, within[] }</c>,
/// <c>{ part "point", id, mark, text, within[] }</c> or <c>{ part "table", id, rows[][] }</c>; a text of its own with calls for footnotes has
/// <c>notes[] { at, mark }</c> (at: in UTF-16 units), and every part the lines it was read from.
/// </para>
/// </remarks>
public static class ReportJson
{
    /// <summary>One object: the report and, when it was read from a source, its requests and findings.</summary>
    public static string Write(WorkingGroupReport report, ReportReading? reading = null, bool indented = false) =>
        ReportJsonWriter.Write(report, reading, indented);
}
