using System.Globalization;

namespace Dais.Documents.Reading.Docx;

/// <summary>Counts what a Word file holds beside its text, and says it once at the end.</summary>
internal sealed class DocxTally
{
    private const int LongestSample = 60;

    private readonly HashSet<string> authors = new(StringComparer.Ordinal);
    private readonly SortedSet<string> unknownSeries = new(StringComparer.Ordinal);
    private int changes;
    private int comments;
    private int hiddenCharacters;
    private string hiddenSample = "";
    private int pictures;
    private int outside;

    /// <summary>A tracked change, kept or dropped.</summary>
    internal void Change(WordElement change)
    {
        changes++;
        if (change["author"] is { } author && authors.Count < 1000) authors.Add(author);
    }

    internal void Comment() => comments++;

    internal void Hidden(string text)
    {
        hiddenCharacters += text.Length;
        if (hiddenSample.Length < LongestSample) hiddenSample += text;
    }

    internal void Picture() => pictures++;

    /// <summary>Something that lies outside the file, or in it as a file of its own.</summary>
    internal void Outside(int count = 1) => outside += count;

    internal void UnknownSeries(string series) => unknownSeries.Add(series.Length > 40 ? series[..40] : series);

    internal FindingList Findings()
    {
        var findings = new FindingList();
        if (changes > 0) findings.Warn("changes-resolved", null, Text(changes), Text(authors.Count));
        if (hiddenCharacters > 0) findings.Warn("hidden-text-left-out", null, Text(hiddenCharacters), Shortened(hiddenSample));
        if (comments > 0) findings.Note("comments-left-out", null, Text(comments));
        if (pictures > 0) findings.Note("pictures-not-read", null, Text(pictures));
        if (outside > 0) findings.Warn("parts-elsewhere", null, Text(outside));
        foreach (var series in unknownSeries) findings.Warn("numbers-in-figures", null, series);
        return findings;
    }

    private static string Shortened(string text) => text.Length <= LongestSample ? text : string.Concat(text.AsSpan(0, LongestSample), "…");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
