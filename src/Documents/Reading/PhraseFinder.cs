using System.Buffers;
using System.Collections.Frozen;

namespace Dais.Documents.Reading;

/// <summary>Where a keyword stands in a folded text, and what it stands for.</summary>
internal readonly record struct PhraseHit(int Start, int Length, string Meaning)
{
    internal int End => Start + Length;
}

/// <summary>Finds keywords in folded text, the longest first, in one pass whatever their number.</summary>
internal sealed class PhraseFinder
{
    private readonly SearchValues<string>? starts;
    private readonly FrozenDictionary<char, (string Text, bool IsStem, string Meaning)[]> byFirst;
    private readonly bool hasWords;

    /// <param name="phrases">Keywords with their meaning; one that ends in * is a stem.</param>
    /// <param name="hasWords">Whether the script parts words by blanks and without prefixes, so that a keyword begins where a word begins.</param>
    internal PhraseFinder(IEnumerable<(string Phrase, string Meaning)> phrases, bool hasWords)
    {
        var folded = phrases
            .Select(p => (Text: Folding.Words(p.Phrase.TrimEnd('*')), IsStem: !hasWords || p.Phrase.EndsWith('*'), p.Meaning))
            .Where(p => p.Text.Length > 0)
            .ToArray();
        this.hasWords = hasWords;
        byFirst = folded.GroupBy(p => p.Text[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Text.Length).ToArray());
        starts = folded.Length == 0 ? null : SearchValues.Create([.. folded.Select(p => p.Text).Distinct(StringComparer.Ordinal)], StringComparison.Ordinal);
    }

    internal bool Occurs(string folded) => TryFind(folded, 0, out _);

    /// <summary>The first keyword at or after a place.</summary>
    internal bool TryFind(string folded, int from, out PhraseHit hit)
    {
        hit = default;
        if (starts is null) return false;
        while (from < folded.Length)
        {
            var at = folded.AsSpan(from).IndexOfAny(starts);
            if (at < 0) return false;
            at += from;
            if (Matches(folded, at, out hit)) return true;
            from = at + 1;
        }

        return false;
    }

    /// <summary>Every keyword, in order, none overlapping another.</summary>
    internal List<PhraseHit> All(string folded)
    {
        var hits = new List<PhraseHit>();
        for (var from = 0; TryFind(folded, from, out var hit); from = hit.End) hits.Add(hit);
        return hits;
    }

    private bool Matches(string text, int at, out PhraseHit hit)
    {
        hit = default;
        if (hasWords && at > 0 && char.IsLetter(text[at - 1]) && char.IsLetter(text[at])) return false;
        if (!byFirst.TryGetValue(text[at], out var candidates)) return false;
        foreach (var (phrase, isStem, meaning) in candidates)
        {
            if (!text.AsSpan(at).StartsWith(phrase, StringComparison.Ordinal)) continue;
            var end = at + phrase.Length;
            if (!isStem && end < text.Length && char.IsLetter(text[end]) && char.IsLetter(phrase[^1])) continue;
            if (isStem && hasWords)
                while (end < text.Length && char.IsLetter(text[end])) end++;
            hit = new(at, end - at, meaning);
            return true;
        }

        return false;
    }
}
