using System.Collections.Frozen;
using Dais.Documents.Reading;

namespace Dais.Documents.Resolutions;

/// <summary>The words of one language's grammar, numbered. Words are folded: case, accents and vowel marks do not count.</summary>
internal sealed class Vocabulary
{
    /// <summary>A word that the grammar does not have.</summary>
    internal const int Unknown = -1;

    private const int LongestWord = 40;
    private readonly Dictionary<string, int> made = new(StringComparer.Ordinal);
    private readonly bool everyCharacter;
    private readonly int joined;
    private readonly char joining;
    private FrozenDictionary<string, int> numbers = FrozenDictionary<string, int>.Empty;

    /// <param name="everyCharacter">Whether every character is a word, as in Chinese.</param>
    /// <param name="joining">The "and" that is written together with the word after it; NUL for none.</param>
    internal Vocabulary(bool everyCharacter, char joining)
    {
        (this.everyCharacter, this.joining) = (everyCharacter, joining);
        joined = joining == '\0' ? Unknown : Numbered(joining.ToString());
    }

    /// <summary>The numbers of the words of a pattern; new words are added.</summary>
    internal IReadOnlyList<int> Add(string words)
    {
        List<int> found = [];
        Span<char> word = stackalloc char[LongestWord];
        for (var at = 0; at < words.Length;)
        {
            var length = Next(words, ref at, words.Length, word, out _, out _);
            if (length > 0) found.Add(Numbered(new string(word[..length])));
        }

        return found;
    }

    /// <summary>Says that one word is read as another: a Latin letter that looks like a Cyrillic one.</summary>
    internal void Alike(string read, string meant) => made[Folding.Words(read)] = Numbered(Folding.Words(meant));

    /// <summary>No words are added after this.</summary>
    internal void Close() => numbers = made.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads the words of a text between two places. Answers how many; the spans must hold <see cref="OpeningWords.Most"/>.</summary>
    /// <remarks>With <c>untilUnknown</c> it stops at a word that no pattern has: no opening goes beyond it.</remarks>
    internal int Read(string text, int from, int to, bool untilUnknown, Span<int> words, Span<int> starts, Span<int> ends)
    {
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[LongestWord];
        var count = 0;
        while (from < to && count < OpeningWords.Most - 1)
        {
            var length = Next(text, ref from, to, word, out var start, out var end);
            if (length == 0) continue;
            if (!known.TryGetValue(word[..length], out var number)) number = Unknown;
            if (number == Unknown && length > 1 && word[0] == joining && joining != '\0' && known.TryGetValue(word[1..length], out var rest))
            {
                (words[count], starts[count], ends[count]) = (joined, start, start + 1);
                (number, start, count) = (rest, start + 1, count + 1);
            }

            (words[count], starts[count], ends[count]) = (number, start, end);
            count++;
            if (number == Unknown && untilUnknown && char.IsLetterOrDigit(word[0])) break;
        }

        return count;
    }

    private static bool InWord(char folded) => folded == '-' || char.IsLetterOrDigit(folded);

    private int Numbered(string word)
    {
        if (!made.TryGetValue(word, out var number)) made[word] = number = made.Count;
        return number;
    }

    /// <summary>One word, a character of punctuation, or nothing (0); an apostrophe ends a word and belongs to it.</summary>
    private int Next(string text, ref int at, int to, Span<char> word, out int start, out int end)
    {
        var length = 0;
        (start, end) = (at, at);
        while (at < to)
        {
            var folded = Folding.Of(text[at]);
            if (folded == '\0')
            {
                at++;
                if (length > 0 && char.GetUnicodeCategory(text[at - 1]) != System.Globalization.UnicodeCategory.Format) end = at;
                continue;
            }

            var inWord = InWord(folded) && !everyCharacter;
            if (length > 0 && !inWord && folded != '\'') break;
            if (length == 0)
            {
                start = at;
                if (folded == ' ')
                {
                    at++;
                    return 0;
                }
            }

            if (length < word.Length) word[length++] = folded;
            end = ++at;
            if (!inWord) break;
        }

        return length;
    }
}
