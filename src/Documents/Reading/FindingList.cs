using System.Globalization;

namespace Dais.Documents.Reading;

/// <summary>Collects findings: the first of each kind in full, the others counted, so that a broken source costs bounded memory.</summary>
internal sealed class FindingList
{
    internal const int KeptOfAKind = 40;
    private const int LongestQuotation = 240;

    private readonly List<Finding> kept = [];
    private readonly Dictionary<string, int> counts = [];

    internal void Note(string code, int? line, string read, string? assumed = null) => Add(code, Severity.Note, line, read, assumed);

    internal void Warn(string code, int? line, string read, string? assumed = null) => Add(code, Severity.Warning, line, read, assumed);

    internal void Error(string code, int? line, string read, string? assumed = null) => Add(code, Severity.Error, line, read, assumed);

    internal void Add(string code, Severity severity, int? line, string read, string? assumed = null)
    {
        var count = counts[code] = counts.GetValueOrDefault(code) + 1;
        if (count <= KeptOfAKind)
            kept.Add(new(code, severity, line, Shorten(read), assumed is null ? null : Shorten(assumed)));
    }

    internal void AddRange(IEnumerable<Finding> findings)
    {
        foreach (var f in findings) Add(f.Code, f.Severity, f.Line, f.Read, f.Assumed);
    }

    /// <summary>In the order of the lines; what concerns the whole document first.</summary>
    internal List<Finding> ToList()
    {
        var ordered = kept.OrderBy(f => f.Line ?? 0).ToList();
        foreach (var (code, count) in counts.Where(c => c.Value > KeptOfAKind).OrderBy(c => c.Key, StringComparer.Ordinal))
            ordered.Add(new("more-alike", SeverityOf(code), null, (count - KeptOfAKind).ToString(CultureInfo.InvariantCulture), code));
        return ordered;
    }

    private Severity SeverityOf(string code) => kept.First(f => f.Code == code).Severity;

    private static string Shorten(string text) =>
        text.Length <= LongestQuotation ? text : string.Concat(text.AsSpan(0, LongestQuotation), "…");
}
