using System.Globalization;
using System.Text;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;

namespace Dais.App.Commands;

/// <summary>A resolution or a report as a person reads it in a terminal: masthead, paragraphs, and what it asks.</summary>
internal static class TextSummary
{
    private const int LongestLine = 100;

    internal static void Write(StringBuilder text, ResolutionReading reading)
    {
        var resolution = reading.Resolution;
        text.AppendLine(ReadingSummary.Line(string.Join('-', resolution.Symbols), resolution.OrganName ?? resolution.Organ, ReadingSummary.Iso(resolution.Adopted ?? resolution.Issued), $"in {resolution.Language.EnglishName}"));
        text.AppendLine(ReadingSummary.Line(reading.Kind.ToString(), resolution.Number, resolution.Title?.Text));
        Write(text, resolution.Parts, "");
        Write(text, reading.Requests);
    }

    internal static void Write(StringBuilder text, ReportReading reading)
    {
        var report = reading.Report;
        text.AppendLine(ReadingSummary.Line(string.Join('-', report.Symbols), report.Body ?? report.ParentBody, report.Place, ReadingSummary.Iso(report.Start), $"in {report.Language.EnglishName}"));
        text.AppendLine(ReadingSummary.Line(reading.Kind.ToString(), report.Title?.Text));
        foreach (var section in report.Sections.OfType<ReportSection>()) text.AppendLine($"{section.Number} {section.Words.Text}".Trim());
        foreach (var recommendation in report.Recommendations) text.AppendLine(Shorten($"   {recommendation.Number} {recommendation.Text.Text}"));
        Write(text, reading.Requests);
    }

    private static void Write(StringBuilder text, IEnumerable<Part> parts, string indent)
    {
        foreach (var part in parts)
        {
            if (LineOf(part) is { } line) text.AppendLine(Shorten(indent + line));
            Write(text, part.Within, indent + "   ");
        }
    }

    private static string? LineOf(Part part) => part switch
    {
        OperativeParagraph paragraph => $"{paragraph.Mark} {paragraph.Words.Text}".Trim(),
        Point point => $"{point.Mark} {point.Words.Text}",
        Heading heading => $"{heading.Number} {heading.Words.Text}".Trim(),
        PlainText plain => $"{plain.Mark} {plain.Words.Text}".Trim(),
        WordedPart worded => worded.Words.Text,
        Annex annex => $"{annex.Overline.Text} {annex.Title?.Text}".Trim(),
        Row row => string.Join(" | ", row.Cells.Select(c => c.Text)),
        _ => null,
    };

    private static void Write(StringBuilder text, IEnumerable<Request> requests)
    {
        foreach (var request in requests)
            text.AppendLine(ReadingSummary.Line($"asks in {request.Paragraph?.ToString(CultureInfo.InvariantCulture) ?? request.Part}", $"{request.Verb} {string.Join(", ", request.To)}", request.Due, request.ReportTo is { } body ? $"report to {body}" : null, Shorten(request.WhatWords)));
    }

    private static string Shorten(string line) =>
        line.Length <= LongestLine ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[LongestLine - 1]) ? LongestLine - 1 : LongestLine), "…");
}
