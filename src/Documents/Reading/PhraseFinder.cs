namespace Dais.Documents.Reading;

/// <summary>Where a keyword stands in a folded text, and what it stands for.</summary>
internal readonly record struct PhraseHit(int Start, int Length, string Meaning)
{
    internal int End => Start + Length;
}

/// <summary>Finds keywords in folded text, the longest first, in one pass whatever their number.</summary>
internal sealed class PhraseFinder
{
    private const int Slots = 1024;

    // By their first two letters: nearly every place of a text is passed over with one look.
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
        foreach (var slot in keywords.SelectMany(k => SlotsOf(k.Text).Select(s => (Slot: s, Keyword: k))).GroupBy(k => k.Slot, k => k.Keyword))
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
            var candidates = bySlot[SlotOf(c, i + 1 < folded.Length ? folded[i + 1] : ' ')];
            var isLetter = hasWords && Folding.IsLetter(c);
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

    // A keyword of one letter may have any letter behind it.
    private static IEnumerable<int> SlotsOf(string text) => text.Length > 1 ? [SlotOf(text[0], text[1])] : Enumerable.Range(0, Slots);

    private static int SlotOf(char first, char second) => ((first * 31) + second) % Slots;

    private bool Matches(string text, int at, Keyword[] candidates, out PhraseHit hit)
    {
        foreach (var (phrase, isStem, meaning) in candidates)
        {
            if (phrase[0] != text[at] || !text.AsSpan(at).StartsWith(phrase, StringComparison.Ordinal)) continue;
            var end = at + phrase.Length;
            if (!isStem && end < text.Length && Folding.IsLetter(text[end]) && Folding.IsLetter(phrase[^1])) continue;
            if (isStem && hasWords)
                while (end < text.Length && Folding.IsLetter(text[end])) end++;
            hit = new(at, end - at, meaning);
            return true;
        }

        hit = default;
        return false;
    }

    private sealed record Keyword(string Text, bool IsStem, string Meaning);
}
