using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Counts the words by which a text says that something is not so, and those that may say it another way.</summary>
internal static class Negations
{
    /// <summary>A negation.</summary>
    internal const string Plain = "¬";

    /// <summary>A word that may stand for one: lack, prevent, without end.</summary>
    internal const string Near = "~";

    internal static void Read(string text, Language language, List<Fact> facts)
    {
        var (plain, near) = Count(text, language);
        for (var i = 0; i < plain; i++) facts.Add(new(DiscordKind.Negation, Plain));
        for (var i = 0; i < near; i++) facts.Add(new(DiscordKind.Negation, Near));
    }

    /// <summary>How many negations a text has, and how many words that may stand for one.</summary>
    internal static (int Plain, int Near) Count(string text, Language language)
    {
        var words = FactWords.Of(language);
        var folded = Folding.Words(text);
        if (language == Language.Chinese) return (words.Negations.Sum(n => Count(folded, n)), words.Near.Sum(n => Count(folded, n)));
        var (plain, near) = (0, 0);
        foreach (var word in FactWords.WordsOf(folded))
        {
            if (words.Negations.Contains(word)) plain++;
            else if (IsNear(word, words, language)) near++;
        }

        return (plain, near);
    }

    private static bool IsNear(string word, FactWords words, Language language)
    {
        if (language == Language.English && word.EndsWith("less", StringComparison.Ordinal)) return true;
        if (Array.Exists(words.Neutral, n => word.StartsWith(n, StringComparison.Ordinal))) return false;
        // Arabic writes prepositions and articles on to the word.
        return language == Language.Arabic
            ? Array.Exists(words.Near, n => word.IndexOf(n, StringComparison.Ordinal) is >= 0 and <= 3)
            : Array.Exists(words.Near, n => word.StartsWith(n, StringComparison.Ordinal));
    }

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal)) count++;
        return count;
    }
}
