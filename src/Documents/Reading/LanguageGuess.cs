using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Recognizes the language of a source: by its script, and among Latin scripts by its small words.</summary>
internal static class LanguageGuess
{
    private const int Enough = 1_500;
    private const int EnoughWords = 200;

    internal static Language Of(Line[] lines, FindingList findings)
    {
        int arabic = 0, han = 0, cyrillic = 0, latin = 0;
        foreach (var line in lines)
        {
            Count(line.Text);
            if (arabic + (han * 2) + cyrillic + latin > Enough) break;
        }

        // A Chinese character says as much as several letters, and mastheads stand in English.
        var most = Math.Max(Math.Max(arabic, han * 3), Math.Max(cyrillic, latin / 2));
        if (most == 0) return Language.English;
        if (most == arabic) return Language.Arabic;
        if (most == han * 3) return Language.Chinese;
        return most == cyrillic ? Language.Russian : ByWords(lines, findings);

        void Count(string text)
        {
            foreach (var c in text)
            {
                if (c is >= '\u0600' and <= '\u06FF') arabic++;
                else if (c is >= '\u4E00' and <= '\u9FFF') han++;
                else if (c is >= '\u0400' and <= '\u04FF') cyrillic++;
                else if (char.IsLetter(c)) latin++;
            }
        }
    }

    private static Language ByWords(Line[] lines, FindingList findings)
    {
        Language[] candidates = [Language.English, Language.French, Language.Spanish];
        var sets = candidates.Select(l => Lexicon.For(l).StopWords.ToHashSet(StringComparer.Ordinal)).ToArray();
        var scores = new int[candidates.Length];
        var words = 0;
        foreach (var line in lines)
        {
            foreach (var word in Folding.Words(line.Text).Split([' ', '\'', ',', '.', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            {
                words++;
                for (var i = 0; i < sets.Length; i++)
                    if (sets[i].Contains(word)) scores[i]++;
            }

            if (words > EnoughWords) break;
        }

        var best = Array.IndexOf(scores, scores.Max());
        if (scores[best] == 0) findings.Warn("language-doubtful", null, "?", candidates[best].Code);
        return candidates[best];
    }
}
