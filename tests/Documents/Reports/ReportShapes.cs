using Dais.Documents.Reading;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;

namespace Dais.Documents.Tests.Reports;

/// <summary>A report in the other shapes in which lines come.</summary>
internal static class ReportShapes
{
    /// <summary>One block a line, number and text parted by a tab, notes as [^1], cells parted by tabs: what a word processor's file becomes.</summary>
    internal static string OneBlockALine(SourceText source, ReportReading reading)
    {
        List<string> lines = [.. source.Lines.Where((l, i) => reading.Lines[i].Part == LinePart.Masthead).Select(l => l.Trim())];
        lines.Add("");
        lines.Add(Marked(reading.Report.Title!));
        lines.Add("");
        foreach (var part in reading.Report.Sections) Write(lines, part);
        lines.AddRange(reading.Report.Notes.Select(n => $"[^{n.Mark}]: {n.Text.Text}"));
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>A blank line between any two, no indents, as some recognizers leave a page.</summary>
    internal static string DoubleSpaced(SourceText source) =>
        string.Join("\n\n", source.Lines.Where(l => l.AsSpan().Trim().Length > 0 || l.Contains('\f', StringComparison.Ordinal)).Select(l => l.Contains('\f', StringComparison.Ordinal) ? "\f" : l.Trim())) + "\n";

    private static void Write(List<string> lines, Part part)
    {
        switch (part)
        {
            case ReportSection section:
                if (section.Overline is { } overline) lines.Add(overline.Text);
                lines.Add(Numbered(section.Number, section.Words));
                break;
            case ReportParagraph paragraph:
                lines.Add(Numbered(paragraph.Mark, paragraph.Words));
                break;
            case Point point:
                lines.Add(Numbered(point.Mark, point.Words));
                break;
            case Row row:
                lines.Add(string.Join('\t', row.Cells.Select(c => c.Text)));
                break;
        }

        foreach (var within in part.Within) Write(lines, within);
    }

    private static string Numbered(string? mark, Passage words) => mark is null ? Marked(words) : $"{mark}\t{Marked(words)}";

    private static string Marked(Passage words) =>
        words.Notes.Reverse().Aggregate(words.Text, (text, note) => text.Insert(note.At, $"[^{note.Mark}]"));
}
