using System.Globalization;
using Dais.Documents.Reading;

namespace Dais.Documents.Importing;

/// <summary>The findings about one line, or about the document as a whole.</summary>
/// <param name="Line">The line, from 1; null for the whole.</param>
/// <param name="Findings">The gravest first.</param>
public sealed record FindingGroup(int? Line, IReadOnlyList<Finding> Findings)
{
    /// <summary>How much the gravest matters.</summary>
    public Severity Gravest => Findings[0].Severity;

    /// <summary>Groups findings: those to resolve first, then those to check, then notes; within each in the order of the lines.</summary>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<Finding> findings) =>
    [
        .. findings.GroupBy(f => f.Line)
            .Select(g => new FindingGroup(g.Key, [.. g.OrderByDescending(f => f.Severity)]))
            .OrderByDescending(g => g.Gravest)
            .ThenBy(g => g.Line ?? 0),
    ];

    internal static string AnchorOf(int? line) => line is { } n ? string.Create(CultureInfo.InvariantCulture, $"found-{n}") : "found-whole";

    internal static string SignOf(Severity severity) => severity switch
    {
        Severity.Error => "late",
        Severity.Warning => "soon",
        _ => "waiting",
    };
}
