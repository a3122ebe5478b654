using System.Collections.Frozen;
using System.Text.Json;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Searching.Words;

/// <summary>Light stemming by the endings of a language, which are data (Words-en.json …), longest first.</summary>
internal sealed class Stemmer
{
    private static readonly Stemmer[] All = [.. Language.All.OrderBy(l => l.Index).Select(Load)];
    private readonly string[] heads;
    private readonly Step[] steps;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> empty;

    private Stemmer(JsonElement words)
    {
        heads = [.. Strings(words, "heads").OrderByDescending(h => h.Length)];
        steps = [.. words.GetProperty("steps").EnumerateArray().Select(s => new Step(s))];
        empty = Strings(words, "empty").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private const int LongestEmpty = 8;

    // What remains must still tell words apart.
    private const int ShortestAfterAHead = 3;

    /// <summary>The stemmer of a language.</summary>
    internal static Stemmer Of(Language language) => All[language.Index];

    /// <summary>Stems a word in its place; answers its length, 0 for a word that says nothing by itself ("the").</summary>
    internal int Stem(Span<char> word, int length)
    {
        if (length <= LongestEmpty && empty.Contains(word[..length])) return 0;
        if (length < 4) return length;
        foreach (var head in heads)
        {
            if (length - head.Length < ShortestAfterAHead || !word[..length].StartsWith(head)) continue;
            word[head.Length..length].CopyTo(word);
            length -= head.Length;
            break;
        }

        foreach (var step in steps) length = step.Take(word, length);
        return length;
    }

    /// <summary>How many words of a text say nothing by themselves in this language.</summary>
    internal int CountEmpty(string text)
    {
        var count = 0;
        foreach (var word in text.AsSpan().SplitAny(" '’.,;:?!()"))
            if (empty.Contains(Folding.Letters(text.AsSpan()[word]))) count++;
        return count;
    }

    private static Stemmer Load(Language language)
    {
        var resource = $"Dais.Documents/Searching/Words/Words-{language.Code}.json";
        using var stream = typeof(Stemmer).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidDataException($"There is no resource '{resource}'.");
        using var json = JsonDocument.Parse(stream);
        return new(json.RootElement);
    }

    private static IEnumerable<string> Strings(JsonElement words, string name) =>
        words.GetProperty(name).EnumerateArray().Select(w => Folding.Letters(w.GetString()!)).Distinct(StringComparer.Ordinal);

    private sealed class Step
    {
        private readonly int rest;
        private readonly FrozenDictionary<char, (string Ending, string Instead)[]> byLast;

        internal Step(JsonElement step)
        {
            rest = step.GetProperty("rest").GetInt32();
            byLast = step.GetProperty("endings").EnumerateObject()
                .Select(e => (Ending: Folding.Letters(e.Name), Instead: Folding.Letters(e.Value.GetString()!)))
                .DistinctBy(e => e.Ending, StringComparer.Ordinal)
                .GroupBy(e => e.Ending[^1])
                .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Ending.Length).ToArray());
        }

        internal int Take(Span<char> word, int length)
        {
            if (length <= rest || !byLast.TryGetValue(word[length - 1], out var endings)) return length;
            foreach (var (ending, instead) in endings)
            {
                if (length - ending.Length < rest || !word[..length].EndsWith(ending)) continue;
                length -= ending.Length;
                instead.CopyTo(word[length..]);
                return length + instead.Length;
            }

            return length;
        }
    }
}
