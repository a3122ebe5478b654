using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Aligning;

/// <summary>What an alignment takes of a version, whatever kind of document it is of.</summary>
/// <param name="Language">The language.</param>
/// <param name="Title">The title; null for none.</param>
/// <param name="Parts">The parts in the order of the text.</param>
/// <param name="Notes">The footnotes.</param>
public sealed record AlignedText(Language Language, Passage? Title, IReadOnlyList<Part> Parts, IReadOnlyList<Note> Notes)
{
    /// <summary>A resolution or decision.</summary>
    public static AlignedText Of(Resolution resolution)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        return new(resolution.Language, resolution.Title, resolution.Parts, resolution.Notes);
    }

    /// <summary>The report of a working group.</summary>
    public static AlignedText Of(WorkingGroupReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report.Language, report.Title, report.Sections, report.Notes);
    }
}
