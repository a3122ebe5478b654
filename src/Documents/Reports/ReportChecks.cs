using System.Globalization;
using Dais.Documents.Reading;

namespace Dais.Documents.Reports;

/// <summary>Compares what a report says in several places, and remarks on what it should say and does not.</summary>
internal static class ReportChecks
{
    internal static void Remark(WorkingGroupReport report, FindingList findings)
    {
        if (report.Recommendations.Count == 0) findings.Warn("recommendations-none", null, report.Title?.Text ?? "");
        if (report.Adopted is null) findings.Note("adoption-without-date", null, report.Title?.Text ?? "");
        else if (report.Start is { } start && report.Adopted < start) findings.Warn("adoption-before-meeting", null, Iso(report.Adopted.Value), Iso(start));
        Items(report, findings);
        Series(report, findings);
    }

    // Documents for an item that the agenda, as the report gives it, does not have.
    private static void Items(WorkingGroupReport report, FindingList findings)
    {
        var agenda = report.Meeting.Agenda.Select(i => i.Number).ToHashSet();
        if (agenda.Count == 0) return;
        foreach (var document in report.Meeting.Documents)
            foreach (var item in document.AgendaItems.Where(i => !agenda.Contains(i)))
                findings.Warn("report-item-unknown", document.Source?.First, document.Title ?? string.Join('-', document.Symbols), item.ToString(CultureInfo.InvariantCulture));
    }

    // Points and labels count on by themselves; paragraphs are remarked where they are read.
    private static void Series(WorkingGroupReport report, FindingList findings)
    {
        var before = 0;
        string? list = null;
        foreach (var recommendation in report.Recommendations)
        {
            var isParagraph = recommendation.Paragraph is { } paragraph && paragraph == recommendation.Ordinal;
            var own = isParagraph ? null : $"{recommendation.Paragraph} {(recommendation.Paragraph is null ? "" : recommendation.Section)}";
            if (own is not null && own == list && recommendation.Ordinal is { } number && number != before + 1)
                findings.Warn("number-out-of-series", recommendation.Text.Source?.First, recommendation.Number ?? "", (before + 1).ToString(CultureInfo.InvariantCulture));
            (list, before) = (own, recommendation.Ordinal ?? before + 1);
        }
    }

    private static string Iso(NodaTime.LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
