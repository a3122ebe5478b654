using System.Collections.Frozen;
using System.Text.Json;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>A text that reads as the heading of a known section.</summary>
/// <param name="Kind">What the section is for.</param>
/// <param name="Expected">The heading as it should read.</param>
/// <param name="IsWhole">Whether the heading says nothing more.</param>
/// <param name="Distance">In how many letters it reads otherwise.</param>
internal readonly record struct SectionMatch(ReportSectionKind Kind, string Expected, bool IsWhole, int Distance);

/// <summary>The headings of a report's sections in one language, found also where a letter or two was misread.</summary>
internal sealed class SectionHeadings
{
    private const int Longest = 240;

    private readonly (string Letters, ReportSectionKind Kind, string Phrase)[] phrases;
    private readonly FrozenDictionary<string, (ReportSectionKind Kind, string Phrase)> exact;
    private readonly bool isChinese;

    internal SectionHeadings(JsonElement sections, Language language)
    {
        isChinese = language == Language.Chinese;
        phrases = [.. sections.EnumerateObject()
            .SelectMany(s => Lexicon.Strings(s.Value).Select(p => (Folding.Letters(p), Enum.Parse<ReportSectionKind>(s.Name, ignoreCase: true), p)))
            .DistinctBy(p => p.Item1, StringComparer.Ordinal).OrderByDescending(p => p.Item1.Length)];
        exact = phrases.ToFrozenDictionary(p => p.Letters, p => (p.Kind, p.Phrase), StringComparer.Ordinal);
    }

    internal bool TryMatch(ReadOnlySpan<char> heading, out SectionMatch match)
    {
        match = default;
        if (heading.Length is 0 or > Longest) return false;
        var letters = Folding.Letters(heading);
        if (letters.Length == 0) return false;
        if (exact.TryGetValue(letters, out var found))
        {
            match = new(found.Kind, found.Phrase, IsWhole: true, 0);
            return true;
        }

        return TryNearly(letters, out match) || TryBeginning(letters, out match);
    }

    // "Recommendations concerning agenda item 2": the longest of the phrases it begins with.
    private bool TryBeginning(string letters, out SectionMatch match)
    {
        match = default;
        foreach (var (phrase, kind, text) in phrases)
        {
            if (!letters.StartsWith(phrase, StringComparison.Ordinal)) continue;
            match = new(kind, text, IsWhole: false, 0);
            return true;
        }

        return false;
    }

    private bool TryNearly(string letters, out SectionMatch match)
    {
        match = default;
        var best = Permitted(letters.Length) + 1;
        foreach (var (phrase, kind, text) in phrases)
        {
            if (best == 1 || Math.Abs(phrase.Length - letters.Length) >= best) continue;
            var distance = Likeness.Distance(letters, phrase, best - 1);
            if (distance >= best) continue;
            (best, match) = (distance, new(kind, text, IsWhole: true, distance));
        }

        return match.Expected is not null;
    }

    private int Permitted(int length) => isChinese ? length < 4 ? 0 : 1 : length < 6 ? 0 : length < 10 ? 1 : Math.Min(4, length / 6);
}
