using System.Collections.Frozen;
using System.Text.Json;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Aligning;

/// <summary>Words that mean the same in the six languages, by their beginnings: what shows that two texts speak of the same thing.</summary>
/// <remarks>
/// Notions.json lists the beginnings of words (in Chinese the words), folded, one notion a line, in the order of <see cref="Language.All"/>,
/// empty where a language has no word of its own for it. The list was drawn by counting which words stand in the same paragraphs of six
/// versions; it is no dictionary and need not be right everywhere: texts are compared by many notions at once.
/// </remarks>
internal static class Notions
{
    private const int LongestChinese = 4;
    private const int LongestStem = 6;
    private const int ShortestStem = 3;
    private static readonly FrozenDictionary<string, int>[] ByStem = Load();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>>[] Lookups = [.. ByStem.Select(d => d.GetAlternateLookup<ReadOnlySpan<char>>())];
    private static readonly string[] ArabicPrefixes = ["بال", "كال", "فال", "ال", "لل"];

    /// <summary>The numbers of the notions in a folded text, each once, in order.</summary>
    internal static int[] In(string folded, Language language)
    {
        var found = new HashSet<int>();
        if (language == Language.Chinese) InCharacters(folded, found);
        else InWords(folded, language, found);
        int[] numbers = [.. found];
        Array.Sort(numbers);
        return numbers;
    }

    private static void InCharacters(string folded, HashSet<int> found)
    {
        var lookup = Lookups[Language.Chinese.Index];
        for (var i = 0; i + 1 < folded.Length; i++)
        {
            if (folded[i] < '\u3400') continue;
            for (var length = 2; length <= LongestChinese && i + length <= folded.Length; length++)
                if (lookup.TryGetValue(folded.AsSpan(i, length), out var number)) found.Add(number);
        }
    }

    private static void InWords(string folded, Language language, HashSet<int> found)
    {
        var lookup = Lookups[language.Index];
        for (var at = 0; at < folded.Length;)
        {
            if (!Folding.IsLetter(folded[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < folded.Length && Folding.IsLetter(folded[at])) at++;
            var word = StemOf(folded.AsSpan(start, at - start), language);
            if (word.Length >= ShortestStem && lookup.TryGetValue(word, out var number)) found.Add(number);
        }
    }

    private static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word, Language language)
    {
        if (language != Language.Arabic) return word[..Math.Min(word.Length, LongestStem)];
        if (word.Length > 4 && word[0] == 'و') word = word[1..];
        foreach (var prefix in ArabicPrefixes)
        {
            if (word.Length - prefix.Length < ShortestStem || !word.StartsWith(prefix, StringComparison.Ordinal)) continue;
            word = word[prefix.Length..];
            break;
        }

        return word[..Math.Min(word.Length, LongestStem - 1)];
    }

    private static FrozenDictionary<string, int>[] Load()
    {
        using var stream = typeof(Notions).Assembly.GetManifestResourceStream("Dais.Documents/Aligning/Notions.json")
            ?? throw new InvalidDataException("The list of notions is not embedded.");
        var rows = JsonSerializer.Deserialize<string[][]>(stream) ?? throw new InvalidDataException("The list of notions is empty.");
        return [.. Language.All.Select(l => rows.Select((r, i) => KeyValuePair.Create(r[l.Index], i)).Where(p => p.Key.Length > 0).DistinctBy(p => p.Key).ToFrozenDictionary(StringComparer.Ordinal))];
    }
}
