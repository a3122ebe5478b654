using System.Numerics;
using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>Where opening words stand.</summary>
public enum OpeningPlace
{
    /// <summary>At the head of a recital.</summary>
    Recital,

    /// <summary>At the head of an operative paragraph.</summary>
    Operative,
}

/// <summary>Finds the opening words that an official text sets in italics, and the verbs in them.</summary>
/// <remarks>
/// The words are data and a small grammar (verb × adverb × stub of an object) for each language, in Openings-xx.json: a new
/// combination of known parts is found like an old one.
/// </remarks>
public static class OpeningReader
{
    /// <summary>The opening words of a paragraph.</summary>
    /// <param name="text">The paragraph, without its number.</param>
    /// <param name="language">Its language.</param>
    /// <param name="place">Recital or operative paragraph.</param>
    /// <returns>The opening; null where the paragraph has none.</returns>
    public static Opening? Read(string text, Language language, OpeningPlace place)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        var found = Verbs(text, language, place);
        return found.Count == 0 ? null : new(text[found[0].Span.Start..found[^1].Span.End], [.. found.Select(v => v.Span.Of(text))]);
    }

    /// <summary>The verbs of the opening.</summary>
    internal static List<VerbFound> Verbs(string text, Language language, OpeningPlace place)
    {
        var known = OpeningLanguage.For(language);
        Span<int> room = stackalloc int[3 * OpeningWords.Most];
        var words = Words(known, text, 0, text.Length, untilUnknown: true, room);
        List<VerbFound> found = [];
        var at = Head(known, words, text);
        if (at == words.Count || (known.Capital && char.IsLower(text[words.Start(at)]))) return found;
        if (known.At(place).Clause(words, at) is { } first) Join(found, known, words, place, at, first);
        else if (known.TopicMarks.Contains(text[words.Start(at)], StringComparison.Ordinal)) OfTopic(found, known, text, words.Start(at), place);
        return found;
    }

    /// <summary>Some words of a text from a place on.</summary>
    internal static OpeningWords Words(OpeningLanguage known, string text, int from, int to, bool untilUnknown, Span<int> room)
    {
        const int Most = OpeningWords.Most;
        var count = known.Words.Read(text, from, to, untilUnknown, room[..Most], room.Slice(Most, Most), room.Slice(2 * Most, Most));
        return new(room[..count], room.Slice(Most, count), room.Slice(2 * Most, count));
    }

    /// <summary>The first word that may be of the opening: after the brackets and marks of a draft, and after "in this regard".</summary>
    private static int Head(OpeningLanguage known, scoped in OpeningWords words, string text)
    {
        var at = 0;
        while (at < words.Count && text[words.Start(at)] is '[' or '*' or '_' or '(' or '（' or '［') at++;
        return at == words.Count ? at : Math.Max(at, BitOperations.Log2(known.Lead.Ends(1UL << at, words) | 1));
    }

    /// <summary>The first verb and those joined to it by "and".</summary>
    private static void Join(List<VerbFound> found, OpeningLanguage known, scoped in OpeningWords words, OpeningPlace place, int begin, OpeningClause clause)
    {
        while (true)
        {
            found.Add(new(new(words.Start(begin), words.EndBefore(clause.End) - words.Start(begin)), clause.Act, InOpening: true));
            OpeningClause? next = null;
            for (var ands = known.And.Ends(1UL << clause.End, words); ands != 0 && next is null; ands &= ands - 1)
            {
                begin = BitOperations.TrailingZeroCount(ands);
                next = known.At(place).Clause(words, begin);
            }

            if (next is not { } joined) return;
            clause = joined;
        }
    }

    /// <summary>The verb that follows its object: 对……表示满意. It is the earliest that reaches to the end of the clause.</summary>
    private static void OfTopic(List<VerbFound> found, OpeningLanguage known, string text, int from, OpeningPlace place)
    {
        var end = text.AsSpan(from).IndexOfAny(known.TopicStops);
        if (end < 0) return;
        Span<int> room = stackalloc int[3 * OpeningWords.Most];
        end += from;
        var words = Words(known, text, Math.Max(from + 2, end - LongestVerb), end, untilUnknown: false, room);
        for (var begin = 0; begin < words.Count; begin++)
        {
            if (known.At(place).Clause(words, begin) is not { } clause || clause.End != words.Count) continue;
            found.Add(new(new(words.Start(begin), words.EndBefore(clause.End) - words.Start(begin)), clause.Act, InOpening: true));
            return;
        }
    }

    private const int LongestVerb = 20;
}
