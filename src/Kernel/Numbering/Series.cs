using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dais.Kernel;

/// <summary>The words of numbering as the data file lists them.</summary>
internal sealed record NumberingWords(string ArabicLetters, string[] ArabicSections, Dictionary<string, string> Homoglyphs);

/// <summary>The series in which parts are lettered: Latin and Arabic letters, Roman numerals, Arabic section words.</summary>
internal static class Series
{
    private const int LatinLetters = 26;

    private static readonly NumberingWords Words = EmbeddedJson.Load<NumberingWords>("Dais.Kernel/Numbering/Words.json");

    private static readonly FrozenDictionary<char, char> Homoglyphs = Words.Homoglyphs.ToFrozenDictionary(h => h.Key[0], h => h.Value[0]);

    private static readonly string FoldedArabicLetters = Folding.Fold(Words.ArabicLetters);

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ArabicSections = Words.ArabicSections
        .Select((word, i) => (Folding.Fold(word), i + 1))
        .ToDictionary(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly ImmutableArray<(int Value, string Numeral)> RomanPlaces =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>1 is a, 26 z, 27 aa, 28 bb: a letter is doubled after the alphabet's end, as documents do.</summary>
    internal static string Latin(int ordinal) => new((char)('a' + ((ordinal - 1) % LatinLetters)), ((ordinal - 1) / LatinLetters) + 1);

    /// <summary>1 is أ, 26 ض, 27 أ أ: parallel with the Latin letters, so that a reference is the same in every language.</summary>
    internal static string Arabic(int ordinal) =>
        string.Join(' ', Enumerable.Repeat(Words.ArabicLetters[(ordinal - 1) % LatinLetters], ((ordinal - 1) / LatinLetters) + 1));

    /// <summary>A Roman numeral in small letters.</summary>
    internal static string Roman(int ordinal)
    {
        var numeral = "";
        foreach (var (value, sign) in RomanPlaces)
        {
            for (; ordinal >= value; ordinal -= value) numeral += sign;
        }

        return numeral;
    }

    /// <summary>The word that numbers an Arabic section; null after the thirtieth.</summary>
    internal static string? ArabicSection(int ordinal) => ordinal <= Words.ArabicSections.Length ? Words.ArabicSections[ordinal - 1] : null;

    /// <summary>The ordinal of one Latin letter, or of one letter said several times; 0 where it is neither.</summary>
    internal static int OfLatin(ReadOnlySpan<char> letters) =>
        letters.IsEmpty || letters.Length > 3 || letters[0] is < 'a' or > 'z' || letters.IndexOfAnyExcept(letters[0]) >= 0
            ? 0
            : ((letters.Length - 1) * LatinLetters) + letters[0] - 'a' + 1;

    /// <summary>The ordinal of one Arabic letter, or of one letter said several times; 0 where it is neither.</summary>
    internal static int OfArabic(ReadOnlySpan<char> folded) =>
        folded.IsEmpty || folded.IndexOfAnyExcept(folded[0]) >= 0 || FoldedArabicLetters.IndexOf(folded[0], StringComparison.Ordinal) is not (>= 0 and var place)
            ? 0
            : ((folded.Length - 1) * LatinLetters) + place + 1;

    /// <summary>The value of a Roman numeral in small letters; 0 where it is not well formed.</summary>
    internal static int OfRoman(ReadOnlySpan<char> numeral)
    {
        var value = 0;
        var rest = numeral;
        foreach (var (place, sign) in RomanPlaces)
        {
            for (var times = 0; rest.StartsWith(sign, StringComparison.Ordinal); times++)
            {
                if (times == 3 || (times == 1 && sign is not ("i" or "x" or "c" or "m"))) return 0;
                value += place;
                rest = rest[sign.Length..];
            }
        }

        return rest.IsEmpty && value < 400 && numeral.SequenceEqual(Roman(value)) ? value : 0;
    }

    /// <summary>The number of a folded section word (اولا, ثاني عشر); 0 where it is none.</summary>
    internal static int OfArabicSection(ReadOnlySpan<char> folded) => ArabicSections.TryGetValue(folded, out var ordinal) ? ordinal : 0;

    /// <summary>The Latin letter that a Cyrillic one looks like; the letter itself where it looks like none.</summary>
    internal static char LatinLookalike(char c) => Homoglyphs.GetValueOrDefault(c, c);
}
