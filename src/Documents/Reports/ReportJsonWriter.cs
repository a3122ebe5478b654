using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dais.Documents.Agendas;
using Dais.Documents.Reading;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>Writes a report: what it tells first, then its text.</summary>
internal sealed class ReportJsonWriter
{
    // For files and pipes, where a person reads Arabic and Chinese as they are; a page escapes it once more.
    private static readonly JavaScriptEncoder Legible = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly Utf8JsonWriter json;
    private readonly ReportPartsJson parts;

    private ReportJsonWriter(Utf8JsonWriter json) => (this.json, parts) = (json, new(json));

    public static string Write(WorkingGroupReport report, ReportReading? reading, bool indented)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new() { Encoder = Legible, Indented = indented, NewLine = "\n" }))
            new ReportJsonWriter(writer).WriteReport(report, reading);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private void WriteReport(WorkingGroupReport report, ReportReading? reading)
    {
        json.WriteStartObject();
        json.WriteString("kind", ReportWords.Of(reading?.Kind ?? DocumentKind.WorkingGroupReport));
        json.WriteString("language", report.Language.Code);
        json.WriteFlag("sample", report.IsSample);
        WriteMasthead(report);
        WriteMeeting(report.Meeting);
        json.WriteAll("recommendations", report.Recommendations, WriteRecommendation);
        if (reading is not null) json.WriteAll("requests", reading.Requests, WriteRequest);
        json.WriteAll("sections", report.Sections, parts.Write);
        json.WriteAll("footnotes", report.Notes, WriteNote);
        if (reading is not null) json.WriteAll("findings", reading.Findings, WriteFinding);
        json.WriteEndObject();
    }

    private void WriteMasthead(WorkingGroupReport report)
    {
        json.WriteAll("symbols", report.Symbols, s => json.WriteStringValue(s.ToString()));
        json.WriteWord("body", report.Body);
        json.WriteWord("parentBody", report.ParentBody);
        json.WriteKnown("sessionNumber", report.SessionNumber);
        if (report.Distribution is { } distribution) json.WriteString("distribution", AgendaWords.Of(AgendaWords.Distributions, distribution));
        json.WriteDate("issued", report.Issued);
        json.WriteWord("original", report.Original?.Code);
        json.WriteWord("place", report.Place);
        json.WriteDate("start", report.Start);
        json.WriteDate("end", report.End);
        json.WriteWord("title", report.Title?.Text);
        json.WriteDate("adopted", report.Adopted);
        if (report.Digits != DigitStyle.Western) json.WriteString("digits", AgendaWords.Of(AgendaWords.Digits, report.Digits));
    }

    private void WriteMeeting(MeetingHeld meeting)
    {
        json.WriteStartObject("meeting");
        json.WriteWord("openedBy", meeting.OpenedBy);
        json.WriteWord("chair", meeting.Chair);
        json.WriteDate("opened", meeting.Opened);
        json.WriteKnown("meetings", meeting.Meetings);
        json.WriteEndObject();
        json.WriteAll("agenda", meeting.Agenda, WriteItem);
        json.WriteAll("attendance", meeting.Attendance, WriteAttendance);
        json.WriteAll("documents", meeting.Documents, WriteDocument);
    }

    private void WriteItem(ItemAdopted item)
    {
        json.WriteStartObject();
        json.WriteNumber("number", item.Number);
        json.WriteString("title", item.Title);
        json.WriteAll("subitems", item.SubItems, s =>
        {
            json.WriteStartObject();
            json.WriteString("letter", s.Letter);
            json.WriteString("title", s.Title);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void WriteAttendance(AttendanceList list)
    {
        json.WriteStartObject();
        json.WriteString("role", ReportWords.Roles[list.Role]);
        json.WriteAll("attendees", list.Attendees, a =>
        {
            json.WriteStartObject();
            json.WriteString("name", a.Name);
            json.WriteWord("code", a.Code);
            json.WriteEndObject();
        });
        json.WriteLines("lines", list.Source);
        json.WriteEndObject();
    }

    private void WriteDocument(DocumentBefore document)
    {
        json.WriteStartObject();
        json.WriteWord("title", document.Title);
        json.WriteAll("symbols", document.Symbols, s => json.WriteStringValue(s.ToString()));
        json.WriteAll("agendaItems", document.AgendaItems, json.WriteNumberValue);
        json.WriteLines("lines", document.Source);
        json.WriteEndObject();
    }

    private void WriteRecommendation(Recommendation recommendation)
    {
        json.WriteStartObject();
        json.WriteWord("number", recommendation.Number);
        json.WriteKnown("ordinal", recommendation.Ordinal);
        json.WriteKnown("paragraph", recommendation.Paragraph);
        json.WriteWord("section", recommendation.Section);
        json.WriteWord("heading", recommendation.Heading);
        if (recommendation.AgendaItems.Count > 0) json.WriteNumber("agendaItem", recommendation.AgendaItems[0]);
        json.WriteAll("agendaItems", recommendation.AgendaItems, json.WriteNumberValue);
        json.WriteAll("to", recommendation.To, json.WriteStringValue);
        json.WriteString("text", recommendation.Text.Text);
        json.WriteWord("part", recommendation.Part);
        json.WriteLines("lines", recommendation.Text.Source);
        json.WriteEndObject();
    }

    private void WriteRequest(Request request)
    {
        json.WriteStartObject();
        json.WriteKnown("paragraph", request.Paragraph);
        json.WriteWord("part", request.Part);
        json.WriteString("verb", request.Verb);
        json.WriteString("to", string.Join(',', request.To));
        json.WriteString("what", request.WhatWords);
        json.WriteWord("due", request.Due);
        json.WriteWord("reportTo", request.ReportTo);
        json.WriteEndObject();
    }

    private void WriteNote(Note note)
    {
        json.WriteStartObject();
        json.WriteString("mark", note.Mark);
        json.WriteString("text", note.Text.Text);
        json.WriteEndObject();
    }

    private void WriteFinding(Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", AgendaWords.Of(AgendaWords.Severities, finding.Severity));
        json.WriteKnown("line", finding.Line);
        json.WriteString("read", finding.Read);
        json.WriteWord("assumed", finding.Assumed);
        json.WriteString("message", finding.MessageIn(Language.English));
        json.WriteEndObject();
    }
}
