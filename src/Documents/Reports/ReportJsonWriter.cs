using System.Text.Json;
using Dais.Documents.Agendas;
using Dais.Documents.Writing.Json;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>Writes a report: what it tells first, then its text.</summary>
internal sealed class ReportJsonWriter
{
    private readonly Utf8JsonWriter json;
    private readonly ReportPartsJson parts;

    private ReportJsonWriter(Utf8JsonWriter json) => (this.json, parts) = (json, new(json));

    public static string Write(WorkingGroupReport report, ReportReading? reading, bool indented) =>
        JsonWriting.Text(indented, json => new ReportJsonWriter(json).WriteReport(report, reading));

    private void WriteReport(WorkingGroupReport report, ReportReading? reading)
    {
        json.WriteStartObject();
        json.WriteString("kind", ReportWords.Of(reading?.Kind ?? DocumentKind.WorkingGroupReport));
        json.WriteString("language", report.Language.Code);
        json.WriteFlag("sample", report.IsSample);
        WriteMasthead(report);
        WriteMeeting(report.Meeting);
        json.WriteAll("recommendations", report.Recommendations, WriteRecommendation);
        if (reading is not null) json.WriteRequests(reading.Requests);
        json.WriteAll("sections", report.Sections, parts.Write);
        json.WriteNotes(report.Notes);
        if (reading is not null) json.WriteFindings(reading.Findings);
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
}
