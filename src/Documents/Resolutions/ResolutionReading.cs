using Dais.Documents.Reading;

namespace Dais.Documents.Resolutions;

/// <summary>A resolution or decision as it was read.</summary>
/// <param name="Kind">Its kind; Unknown when it is no resolution and no decision.</param>
/// <param name="Resolution">The structure; for an unknown kind with whatever was recognized.</param>
/// <param name="Findings">What was inferred, doubted or not read, by line.</param>
/// <param name="Lines">One account for each line of the source; none when the source had no lines.</param>
public sealed record ResolutionReading(DocumentKind Kind, Resolution Resolution, IReadOnlyList<Finding> Findings, IReadOnlyList<LineAccount> Lines)
    : DocumentReading(Kind, Findings, Lines)
{
    /// <summary>What its paragraphs ask, and of whom.</summary>
    public IReadOnlyList<Request> Requests { get; init; } = [];
}
