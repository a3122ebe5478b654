using System.Buffers;
using System.Collections.Immutable;

namespace Dais.Kernel;

/// <summary>The ordinals of one language as the data file lists them.</summary>
/// <param name="Words">First to hundredth, as a session's title says them.</param>
/// <param name="OtherWords">The same in the other gender; where there are fewer, from the first on, or the hundredth alone.</param>
/// <param name="Variants">Other words, with their number.</param>
/// <param name="Endings">Endings that take each other's place in cases, genders and numbers.</param>
/// <param name="Agreeing">Endings inside a compound that agree with the last word's.</param>
/// <param name="Joining">The end of a first word that may be written together with the next.</param>
/// <param name="AfterDigits">What may stand after a number in digits.</param>
/// <param name="Nouns">What is counted.</param>
/// <param name="NounPrefixes">What may be written before a noun without a blank.</param>
/// <param name="NounFirst">Whether the noun stands before its ordinal.</param>
/// <param name="Qualifiers">What may stand between the two.</param>
internal sealed record OrdinalWords(
    string[]? Words,
    string[]? OtherWords,
    Dictionary<string, int>? Variants,
    string[][]? Endings,
    string[][]? Agreeing,
    string? Joining,
    string[]? AfterDigits,
    string[] Nouns,
    string[]? NounPrefixes,
    bool NounFirst,
    string[] Qualifiers);

/// <summary>The ordinals of one language in every form in which documents write them, folded.</summary>
internal sealed class OrdinalLexicon
{
    private static readonly Dictionary<string, OrdinalWords> Files = EmbeddedJson.Load<Dictionary<string, OrdinalWords>>("Dais.Kernel/Numbering/Ordinals.json");

    private static readonly ImmutableArray<Lazy<OrdinalLexicon>> All = [.. Language.All.Select(l => new Lazy<OrdinalLexicon>(() => new(Files[l.Code])))];

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ordinals;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> opens;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> nouns;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> qualifiers;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> afterDigits;

    private OrdinalLexicon(OrdinalWords words)
    {
        Own = words;
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, number) in Listed(words))
        {
            foreach (var form in Forms(word, words)) all.TryAdd(Plain(form), number);
        }

        ordinals = all.GetAlternateLookup<ReadOnlySpan<char>>();
        opens = Set(all.Keys.SelectMany(Beginnings));
        nouns = Set(words.Nouns.SelectMany(n => (words.NounPrefixes ?? []).Append("").Select(p => p + n)));
        Nouns = SearchValues.Create([.. words.Nouns.Concat(words.Nouns.Select(Folding.Fold)).Distinct(StringComparer.Ordinal)], StringComparison.OrdinalIgnoreCase);
        qualifiers = Set(words.Qualifiers);
        afterDigits = Set(words.AfterDigits ?? []);
    }

    internal OrdinalWords Own { get; }

    /// <summary>The nouns as a search for letters finds them.</summary>
    internal SearchValues<string> Nouns { get; }

    internal static OrdinalLexicon Of(Language language) => All[language.Index].Value;

    internal bool IsNoun(ReadOnlySpan<char> folded) => nouns.Contains(folded);

    internal bool IsQualifier(ReadOnlySpan<char> folded) => qualifiers.Contains(folded);

    internal bool MayFollowDigits(ReadOnlySpan<char> folded) => afterDigits.Contains(folded);

    /// <summary>Whether the words are the beginning of a longer ordinal.</summary>
    internal bool Opens(ReadOnlySpan<char> folded) => opens.Contains(folded);

    /// <summary>The number of an ordinal whose words are parted by one blank; 0 where it is none.</summary>
    internal int NumberOf(ReadOnlySpan<char> folded) => ordinals.TryGetValue(folded, out var number) ? number : 0;

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string> words) =>
        words.Select(Plain).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static string Plain(string words) => Folding.Fold(words).Replace('-', ' ');

    private static IEnumerable<(string Word, int Number)> Listed(OrdinalWords words)
    {
        var own = (words.Words ?? []).Select((w, i) => (w, i + 1));
        var other = words.OtherWords switch
        {
            null => [],
            [var hundredth] when hundredth.Contains(' ', StringComparison.Ordinal) => [(hundredth, SessionOrdinal.GreatestInWords)],
            var listed => listed.Select((w, i) => (w, i + 1)),
        };
        return own.Concat(other).Concat((words.Variants ?? []).Select(v => (v.Key, v.Value)));
    }

    private static IEnumerable<string> Forms(string word, OrdinalWords words)
    {
        foreach (var form in Inflected(word, words))
        {
            yield return form;
            foreach (var pair in words.Agreeing ?? []) yield return form.Replace(pair[0], pair[1], StringComparison.Ordinal);
            if (words.Joining is { } joining) yield return form.Replace(joining, joining[..^1], StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Inflected(string word, OrdinalWords words)
    {
        var endings = (words.Endings ?? []).FirstOrDefault(e => word.EndsWith(e[0], StringComparison.Ordinal));
        return endings is null ? [word] : endings.Select(e => word[..^endings[0].Length] + e);
    }

    private static IEnumerable<string> Beginnings(string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == ' ') yield return words[..i];
        }
    }
}
