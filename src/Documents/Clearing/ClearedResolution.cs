using Dais.Documents.Clearing;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents;

/// <summary>A resolution as a reader with a clearance may see it.</summary>
/// <remarks>"Not allowed" and "not there" look the same: with a part go what stands within it and the footnotes that nothing else calls.</remarks>
public static class ClearedResolution
{
    /// <summary>The resolution without the parts that the clearance may not see.</summary>
    public static Resolution For(this Resolution resolution, Clearance clearance) => resolution.LabelsOfParts().All(clearance.MaySee) ? resolution : resolution with
    {
        Parts = ClearedParts.Of(resolution.Parts, clearance),
        Notes = ClearedParts.NotesLeft(resolution.Notes, resolution.Parts, clearance, resolution.Title, resolution.Conclusions),
    };

    /// <summary>The label of the whole: that of its most confidential part.</summary>
    public static Label LabelOfTheWhole(this Resolution resolution) => resolution.LabelsOfParts().Aggregate(resolution.Label, (whole, part) => whole.And(part));

    /// <summary>The label of each part.</summary>
    public static IEnumerable<Label> LabelsOfParts(this Resolution resolution) => ClearedParts.Every(resolution.Parts).Select(p => p.Label);

    /// <summary>The requests that may be told beside what a reader sees of a text: one goes with the part that asks, and with a part within it, whose words it quotes.</summary>
    /// <param name="requests">The requests of the whole text.</param>
    /// <param name="before">The parts before clearing.</param>
    /// <param name="left">The parts that are left.</param>
    internal static IReadOnlyList<Request> Left(this IReadOnlyList<Request> requests, IReadOnlyList<Part> before, IReadOnlyList<Part> left)
    {
        var hidden = ClearedParts.IdsOf(before);
        hidden.ExceptWith(ClearedParts.IdsOf(left));
        return [.. requests.Where(r => r.Part is { } part ? !hidden.Contains(part) && !hidden.Any(h => h.StartsWith(part + "__", StringComparison.Ordinal)) : hidden.Count == 0)];
    }
}
