using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Dais.Conference.Sessions;
using Dais.Kernel;

namespace Dais.Micro;

/// <summary>Finding symbols and dates in the English annotations of the sample session; the baseline is one regular expression that knows a single form.</summary>
[MemoryDiagnoser]
public partial class FindingBenchmarks
{
    private readonly string[] paragraphs =
        [.. SampleSession.Load().Items.SelectMany(i => i.Annotation.Concat(i.SubItems.SelectMany(s => s.Annotation))).Select(p => p.Text[Language.English]!)];

    /// <summary>Ours: every form of a symbol.</summary>
    [Benchmark]
    public int Symbols() => paragraphs.Sum(p => DocumentSymbol.Find(p).Count);

    /// <summary>The baseline: upper-case words parted by strokes.</summary>
    [Benchmark]
    public int SymbolsByExpression() => paragraphs.Sum(p => PlainSymbol().Count(p));

    /// <summary>Ours: every form of a date in the language, ranges and weekdays included.</summary>
    [Benchmark]
    public int Dates() => paragraphs.Sum(p => UnDate.Find(p, Language.English).Count);

    /// <summary>The baseline: "11 July 2024" only.</summary>
    [Benchmark]
    public int DatesByExpression() => paragraphs.Sum(p => PlainDate().Count(p));

    [GeneratedRegex(@"[A-Z]+(?:/[A-Za-z0-9.]+){2,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainSymbol();

    [GeneratedRegex(@"\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainDate();
}
