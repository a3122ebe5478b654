using System.Text.Json;
using Dais.Documents.Agendas;
using Dais.Documents.Reading;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Writing.Json;

/// <summary>What readings of every kind have in their JSON: findings, footnotes, requests. It is the same object wherever it stands.</summary>
internal static class ReadingParts
{
    public static void WriteFindings(this Utf8JsonWriter json, IReadOnlyList<Finding> findings) => json.WriteAll("findings", findings, finding =>
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", AgendaWords.Of(AgendaWords.Severities, finding.Severity));
        json.WriteKnown("line", finding.Line);
        json.WriteString("read", finding.Read);
        json.WriteWord("assumed", finding.Assumed);
        json.WriteString("message", finding.MessageIn(Language.English));
        json.WriteEndObject();
    });

    public static void WriteNotes(this Utf8JsonWriter json, IReadOnlyList<Note> notes) => json.WriteAll("footnotes", notes, note =>
    {
        json.WriteStartObject();
        json.WriteString("mark", note.Mark);
        json.WriteString("text", note.Text.Text);
        json.WriteLines("lines", note.Text.Source);
        json.WriteEndObject();
    });

    // That nothing is said of when, or of a report, is said: null.
    public static void WriteRequests(this Utf8JsonWriter json, IReadOnlyList<Request> requests) => json.WriteAll("requests", requests, request =>
    {
        json.WriteStartObject();
        json.WriteWord("part", request.Part);
        json.WriteKnown("paragraph", request.Paragraph);
        json.WriteString("verb", request.Verb);
        json.WriteString("to", string.Join(',', request.To));
        json.WriteString("what", request.WhatWords);
        json.WriteString("due", request.Due);
        json.WriteString("reportTo", request.ReportTo);
        json.WriteEndObject();
    });
}
