using System.Collections.Frozen;
using Dais.Kernel;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>Tells an infinitive by its ending, with a list of the words that only look like one.</summary>
internal sealed class Infinitives(AskingWords words, Language language)
{
    private static readonly string[] SpanishPronouns = ["selos", "selas", "selo", "sela", "los", "las", "les", "lo", "la", "le", "se"];

    private readonly FrozenSet<string> never = words.NoInfinitives.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> always = words.Infinitives.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    internal bool IsOne(ReadOnlySpan<char> word)
    {
        if (never.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return false;
        if (always.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return true;
        if (word.Length < 3) return false;
        if (language == Language.Russian) return IsRussian(word);
        if (language == Language.Spanish) return IsSpanish(word);
        return language == Language.French && (EndsWith(word, "er") || EndsWith(word, "ir") || EndsWith(word, "dre") || EndsWith(word, "ttre"));
    }

    private static bool EndsWith(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsRussian(ReadOnlySpan<char> word)
    {
        if (EndsWith(word, "ся")) word = word[..^2];
        if (EndsWith(word, "ость") || EndsWith(word, "ости")) return false;
        return EndsWith(word, "ть") || EndsWith(word, "чь") || EndsWith(word, "йти") || EndsWith(word, "сти");
    }

    private static bool IsSpanish(ReadOnlySpan<char> word)
    {
        if (IsSpanishBare(word)) return true;
        foreach (var pronoun in SpanishPronouns)
        {
            if (word.Length > pronoun.Length + 2 && EndsWith(word, pronoun) && IsSpanishBare(word[..^pronoun.Length])) return true;
        }

        return false;
    }

    private static bool IsSpanishBare(ReadOnlySpan<char> word) =>
        EndsWith(word, "ar") || EndsWith(word, "er") || EndsWith(word, "ir") || EndsWith(word, "ír") || EndsWith(word, "ár") || EndsWith(word, "ér");
}
