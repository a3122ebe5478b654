using System.Globalization;
using System.Text;
using Dais.Documents.Agendas;
using Dais.Documents.Reading;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.App.Commands;

/// <summary>A reading as a person reads it in a terminal: what was found, then the findings by line.</summary>
internal static class ReadingSummary
{
    internal static string Write(DocumentReading reading)
    {
        var text = new StringBuilder();
        switch (reading)
        {
            case AgendaReading agenda: Write(text, agenda.Agenda); break;
            case ResolutionReading resolution: TextSummary.Write(text, resolution); break;
            case ReportReading report: TextSummary.Write(text, report); break;
        }

        foreach (var finding in reading.Findings)
            text.AppendLine(Line($"{finding.Severity.ToString().ToLowerInvariant()}", finding.Line is { } line ? $"line {line}" : null, finding.MessageIn(Language.English)));
        return text.ToString();
    }

    internal static string? Iso(NodaTime.LocalDate? date) => date is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null;

    internal static string Line(params string?[] parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));

    private static void Write(StringBuilder text, ProvisionalAgenda agenda)
    {
        text.AppendLine(Line(agenda.ParentBody?.ToString(), agenda.Body?.ToString(), agenda.SessionNumber is { } n ? $"session {n}" : null));
        text.AppendLine(Line(agenda.Place?.ToString(), Iso(agenda.Start), agenda.End == agenda.Start ? null : Iso(agenda.End), $"in {agenda.Language.EnglishName}"));
        foreach (var item in agenda.Items)
            WriteItem(text, item);
        foreach (var meeting in agenda.OrganizationOfWork)
            text.AppendLine(CultureInfo.InvariantCulture, $"{Iso(meeting.Date)} {meeting.Hours.Start:HH':'mm}–{meeting.Hours.End:HH':'mm}{(meeting.IsInferred ? " (inferred)" : "")}: {Entries(meeting)}");
    }

    private static void WriteItem(StringBuilder text, AgendaItem item)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"{item.Number}. {item.Title}{Symbols(item)}");
        foreach (var sub in item.SubItems)
            text.AppendLine(CultureInfo.InvariantCulture, $"   ({sub.Letter}) {sub.Title}{Symbols(sub)}");
    }

    private static string Symbols(AgendaEntry entry) =>
        entry.Documents.Count == 0 ? "" : $" [{string.Join("; ", entry.Documents.Select(d => string.Join('-', d.Symbols)))}]";

    private static string Entries(HalfDayMeeting meeting) =>
        string.Join(", ", meeting.Entries.Select(e => $"{e.Item}{(e.SubItem is { } s ? $" ({s})" : "")}{(e.Continued ? " continued" : "")}"));
}
