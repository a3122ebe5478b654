using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Counts the words by which a text says that something is not so.</summary>
internal static class Negations
{
    internal const string Value = "¬";

    internal static void Read(string text, Language language, List<Fact> facts)
    {
        var words = FactWords.Of(language);
        var folded = Folding.Words(text);
        var count = language == Language.Chinese ? words.Negations.Sum(n => Count(folded, n)) : FactWords.WordsOf(folded).Count(w => Says(w, words));
        for (var i = 0; i < count; i++) facts.Add(new(DiscordKind.Negation, Value));
    }

    private static bool Says(string word, FactWords words) =>
        words.Negations.Contains(word) || Array.Exists(words.NegationStems, s => word.StartsWith(s, StringComparison.Ordinal));

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal)) count++;
        return count;
    }
}
