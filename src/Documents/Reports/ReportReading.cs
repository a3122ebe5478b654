using Dais.Documents.Reading;
using Dais.Documents.Resolutions;

namespace Dais.Documents.Reports;

/// <summary>A report as it was read.</summary>
/// <param name="Kind">WorkingGroupReport; Unknown when it is no report.</param>
/// <param name="Report">The structure; for an unknown kind with whatever was recognized.</param>
/// <param name="Findings">What was inferred, doubted or not read, by line.</param>
/// <param name="Lines">One account for each line of the source; none when the source had no lines.</param>
public sealed record ReportReading(DocumentKind Kind, WorkingGroupReport Report, IReadOnlyList<Finding> Findings, IReadOnlyList<LineAccount> Lines)
    : DocumentReading(Kind, Findings, Lines)
{
    /// <summary>What its recommendations ask, and of whom; <see cref="Request.Part"/> is the id of the recommendation's part.</summary>
    public IReadOnlyList<Request> Requests { get; init; } = [];
}
