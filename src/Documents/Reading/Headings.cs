using System.Collections.Frozen;
using System.Numerics;
using System.Text.Json;

namespace Dais.Documents.Reading;

/// <summary>A line that reads as a known heading.</summary>
/// <param name="Kind">What it announces.</param>
/// <param name="Expected">The heading as it should read.</param>
/// <param name="Distance">In how many letters it reads otherwise.</param>
internal readonly record struct HeadingMatch(HeadingKind Kind, string Expected, int Distance);

/// <summary>A heading to be found nearly spelt, with a sign for each of its letters.</summary>
internal readonly record struct NearHeading(string Letters, ulong Signs, HeadingKind Kind, string Phrase);

/// <summary>The headings of one language, found also where a letter or two was misread.</summary>
internal sealed class Headings
{
    private const int Longest = 110;

    private readonly FrozenDictionary<string, (HeadingKind Kind, string Phrase)> exact;
    private readonly NearHeading[][] byLength;
    private readonly string[] organizationOfWork;
    private readonly string[] columns;

    internal Headings(JsonElement headings)
    {
        var all = headings.EnumerateObject()
            .SelectMany(s => Lexicon.Strings(s.Value).Select(p => (Letters: Folding.Letters(p), Kind: Enum.Parse<HeadingKind>(s.Name, ignoreCase: true), Phrase: p)))
            .DistinctBy(p => p.Letters, StringComparer.Ordinal)
            .ToArray();
        exact = all.ToFrozenDictionary(p => p.Letters, p => (p.Kind, p.Phrase), StringComparer.Ordinal);
        var signed = all.Select(p => new NearHeading(p.Letters, SignsOf(p.Letters), p.Kind, p.Phrase)).ToArray();
        byLength = [.. Enumerable.Range(0, Longest + 1).Select(n => signed.Where(p => Math.Abs(p.Letters.Length - n) <= Permitted(n)).ToArray())];
        columns = [.. all.Where(p => p.Kind is HeadingKind.Column or HeadingKind.Annotations).Select(p => p.Letters).OrderByDescending(l => l.Length)];
        organizationOfWork = [.. all.Where(p => p.Kind == HeadingKind.OrganizationOfWork).Select(p => p.Letters)];
    }

    /// <summary>What a line announces, when it reads as a heading or nearly so.</summary>
    internal bool TryMatch(ReadOnlySpan<char> line, out HeadingMatch match)
    {
        match = default;
        if (line.Length is 0 or > Longest + 50) return false;
        var letters = Folding.Letters(line);
        if (TryLetters(letters, out match)) return true;
        var without = WithoutSection(line);
        if (without.Length < line.Length && TryLetters(Folding.Letters(without), out match)) return true;
        return !IsSentence(line) && TryOrganizationOfWork(letters, out match);
    }

    /// <summary>Whether a line consists of names of columns, one behind another, or is part of one.</summary>
    internal bool IsColumns(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > Longest) return false;
        var letters = Folding.Letters(line).AsSpan();
        if (letters.Length < 3) return false;
        foreach (var column in columns)
            if (column.Contains(letters, StringComparison.Ordinal)) return true;
        while (!letters.IsEmpty)
        {
            var taken = 0;
            foreach (var column in columns)
                if (taken == 0 && letters.StartsWith(column, StringComparison.Ordinal)) taken = column.Length;
            if (taken == 0) return false;
            letters = letters[taken..];
        }

        return true;
    }

    private bool TryLetters(string letters, out HeadingMatch match)
    {
        match = default;
        if (letters.Length is 0 or > Longest) return false;
        if (exact.TryGetValue(letters, out var found))
        {
            match = new(found.Kind, found.Phrase, 0);
            return true;
        }

        return TryNearly(letters, out match);
    }

    private bool TryNearly(string letters, out HeadingMatch match)
    {
        match = default;
        var best = Permitted(letters.Length) + 1;
        if (byLength[letters.Length].Length == 0) return false;
        var signs = SignsOf(letters);
        foreach (var (phrase, phraseSigns, kind, text) in byLength[letters.Length])
        {
            // A letter changed takes one sign away and brings another: more than twice the changes cannot be this heading.
            if (BitOperations.PopCount(signs ^ phraseSigns) > 2 * (best - 1)) continue;
            var distance = Likeness.Distance(letters, phrase, best - 1);
            if (distance >= best) continue;
            (best, match) = (distance, new(kind, text, distance));
        }

        return match.Kind != HeadingKind.None;
    }

    // "Proposed organization of work of the Working Group, Vienna, 11 and 12 July 2024" is that heading, with more.
    private bool TryOrganizationOfWork(string letters, out HeadingMatch match)
    {
        match = default;
        if (letters.Length > Longest) return false;
        foreach (var phrase in organizationOfWork)
        {
            if (phrase.Length < 10 || !letters.StartsWith(phrase, StringComparison.Ordinal)) continue;
            match = new(HeadingKind.OrganizationOfWork, exact[phrase].Phrase, 0);
            return true;
        }

        return false;
    }

    // "Предлагаемая организация работы (см. приложение) подготовлена …" is a sentence of an annotation.
    private static bool IsSentence(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd();
        return text.IsEmpty || text[^1] is '.' or ',' or '。' or '，' || (text.ContainsAny('(', '（') && text[^1] is not (')' or '）'));
    }

    private static ulong SignsOf(string letters)
    {
        var signs = 0UL;
        foreach (var c in letters) signs |= 1UL << (c & 63);
        return signs;
    }

    private static int Permitted(int length) => length < 5 ? 0 : length < 9 ? 1 : length < 16 ? 2 : Math.Min(5, length / 7);

    // "II. Annotations", "A. Provisional agenda", "Annex I", "一、说明": the number of a section says nothing.
    private static ReadOnlySpan<char> WithoutSection(ReadOnlySpan<char> line)
    {
        var dot = line[..Math.Min(6, line.Length)].IndexOfAny(".、-)");
        if (dot > 0 && dot + 1 < line.Length) return line[(dot + 1)..];
        var blank = line.LastIndexOf(' ');
        return blank > 0 && line.Length - blank <= 5 && line[(blank + 1)..].IndexOfAnyExcept("IVX123456789一二三四") < 0 ? line[..blank] : line;
    }
}
