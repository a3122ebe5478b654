namespace Dais.Documents.Reading;

/// <summary>Where a keyword stands in a folded text, and what it stands for.</summary>
internal readonly record struct PhraseHit(int Start, int Length, string Meaning)
{
    internal int End => Start + Length;
}

/// <summary>Finds keywords in folded text, the longest first, in one pass whatever their number.</summary>
internal sealed class PhraseFinder
{
    private const int Slots = 256;

    // By the low byte of their first letter: nearly every place of a text is passed over with one look.
    private readonly Keyword[]?[] bySlot = new Keyword[]?[Slots];
    private readonly bool hasWords;

    /// <param name="phrases">Keywords with their meaning; one that ends in * is a stem.</param>
    /// <param name="hasWords">Whether the script parts words by blanks and without prefixes, so that a keyword begins where a word begins.</param>
    internal PhraseFinder(IEnumerable<(string Phrase, string Meaning)> phrases, bool hasWords)
    {
        this.hasWords = hasWords;
        var keywords = phrases
            .Select(p => new Keyword(Folding.Words(p.Phrase.TrimEnd('*')), !hasWords || p.Phrase.EndsWith('*'), p.Meaning))
            .Where(k => k.Text.Length > 0);
        foreach (var slot in keywords.GroupBy(k => k.Text[0] % Slots))
            bySlot[slot.Key] = [.. slot.OrderByDescending(k => k.Text.Length)];
    }

    internal bool Occurs(string folded) => TryFind(folded, 0, out _);

    /// <summary>The first keyword at or after a place.</summary>
    internal bool TryFind(string folded, int from, out PhraseHit hit)
    {
        var wasLetter = hasWords && from > 0 && from <= folded.Length && char.IsLetter(folded[from - 1]);
        for (var i = from; i < folded.Length; i++)
        {
            var c = folded[i];
            var candidates = bySlot[c % Slots];
            var isLetter = hasWords && IsLetter(c);
            if (candidates is not null && !(wasLetter && isLetter) && Matches(folded, i, candidates, out hit)) return true;
            wasLetter = isLetter;
        }

        hit = default;
        return false;
    }

    /// <summary>Every keyword, in order, none overlapping another.</summary>
    internal List<PhraseHit> All(string folded)
    {
        var hits = new List<PhraseHit>();
        for (var from = 0; TryFind(folded, from, out var hit); from = hit.End) hits.Add(hit);
        return hits;
    }

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z' || (c > '\u007F' && char.IsLetter(c));

    private bool Matches(string text, int at, Keyword[] candidates, out PhraseHit hit)
    {
        foreach (var (phrase, isStem, meaning) in candidates)
        {
            if (phrase[0] != text[at] || !text.AsSpan(at).StartsWith(phrase, StringComparison.Ordinal)) continue;
            var end = at + phrase.Length;
            if (!isStem && end < text.Length && IsLetter(text[end]) && IsLetter(phrase[^1])) continue;
            if (isStem && hasWords)
                while (end < text.Length && IsLetter(text[end])) end++;
            hit = new(at, end - at, meaning);
            return true;
        }

        hit = default;
        return false;
    }

    private sealed record Keyword(string Text, bool IsStem, string Meaning);
}
