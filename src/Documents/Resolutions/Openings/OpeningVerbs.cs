using System.Numerics;
using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>A verb of a paragraph.</summary>
/// <param name="Span">Where it stands, with its adverb and without the "and" before it: "Also requests", "再次请".</param>
/// <param name="Act">What it does.</param>
/// <param name="InOpening">Whether it is one of the opening words; otherwise it stands further on in the paragraph.</param>
public readonly record struct VerbFound(TextSpan Span, OpeningAct Act, bool InOpening)
{
    /// <summary>Whether it asks something of somebody.</summary>
    public bool Asks => Act is >= OpeningAct.Request and <= OpeningAct.Instruct;
}

/// <summary>Finds the verbs of a paragraph, those of its opening and those further on ("…, and requests", "并请", "и просит").</summary>
public static class OpeningVerbs
{
    /// <summary>The verbs of a paragraph in the order of the text: first those of the opening, then what else it does.</summary>
    /// <param name="text">The paragraph without its number; lists joined by single blanks.</param>
    /// <param name="language">Its language.</param>
    /// <param name="place">Recital or operative paragraph.</param>
    /// <returns>The verbs; none where the text has none.</returns>
    /// <remarks>
    /// Further on a verb is looked for after a comma, a semicolon or an "and". Only verbs of the kinds that a language's data allows
    /// there are answered; whoever needs to be sure looks for an addressee after the verb.
    /// </remarks>
    public static IReadOnlyList<VerbFound> Find(string text, Language language, OpeningPlace place)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        var found = OpeningReader.Verbs(text, language, place);
        var known = OpeningLanguage.For(language);
        var from = found.Count == 0 ? 0 : found[^1].Span.End;
        Span<int> room = stackalloc int[3 * OpeningWords.Most];
        while (from < text.Length)
        {
            var words = OpeningReader.Words(known, text, from, text.Length, untilUnknown: false, room);
            var next = Later(found, known, words, place);
            if (words.Count == 0 || next == 0) return found;
            from = next < words.Count ? words.Start(next) : words.EndBefore(next);
        }

        return found;
    }

    /// <summary>Adds the verbs of a stretch of words; answers the place where to go on.</summary>
    private static int Later(List<VerbFound> found, OpeningLanguage known, scoped in OpeningWords words, OpeningPlace place)
    {
        var last = words.Count < OpeningWords.Most - 2 ? words.Count : words.Count - Margin;
        var at = 0;
        while (at < last)
        {
            if (AfterBoundary(known, words, at, place) is not { } verb)
            {
                at++;
                continue;
            }

            var (begin, clause) = verb;
            found.Add(new(new(words.Start(begin), words.EndBefore(clause.End) - words.Start(begin)), clause.Act, InOpening: false));
            at = clause.End;
        }

        return at;
    }

    private static (int Begin, OpeningClause Clause)? AfterBoundary(OpeningLanguage known, scoped in OpeningWords words, int at, OpeningPlace place)
    {
        for (var begins = known.Boundary.Ends(1UL << at, words); begins != 0; begins &= begins - 1)
        {
            var begin = BitOperations.TrailingZeroCount(begins);
            if (begin > at && known.At(place).Clause(words, begin) is { } clause && known.Later.Contains(clause.Act)) return (begin, clause);
        }

        return null;
    }

    /// <summary>So many words at the end of a stretch are looked at again with those that follow.</summary>
    private const int Margin = 16;
}
