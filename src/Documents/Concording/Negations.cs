using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Counts the words by which a text says that something is not so, and those that may say it another way.</summary>
internal static class Negations
{
    /// <summary>A negation.</summary>
    internal const string Plain = "¬";

    internal static void Read(string folded, Language language, List<Fact> facts)
    {
        for (var i = CountPlain(folded, language); i > 0; i--) facts.Add(new(DiscordKind.Negation, Plain));
    }

    /// <summary>How many negations a folded text has.</summary>
    internal static int CountPlain(string folded, Language language)
    {
        var words = FactWords.Of(language);
        if (language == Language.Chinese) return CountCharacters(folded, words.NegationCharacters);
        var (count, at) = (0, 0);
        while (FactWords.TryNext(folded, ref at, out var word))
            if (words.Negations.Contains(word)) count++;
        return count;
    }

    /// <summary>How many words a text has that may stand for a negation: lack, prevent, endless.</summary>
    internal static int CountNear(string folded, Language language)
    {
        var words = FactWords.Of(language);
        if (language == Language.Chinese) return words.Near.Count(n => folded.Contains(n, StringComparison.Ordinal));
        var (count, at) = (0, 0);
        while (FactWords.TryNext(folded, ref at, out var word))
            if (!words.Negations.Contains(word) && IsNear(word, words, language)) count++;
        return count;
    }

    private static bool IsNear(ReadOnlySpan<char> word, FactWords words, Language language)
    {
        if (language == Language.English && word.EndsWith("less", StringComparison.Ordinal)) return true;
        foreach (var neutral in words.Neutral)
            if (word.StartsWith(neutral, StringComparison.Ordinal)) return false;
        foreach (var near in words.Near)
        {
            // Arabic writes prepositions and articles on to the word.
            var place = word.IndexOf(near, StringComparison.Ordinal);
            if (place == 0 || (language == Language.Arabic && place is > 0 and <= 3)) return true;
        }

        return false;
    }

    private static int CountCharacters(string text, System.Buffers.SearchValues<char> characters)
    {
        var count = 0;
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(characters); at >= 0; at = rest.IndexOfAny(characters))
        {
            count++;
            rest = rest[(at + 1)..];
        }

        return count;
    }
}
