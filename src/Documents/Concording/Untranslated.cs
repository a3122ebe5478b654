using Dais.Documents.Aligning;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Finds words in another language: by their script, and in Latin script by their small words.</summary>
/// <remarks>What most versions leave in another language is a title or a name, and footnotes cite titles as they were printed.</remarks>
internal static class Untranslated
{
    private const int LettersInRow = 30;
    private const int WordsInRow = 5;
    private const int Window = 12;
    private const int SmallWords = 4;
    private const int Excerpt = 80;

    internal static IEnumerable<Discord> Find(Alignment alignment)
    {
        foreach (var row in alignment.Rows)
        {
            if (row.Kind is AlignedKind.Note or AlignedKind.Table or AlignedKind.Row) continue;
            var foreign = row.Languages.Select(l => (Language: l, Words: ForeignIn(row.TextIn(l), l))).Where(f => f.Words is not null).ToDictionary(f => f.Language, f => f.Words!);
            if (foreign.Count == 0 || (foreign.Count > 1 && foreign.Count * 2 >= row.Languages.Length)) continue;
            foreach (var (language, words) in foreign)
            {
                yield return new()
                {
                    Kind = DiscordKind.Untranslated,
                    Says = new Dictionary<Language, string> { [language] = words },
                    Odd = [language],
                    Confidence = foreign.Count == 1 && !IsTitle(words) && !IsQuoted(row.TextIn(language), words) ? 0.93 : Confidences.Hidden,
                    Places = row.Languages.ToDictionary(l => l, l => row.IdIn(l)!),
                    Texts = row.Languages.ToDictionary(l => l, row.TextIn),
                };
            }
        }
    }

    /// <summary>Whether words stand within quotation marks: a title as it was given.</summary>
    private static bool IsQuoted(string text, string words)
    {
        if (words.AsSpan().ContainsAny('“', '«')) return true;
        var at = text.IndexOf(words, StringComparison.Ordinal);
        var open = text.AsSpan(0, at + 1).LastIndexOfAny("“«\"”»「《‘");
        return open >= 0 && (text[open] is not ('”' or '»') || at - open < 3) && text.AsSpan(open + 1, at - open).IndexOfAny("”»") < 0;
    }

    /// <summary>Most words with a capital: the title of a publication, which versions may leave as it is.</summary>
    private static bool IsTitle(string words)
    {
        int capitals = 0, all = 0;
        foreach (var word in words.Split(' '))
        {
            if (word.Length < 4 || !IsLatin(word[^1])) continue;
            all++;
            if (word.AsSpan().TrimStart("“«‘(") is [var first, ..] && char.IsUpper(first)) capitals++;
        }

        return capitals * 2 >= all;
    }

    /// <summary>The beginning of the words in another language; null for none.</summary>
    internal static string? ForeignIn(string text, Language language) =>
        language == Language.Arabic || language == Language.Chinese || language == Language.Russian ? OtherScript(text, language) : OtherTongue(text, language);

    private static string? OtherScript(string text, Language language)
    {
        int start = -1, letters = 0, words = 0;
        var wasLetter = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var isLetter = i < text.Length && Folding.IsLetter(text[i]);
            var isForeign = isLetter && !IsOwn(text[i], language);
            if (isForeign)
            {
                if (start < 0) (start, letters, words) = (i, 0, 0);
                if (!wasLetter) words++;
                letters++;
            }
            else if (isLetter || i == text.Length)
            {
                if (start >= 0 && letters >= LettersInRow && words >= WordsInRow) return Cut(text, start);
                start = -1;
            }

            wasLetter = isForeign;
        }

        return null;
    }

    private static bool IsOwn(char c, Language language) => language.Code switch
    {
        "ar" => c is >= '\u0600' and <= '\u06FF' or >= '\uFB50' and <= '\uFEFF',
        "zh" => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF',
        _ => c is >= '\u0400' and <= '\u052F',
    };

    private static string? OtherTongue(string text, Language language)
    {
        var own = FactWords.Of(language).Small;
        List<(string Word, int Start)> words = [];
        for (var at = 0; at < text.Length;)
        {
            if (!Folding.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && Folding.IsLetter(text[at])) at++;
            words.Add((Folding.Words(text.AsSpan(start, at - start)), start));
            if (!IsLatin(text[start])) return at - start > 3 ? Cut(text, start) : null;
        }

        for (var i = 0; i < words.Count - SmallWords; i++)
        {
            var window = words.Skip(i).Take(Window).Select(w => w.Word).ToList();
            if (window.Count < WordsInRow || window.Exists(own.Contains)) continue;
            foreach (var other in (Language[])[Language.English, Language.French, Language.Spanish])
                if (other != language && window.Count(FactWords.Of(other).Small.Contains) >= SmallWords) return Cut(text, words[i].Start);
        }

        return null;
    }

    private static bool IsLatin(char c) => c < '\u0250' || c is >= '\u1E00' and <= '\u1EFF';

    private static string Cut(string text, int start)
    {
        var end = Math.Min(text.Length, start + Excerpt);
        return text[start..(end < text.Length && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }
}
