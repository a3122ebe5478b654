using Dais.Documents.Resolutions.Requests;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Finds the bodies and States that a text names, as codes that are the same in every language.</summary>
internal static class NameFacts
{
    internal static void Read(string text, Language language, List<Fact> facts)
    {
        var lexicon = AskingLexicon.Of(language);
        var plain = new PlainLetters(text).Text;
        var numbers = new List<int>();
        if (language == Language.Chinese) InCharacters(plain, lexicon, numbers);
        else InWords(plain, lexicon, numbers);
        foreach (var number in numbers)
            foreach (var code in Addressees.CodesOf([number], null)) facts.Add(new(DiscordKind.Name, code));
    }

    private static void InWords(string text, AskingLexicon lexicon, List<int> numbers)
    {
        for (var position = 0; lexicon.TryRead(text, ref position, out var token);)
        {
            if (token.IsMark || token.Word < 0) continue;
            var meaning = NameFinder.At(text, lexicon, token, out var end);
            if (meaning < AskingLexicon.FirstCode) continue;
            numbers.Add(meaning - AskingLexicon.FirstCode);
            position = Math.Max(position, end);
        }
    }

    private static void InCharacters(string text, AskingLexicon lexicon, List<int> numbers)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < '\u3400') continue;
            var meaning = NameFinder.At(text, lexicon, new Token(i, i + 1, 0, WordUses.None, HasAnd: false), out var end);
            if (meaning < AskingLexicon.FirstCode) continue;
            numbers.Add(meaning - AskingLexicon.FirstCode);
            i = end - 1;
        }
    }
}
