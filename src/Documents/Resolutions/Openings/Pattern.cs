using System.Collections.Frozen;
using System.Numerics;

namespace Dais.Documents.Resolutions;

/// <summary>
/// A piece of the grammar of openings. Places in a text are bits of a number, so that all ways of reading are followed at once:
/// a piece takes the places where it may begin and answers those where it may end.
/// </summary>
internal abstract class Pattern
{
    /// <summary>Whether it may stand for nothing.</summary>
    internal abstract bool MayBeEmpty { get; }

    /// <summary>The places where it may end.</summary>
    internal abstract ulong Ends(ulong begins, scoped in OpeningWords words);

    /// <summary>The words it may begin with.</summary>
    internal abstract void Beginnings(ISet<int> words);
}

/// <summary>One word.</summary>
internal sealed class WordPattern(int word) : Pattern
{
    internal override bool MayBeEmpty => false;

    internal override ulong Ends(ulong begins, scoped in OpeningWords words)
    {
        var ends = 0UL;
        for (var left = begins; left != 0; left &= left - 1)
        {
            var place = BitOperations.TrailingZeroCount(left);
            if (words.At(place) == word) ends |= 1UL << (place + 1);
        }

        return ends;
    }

    internal override void Beginnings(ISet<int> words) => words.Add(word);
}

/// <summary>One piece after the other.</summary>
internal sealed class SequencePattern(Pattern[] pieces) : Pattern
{
    internal override bool MayBeEmpty { get; } = pieces.All(p => p.MayBeEmpty);

    internal override ulong Ends(ulong begins, scoped in OpeningWords words)
    {
        foreach (var piece in pieces)
        {
            begins = piece.Ends(begins, words);
            if (begins == 0) return 0;
        }

        return begins;
    }

    internal override void Beginnings(ISet<int> words)
    {
        foreach (var piece in pieces)
        {
            piece.Beginnings(words);
            if (!piece.MayBeEmpty) return;
        }
    }
}

/// <summary>One of several pieces, found by the word it begins with.</summary>
internal sealed class ChoicePattern : Pattern
{
    private readonly FrozenDictionary<int, Pattern[]> byWord;

    internal ChoicePattern(IEnumerable<Pattern> pieces)
    {
        var all = pieces.ToArray();
        MayBeEmpty = all.Any(p => p.MayBeEmpty);
        byWord = ByFirstWord(all, p => p).ToFrozenDictionary(p => p.Key, p => p.Value);
    }

    internal override bool MayBeEmpty { get; }

    internal override ulong Ends(ulong begins, scoped in OpeningWords words)
    {
        var ends = MayBeEmpty ? begins : 0;
        for (var left = begins; left != 0; left &= left - 1)
        {
            var place = BitOperations.TrailingZeroCount(left);
            if (!byWord.TryGetValue(words.At(place), out var pieces)) continue;
            foreach (var piece in pieces) ends |= piece.Ends(1UL << place, words);
        }

        return ends;
    }

    internal override void Beginnings(ISet<int> words) => words.UnionWith(byWord.Keys);

    /// <summary>The items by the words their patterns may begin with, each list in the given order.</summary>
    internal static IEnumerable<KeyValuePair<int, T[]>> ByFirstWord<T>(IEnumerable<T> items, Func<T, Pattern> pattern) =>
        items.SelectMany(item => First(pattern(item)).Select(word => (word, item)))
            .GroupBy(x => x.word, x => x.item)
            .Select(g => KeyValuePair.Create(g.Key, g.ToArray()));

    private static HashSet<int> First(Pattern pattern)
    {
        HashSet<int> words = [];
        pattern.Beginnings(words);
        return words;
    }
}

/// <summary>A piece or nothing; a repeated piece any number of times.</summary>
internal sealed class OptionalPattern(Pattern piece, bool repeated) : Pattern
{
    internal override bool MayBeEmpty => true;

    internal override ulong Ends(ulong begins, scoped in OpeningWords words)
    {
        if (!repeated) return begins | piece.Ends(begins, words);
        var all = begins;
        for (var fresh = begins; fresh != 0;)
        {
            fresh = piece.Ends(fresh, words) & ~all;
            all |= fresh;
        }

        return all;
    }

    internal override void Beginnings(ISet<int> words) => piece.Beginnings(words);
}
