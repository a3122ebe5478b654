using Dais.Documents.Clearing;
using Dais.Documents.Reports;
using Dais.Kernel;

namespace Dais.Documents;

/// <summary>A report as a reader with a clearance may see it.</summary>
/// <remarks>What was found in the text is told only with the part it was found in; what the report tells of the meeting names no part, and is left out where any is hidden.</remarks>
public static class ClearedReport
{
    /// <summary>The report without the parts that the clearance may not see.</summary>
    public static WorkingGroupReport For(this WorkingGroupReport report, Clearance clearance)
    {
        if (report.LabelsOfParts().All(clearance.MaySee)) return report;
        var sections = ClearedParts.Of(report.Sections, clearance);
        var (left, hidden) = (ClearedParts.IdsOf(sections), ClearedParts.IdsOf(report.Sections));
        hidden.ExceptWith(left);
        return report with
        {
            Sections = sections,
            Notes = ClearedParts.NotesLeft(report.Notes, report.Sections, clearance, report.Title, []),
            Recommendations = [.. report.Recommendations.Where(r => r.Part is { } part && left.Contains(part) && !hidden.Any(h => h.StartsWith(part + "__", StringComparison.Ordinal)))],
            Meeting = new(),
        };
    }

    /// <summary>The label of the whole: that of its most confidential part.</summary>
    public static Label LabelOfTheWhole(this WorkingGroupReport report) => report.LabelsOfParts().Aggregate(report.Label, (whole, part) => whole.And(part));

    /// <summary>The label of each part.</summary>
    public static IEnumerable<Label> LabelsOfParts(this WorkingGroupReport report) => ClearedParts.Every(report.Sections).Select(p => p.Label);
}
