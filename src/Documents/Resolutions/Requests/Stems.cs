using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>Takes the endings off a word, so that one entry of a list serves all its cases and numbers.</summary>
/// <remarks>The lists are stemmed by the same rules, so a stem need not be one that a grammarian would give: it need only be the same both times.</remarks>
internal static class Stems
{
    /// <summary>Longer words are never looked up.</summary>
    internal const int Longest = 40;

    private static readonly string[] Russian =
    [
        "ами", "ями", "ыми", "ими", "ого", "его", "ому", "иях", "иям",
        "ах", "ях", "ам", "ям", "ов", "ев", "ей", "ой", "ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие", "ых", "их", "ую", "юю", "ым", "им", "ом", "ем", "ою", "ею",
    ];

    /// <summary>The stem of a word, in a buffer of <see cref="Longest"/> characters; empty for a word too long.</summary>
    internal static ReadOnlySpan<char> Of(ReadOnlySpan<char> word, Language language, Span<char> buffer)
    {
        if (word.Length > Longest) return default;
        for (var i = 0; i < word.Length; i++) buffer[i] = Fold(word[i]);
        ReadOnlySpan<char> folded = buffer[..word.Length];
        if (language == Language.Russian) return CutRussian(folded);
        if (language == Language.Arabic) return folded.Length > 4 && folded.EndsWith("ون", StringComparison.Ordinal) ? Feminine(buffer, folded.Length) : folded;
        if (folded.Length < 4) return folded;
        return language == Language.English ? CutEnglish(folded, buffer) : CutRomance(folded);
    }

    /// <summary>The same for an entry of a list.</summary>
    internal static string Of(string word, Language language) => new(Of(word, language, stackalloc char[Longest]));

    /// <summary>One letter without case and accent; the endings of Russian need й, which is no и.</summary>
    internal static char Fold(char c) => c is 'й' or 'Й' ? 'й' : Folding.Of(c);

    private static ReadOnlySpan<char> CutEnglish(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            buffer[word.Length - 3] = 'y';
            return buffer[..(word.Length - 2)];
        }

        return word[^1] == 's' && word[^2] is not ('s' or 'u') ? word[..^1] : word;
    }

    private static ReadOnlySpan<char> CutRomance(ReadOnlySpan<char> word)
    {
        if (word[^1] is 's' or 'x') word = word[..^1];
        if (word[^1] == 'e') word = word[..^1];
        return word;
    }

    private static ReadOnlySpan<char> CutRussian(ReadOnlySpan<char> word)
    {
        if (word.Length < 5) return word.Length == 4 ? word.TrimEnd("аеиоуыьюя") : word;
        foreach (var ending in Russian)
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            word = word[..^ending.Length];
            break;
        }

        var cut = word.TrimEnd("аеиоуыьюяй");
        return cut.Length >= 3 ? cut : word;
    }

    private static ReadOnlySpan<char> Feminine(Span<char> buffer, int length)
    {
        buffer[length - 2] = 'ي';
        return buffer[..length];
    }
}
