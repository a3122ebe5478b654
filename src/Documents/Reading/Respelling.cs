using System.Numerics;
using System.Text;

namespace Dais.Documents.Reading;

/// <summary>
/// Puts keywords right that were misread by a letter or two ("articlc", "Convencción"), so that what rests on them is found.
/// Only keywords: the text that is shown keeps its spelling, and each respelt word is told.
/// </summary>
internal sealed class Respelling
{
    private const int Shortest = 6;
    private const int Longest = 16;
    private const int LongForTwo = 9;
    private const int Ending = 2;

    private readonly (string Text, ulong Signs, bool IsStem)[][] byLength;

    internal Respelling(IEnumerable<string> keywords)
    {
        var words = keywords
            .SelectMany(k => k.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => (Word: Folding.Words(w.TrimEnd('*')), IsStem: w.EndsWith('*'), IsPart: k.Contains(' ', StringComparison.Ordinal))))
            .Where(w => w.Word.Length >= (w.IsPart ? Shortest + 1 : Shortest) && w.Word.Length <= Longest && w.Word.All(char.IsLetter) && !(w.IsStem && w.Word.Length == Shortest))
            .DistinctBy(w => (w.Word, w.IsStem))
            .Select(w => (w.Word, SignsOf(w.Word), w.IsStem))
            .ToArray();
        byLength = [.. Enumerable.Range(0, Longest + 8).Select(n => words.Where(w => w.IsStem ? w.Word.Length <= n + 1 : Math.Abs(w.Word.Length - n) <= 1).ToArray())];
    }

    /// <summary>The folded text with its misread keywords respelt.</summary>
    /// <param name="folded">Words, folded.</param>
    /// <param name="told">Takes each respelt word, as it read and as it was taken.</param>
    internal string Mend(string folded, Action<string, string>? told = null)
    {
        StringBuilder? made = null;
        var from = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            if (!Folding.IsLetter(folded[i])) continue;
            var start = i;
            while (i < folded.Length && Folding.IsLetter(folded[i])) i++;
            if (i - start < Shortest || i - start >= byLength.Length) continue;
            var word = folded.AsSpan(start, i - start);
            if (Respelt(word) is not { } right) continue;
            told?.Invoke(word.ToString(), right);
            made = (made ?? new(folded.Length)).Append(folded, from, start - from).Append(right);
            from = i;
        }

        return made is null ? folded : made.Append(folded, from, folded.Length - from).ToString();
    }

    private string? Respelt(ReadOnlySpan<char> word)
    {
        string? best = null;
        var bestDistance = 3;
        foreach (var (text, signs, isStem) in byLength[word.Length])
        {
            var head = isStem && word.Length > text.Length ? word[..text.Length] : word;
            var most = text.Length >= LongForTwo && !isStem ? 2 : 1;
            if (BitOperations.PopCount(SignsOf(head) ^ signs) > 2 * most) continue;
            var distance = Likeness.Distance(head, text, most);
            // "procedure" is no misread "procedures", nor предложила a misread предложена: another ending is grammar.
            if (distance == 0 || (distance <= most && head.CommonPrefixLength(text) >= Math.Min(head.Length, text.Length) - Ending)) return null;
            // The first letters are seldom both misread; a word that begins otherwise is another word.
            if (distance >= bestDistance || distance > most || (head[0] != text[0] && head[^1] != text[^1]) || (head[0] != text[0] && distance > 1)) continue;
            (best, bestDistance) = (isStem ? string.Concat(text, word[head.Length..]) : text, distance);
        }

        return best;
    }

    private static ulong SignsOf(ReadOnlySpan<char> word)
    {
        var signs = 0UL;
        foreach (var c in word) signs |= 1UL << (c & 63);
        return signs;
    }
}
