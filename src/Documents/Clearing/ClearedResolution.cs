using Dais.Documents.Clearing;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents;

/// <summary>A resolution as a reader with a clearance may see it.</summary>
/// <remarks>"Not allowed" and "not there" look the same: with a part go what stands within it and the footnotes that nothing else calls.</remarks>
public static class ClearedResolution
{
    /// <summary>The resolution without the parts that the clearance may not see.</summary>
    public static Resolution For(this Resolution resolution, Clearance clearance)
    {
        if (resolution.LabelsOfParts().All(clearance.MaySee)) return resolution;
        var parts = ClearedParts.Of(resolution.Parts, clearance);
        var outside = resolution.Title is { } title ? resolution.Conclusions.Prepend(title) : resolution.Conclusions;
        return resolution with { Parts = parts, Notes = ClearedParts.NotesLeft(resolution.Notes, resolution.Parts, parts, outside) };
    }

    /// <summary>The label of the whole: that of its most confidential part.</summary>
    public static Label LabelOfTheWhole(this Resolution resolution) => resolution.LabelsOfParts().Aggregate(resolution.Label, (whole, part) => whole.And(part));

    /// <summary>The label of each part.</summary>
    public static IEnumerable<Label> LabelsOfParts(this Resolution resolution) => ClearedParts.Every(resolution.Parts).Select(p => p.Label);
}
