using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Where words stand in another language.</summary>
/// <param name="Start">The first letter.</param>
/// <param name="End">Behind the last letter.</param>
/// <param name="Words">How many there are.</param>
internal readonly record struct Stretch(int Start, int End, int Words);

/// <summary>Finds words in another language: by their script, and in Latin script by the small words that the one language has and the other has not.</summary>
internal static class ForeignWords
{
    private const int LettersInRow = 30;
    private const int WordsInRow = 5;
    private const int SmallWords = 4;
    private const int SmallWordsInAll = 3;
    private const int WordsInAll = 8;
    private const int OneSmallWordIn = 4;
    private const int LongestSmallWord = 8;

    private static readonly Language[] Latin = [Language.English, Language.French, Language.Spanish];

    /// <summary>Small words, with a bit for each language that has them.</summary>
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Small = Latin
        .SelectMany(l => FactWords.Of(l).Small.Select(w => (Word: w, Bit: 1 << l.Index)))
        .GroupBy(w => w.Word, w => w.Bit, StringComparer.Ordinal)
        .ToFrozenDictionary(w => w.Key, w => w.Sum(), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest stretch of words in another language; null for none.</summary>
    internal static Stretch? In(string text, Language language) => Latin.Contains(language) ? OtherTongue(text, language) ?? OtherScript(text, language) : OtherScript(text, language);

    internal static bool IsLatin(char c) => c < '\u0250' || c is >= '\u1E00' and <= '\u1EFF';

    private static Stretch? OtherScript(string text, Language language)
    {
        Stretch? longest = null;
        var (start, end, letters, words, wasLetter) = (-1, 0, 0, 0, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var isLetter = i < text.Length && Folding.IsLetter(text[i]);
            var isForeign = isLetter && !IsOwn(text[i], language);
            if (isForeign)
            {
                if (start < 0) (start, letters, words) = (i, 0, 0);
                if (!wasLetter) words++;
                letters++;
                end = i + 1;
            }
            else if (isLetter || i == text.Length)
            {
                if (start >= 0 && letters >= LettersInRow && words >= WordsInRow && !(longest?.Words >= words)) longest = new(start, end, words);
                start = -1;
            }

            wasLetter = isForeign;
        }

        return longest;
    }

    private static bool IsOwn(char c, Language language) => language.Code switch
    {
        "ar" => c is >= '\u0600' and <= '\u06FF' or >= '\uFB50' and <= '\uFEFF',
        "zh" => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF',
        "ru" => c is >= '\u0400' and <= '\u052F',
        _ => IsLatin(c),
    };

    private static Stretch? OtherTongue(string text, Language language)
    {
        List<Tongue> others = [.. Latin.Where(l => l != language).Select(l => new Tongue(1 << l.Index, 1 << language.Index))];
        Span<char> word = stackalloc char[LongestSmallWord];
        for (var at = 0; at < text.Length;)
        {
            if (!Folding.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var (start, length) = (at, 0);
            for (; at < text.Length && Folding.IsLetter(text[at]); at++, length++)
                if (length < LongestSmallWord) word[length] = Folding.Of(text[at]);
            var tongues = length <= LongestSmallWord && Small.TryGetValue(word[..length], out var bits) ? bits : 0;
            foreach (ref var other in CollectionsMarshal.AsSpan(others)) other.Read(tongues, start, at);
        }

        return others.Select(o => o.Longest(text.Length)).Where(l => l is not null).MaxBy(l => l!.Value.Words);
    }

    /// <summary>Words without a small word of their version's language among them, and how many of another's.</summary>
    private struct Tongue(int its, int own)
    {
        private Stretch now;
        private Stretch? longest;
        private int small;

        internal void Read(int tongues, int start, int end)
        {
            if ((tongues & own) != 0 && (tongues & its) == 0)
            {
                Close();
                return;
            }

            now = now.Words == 0 ? new(start, end, 1) : now with { End = end, Words = now.Words + 1 };
            if ((tongues & its) != 0 && (tongues & own) == 0) small++;
        }

        /// <summary>The longest stretch; of what is all of a text fewer small words are enough.</summary>
        internal Stretch? Longest(int length)
        {
            if (small >= SmallWordsInAll && now.Words >= WordsInAll && now.End - now.Start > length * 0.9) return now;
            Close();
            return longest;
        }

        private void Close()
        {
            if (small >= SmallWords && now.Words >= WordsInRow && small * OneSmallWordIn >= now.Words && !(longest?.Words >= now.Words)) longest = now;
            (now, small) = (default, 0);
        }
    }
}
