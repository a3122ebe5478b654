using System.Globalization;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Importing;

/// <summary>One line of the source as the page of a reading shows it.</summary>
/// <param name="Number">Its number in the text that was read; null for a line that a correction took out.</param>
/// <param name="Text">Its words.</param>
/// <param name="Was">Its words as received, where a correction changed them; "" for an added line.</param>
/// <param name="Account">What became of it.</param>
/// <param name="Label">What became of it in words, where the line before became something else.</param>
internal sealed record SourceRow(int? Number, string Text, string? Was, LineAccount Account, string? Label)
{
    /// <summary>The gravest finding about it; null for none.</summary>
    public Severity? Found { get; init; }

    public bool IsBlank => Was is null && Account.Part == LinePart.Blank;
}

/// <summary>A stretch of the source's lines, so that a text of any length fits a page.</summary>
internal static class SourceRows
{
    public const int PageLength = 800;

    /// <summary>Where a line stands on the page of its reading.</summary>
    public static string HrefOf(int line) => line <= PageLength
        ? string.Create(CultureInfo.InvariantCulture, $"#line-{line}")
        : string.Create(CultureInfo.InvariantCulture, $"?from={((line - 1) / PageLength * PageLength) + 1}#line-{line}");

    /// <summary>The rows from a line on, at most <see cref="PageLength"/>.</summary>
    public static IReadOnlyList<SourceRow> Of(ImportReading of, int from, Language language)
    {
        var rows = new List<SourceRow>();
        LineAccount? before = null;
        var found = of.Reading.Findings.Where(f => f.Line is not null).GroupBy(f => f.Line!.Value).ToDictionary(g => g.Key, g => g.Max(f => f.Severity));
        foreach (var (number, text, was) in Lines(of).SkipWhile(l => l.Number is not { } n || n < from).Take(PageLength))
        {
            var account = number is { } n && n <= of.Reading.Lines.Count ? of.Reading.Lines[n - 1] : default;
            var label = account.Part == LinePart.Blank || Same(account, before) ? null : ImportWords.Part(account, language);
            if (account.Part != LinePart.Blank) before = account;
            rows.Add(new(number, text, was, account, label) { Found = number is { } l && found.TryGetValue(l, out var gravest) ? gravest : null });
        }

        return rows;
    }

    private static bool Same(LineAccount account, LineAccount? before) =>
        before is { } earlier && PartPlace.Of(account) == PartPlace.Of(earlier) && Kind(account.Part) == Kind(earlier.Part);

    private static LinePart Kind(LinePart part) => part == LinePart.AnnotationHeading ? LinePart.Annotation : part;

    private static IEnumerable<(int? Number, string Text, string? Was)> Lines(ImportReading of) => of.Changes is null
        ? of.Source.Lines.Select((line, i) => ((int?)(i + 1), line, (string?)null))
        : of.Changes.Select(c => Line(c, of));

    private static (int? Number, string Text, string? Was) Line(LineChange change, ImportReading of)
    {
        var before = change.Before is { } b ? of.Received.Lines[b - 1] : "";
        return change.After is not { } after ? (null, "", before)
            : of.Source.Lines[after - 1] is var text && change.Before is not null && text == before ? (after, text, null)
            : (after, of.Source.Lines[after - 1], before);
    }
}
