using Dais.Documents.Reading;

namespace Dais.Documents.Importing;

/// <summary>The findings about one line, or about the document as a whole.</summary>
/// <param name="Line">The line, from 1; null for the whole.</param>
/// <param name="Findings">The gravest first.</param>
internal sealed record FindingGroup(int? Line, IReadOnlyList<Finding> Findings)
{
    public Severity Gravest => Findings[0].Severity;

    /// <summary>Groups findings: those to resolve first, then those to check, then notes; within each in the order of the lines.</summary>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<Finding> findings) =>
    [
        .. findings.GroupBy(f => f.Line)
            .Select(g => new FindingGroup(g.Key, [.. g.OrderByDescending(f => f.Severity)]))
            .OrderByDescending(g => g.Gravest)
            .ThenBy(g => g.Line ?? 0),
    ];
}
