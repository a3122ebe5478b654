using Dais.Documents.Aligning;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using NodaTime;

namespace Dais.Documents.Concording;

/// <summary>What is compared of a version, whatever kind of document it is of.</summary>
/// <param name="Text">Its parts.</param>
/// <param name="Requests">What it asks, by part.</param>
/// <param name="Adopted">When it was adopted; null where it does not say.</param>
public sealed record ComparedText(AlignedText Text, IReadOnlyList<Request> Requests, LocalDate? Adopted)
{
    /// <summary>A resolution or decision.</summary>
    public static ComparedText Of(Resolution resolution)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        return new(AlignedText.Of(resolution), RequestReader.Read(resolution), resolution.Adopted);
    }

    /// <summary>The report of a working group.</summary>
    /// <param name="report">The report.</param>
    /// <param name="requests">What it asks, as its reader found it.</param>
    public static ComparedText Of(WorkingGroupReport report, IReadOnlyList<Request> requests)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(AlignedText.Of(report), requests, report.Adopted);
    }

    /// <summary>How many recitals it has; a report has none.</summary>
    internal int Recitals => Text.Parts.Count(p => p is Recital);

    /// <summary>What follows the preamble, annexes apart: a heading that a version does not mark as one counts as it stands.</summary>
    internal IEnumerable<Part> Body => Flat(Text.Parts).Where(p => p is not (Recital or EnactingFormula or Annex));

    internal int Headings => Flat(Text.Parts).Count(p => p is Heading or ReportSection);

    internal static int? NumberOf(Part part) => part switch
    {
        OperativeParagraph operative => operative.Number,
        ReportParagraph paragraph => paragraph.Number,
        _ => null,
    };

    // What stands under the heading of a report's section stands within it.
    private static IEnumerable<Part> Flat(IEnumerable<Part> parts) => parts.SelectMany(p => p is ReportSection ? Flat(p.Within).Prepend(p) : [p]);
}
