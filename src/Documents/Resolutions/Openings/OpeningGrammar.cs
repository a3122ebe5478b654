using System.Collections.Frozen;
using System.Numerics;
using System.Text.Json;
using Dais.Documents.Reading;

namespace Dais.Documents.Resolutions;

/// <summary>A clause of an opening: one verb with its adverbs and its stub of an object.</summary>
/// <param name="End">The place after its last word.</param>
/// <param name="Act">What its verb does.</param>
/// <param name="VerbLength">How many of its words are the verb's own: the longer says more exactly what is done.</param>
internal readonly record struct OpeningClause(int End, OpeningAct Act, int VerbLength)
{
    internal bool IsBetterThan(OpeningClause other) => (End, VerbLength, -(int)Act).CompareTo((other.End, other.VerbLength, -(int)other.Act)) > 0;
}

/// <summary>
/// What a verb of an opening may look like in one kind of paragraph: adverbs, the verb with what belongs to it, adverbs.
/// The words are data (Openings-xx.json); the longest reading is taken.
/// </summary>
internal sealed class OpeningGrammar
{
    private readonly Pattern before;
    private readonly Pattern after;
    private readonly FrozenDictionary<int, (Pattern Verb, OpeningAct Act)[]> verbs;

    internal OpeningGrammar(JsonElement root, JsonElement frame, PatternReader patterns)
    {
        before = patterns.Read(frame.GetProperty("before").GetString()!);
        after = patterns.Read(frame.GetProperty("after").GetString()!);
        verbs = ChoicePattern.ByFirstWord(Verbs(root, frame, patterns), v => v.Verb).ToFrozenDictionary(p => p.Key, p => p.Value);
    }

    /// <summary>The clause that begins at a place; null for none.</summary>
    internal OpeningClause? Clause(scoped in OpeningWords words, int place)
    {
        OpeningClause? best = null;
        for (var begins = before.Ends(1UL << place, words); begins != 0; begins &= begins - 1)
        {
            var begin = BitOperations.TrailingZeroCount(begins);
            if (!verbs.TryGetValue(words.At(begin), out var some)) continue;
            foreach (var (verb, act) in some)
            {
                var ends = verb.Ends(1UL << begin, words);
                if (ends == 0) continue;
                var reading = new OpeningClause(BitOperations.Log2(after.Ends(ends, words)), act, BitOperations.Log2(ends) - begin);
                if (best is not { } known || reading.IsBetterThan(known)) best = reading;
            }
        }

        return best;
    }

    private static List<(Pattern Verb, OpeningAct Act)> Verbs(JsonElement root, JsonElement frame, PatternReader patterns)
    {
        List<(Pattern, OpeningAct)> all = [];
        void Add(JsonElement section, Func<string, string> form)
        {
            foreach (var act in section.GetProperty("verbs").EnumerateObject())
                foreach (var verb in Lexicon.Strings(act.Value))
                    all.Add((patterns.Read(form(verb)), Enum.Parse<OpeningAct>(act.Name, ignoreCase: true)));
        }

        if (frame.TryGetProperty("also", out var also)) Add(root.GetProperty("operative"), verb => $"{also.GetString()} ({verb})");
        Add(frame, verb => verb);
        return all;
    }
}
