using Dais.Documents.Aligning;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Finds words in another language than their version.</summary>
/// <remarks>What most versions leave in another language is a title or a name, and footnotes cite titles as they were printed.</remarks>
internal static class Untranslated
{
    private const int LongestTitle = 14;
    private const double MostOfIt = 0.8;
    private const int Excerpt = 80;

    internal static IEnumerable<Discord> Find(Alignment alignment)
    {
        foreach (var row in alignment.Rows)
        {
            if (row.Kind is AlignedKind.Note or AlignedKind.Table or AlignedKind.Row) continue;
            var foreign = new List<(Language Language, string Text, Stretch Words)>();
            foreach (var language in row.Languages)
            {
                var text = row.TextIn(language);
                if (ForeignWords.In(text, language) is { } words) foreign.Add((language, text, words));
            }

            if (foreign.Count == 0 || (foreign.Count > 1 && foreign.Count * 2 >= row.Languages.Length)) continue;
            foreach (var (language, text, words) in foreign)
            {
                yield return new()
                {
                    Kind = DiscordKind.Untranslated,
                    Says = new Dictionary<Language, string> { [language] = Cut(text, words) },
                    Odd = [language],
                    Confidence = IsSentence(text, words) || (foreign.Count == 1 && !IsTitle(text, words) && !IsQuoted(text, words)) ? 0.93 : Confidences.Hidden,
                    Places = row.Languages.ToDictionary(l => l, l => row.IdIn(l)!),
                    Texts = row.Languages.ToDictionary(l => l, row.TextIn),
                };
            }
        }
    }

    /// <summary>Whether words are most of their part, or more than a title has and no title.</summary>
    private static bool IsSentence(string text, Stretch words) =>
        words.End - words.Start > text.Length * MostOfIt || (words.Words > LongestTitle && !IsTitle(text, words) && !IsQuoted(text, words));

    /// <summary>Whether most of the words stand within quotation marks: a title as it was given.</summary>
    private static bool IsQuoted(string text, Stretch words)
    {
        var (quoted, isOpen) = (0, false);
        for (var i = 0; i < words.End; i++)
        {
            // Which of the marks opens and which closes differs from language to language, and Arabic begins with the closing one.
            isOpen = text[i] switch
            {
                '“' or '«' or '「' or '《' or '‘' => true,
                '»' or '」' or '》' => false,
                '"' or '”' => !isOpen,
                _ => isOpen,
            };
            if (isOpen && i >= words.Start) quoted++;
        }

        return quoted * 2 > words.End - words.Start;
    }

    /// <summary>Most words with a capital: the title of a publication, which versions may leave as it is.</summary>
    private static bool IsTitle(string text, Stretch words)
    {
        int capitals = 0, all = 0;
        foreach (var word in text[words.Start..words.End].Split(' '))
        {
            if (word.Length < 4 || !ForeignWords.IsLatin(word[^1])) continue;
            all++;
            if (word.AsSpan().TrimStart("“«‘(") is [var first, ..] && char.IsUpper(first)) capitals++;
        }

        return capitals * 2 >= all;
    }

    private static string Cut(string text, Stretch words)
    {
        var end = Math.Min(text.Length, words.Start + Excerpt);
        return text[words.Start..(end < text.Length && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }
}
