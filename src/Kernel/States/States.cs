using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Dais.Kernel;

/// <summary>The States, the European Union and the countries and areas of M49: codes, names in six languages, alphabetical orders.</summary>
/// <remarks>
/// <para>Names are the United Nations' (UNTERM), short ones as the scale of assessments of 2024 lists them (A/RES/79/249).</para>
/// <para>The order of each language is data, so that no machine's collation tables decide. It was computed word by word, accents, case and
/// articles left out (in Arabic the article of every word, and the seats of hamza folded; in French "Saint-" and "Sainte-" spelt on with what
/// follows), and gives the order of that resolution in English, French and Spanish and of the lists of A/RES/79/20 in Arabic and Russian.
/// Documents in Chinese list States in the English order (both resolutions do), so Chinese has the English ranks.</para>
/// </remarks>
public static class States
{
    private static readonly FrozenDictionary<string, State> ByCode;
    private static readonly ImmutableArray<FrozenDictionary<string, State>> ByName;
    private static readonly FrozenDictionary<string, State> ByAlias;
    private static readonly ImmutableArray<ImmutableArray<State>> Orders;

    static States()
    {
        Entries = [.. StateEntry.ReadAll().Select(e => new State(e))];
        All = [.. Entries.Where(s => s.IsState)];
        ByCode = Entries.SelectMany(s => Codes(s).Select(c => KeyValuePair.Create(c, s))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        ByName = [.. Language.All.Select(l => Index(s => Names(s, l)))];
        ByAlias = Index(s => s.Aliases);
        Orders = [.. Language.All.Select(l => InOrder(All, l).ToImmutableArray())];
    }

    /// <summary>Every State: 193 members, 2 observer States and 2 others; in the English order.</summary>
    public static ImmutableArray<State> All { get; }

    /// <summary>Every entry: the States, the European Union and the territories; in the English order.</summary>
    public static ImmutableArray<State> Entries { get; }

    /// <summary>The entry of an alpha-2, alpha-3 or M49 code, in any case; null where there is none.</summary>
    public static State? Find(string code) => ByCode.GetValueOrDefault(code.Trim());

    /// <summary>The entry that a text names in a language; null where it names none.</summary>
    /// <remarks>
    /// Short, formal and earlier names are known, with or without article; case, accents, punctuation and spaces do not count, and what stands in
    /// brackets may stand before ("Plurinational State of Bolivia").
    /// </remarks>
    public static State? Named(string text, Language language)
    {
        if (text.Length > 200) return null;
        var folded = Fold(text);
        return ByName[language.Index].GetValueOrDefault(folded) ?? ByAlias.GetValueOrDefault(folded);
    }

    /// <summary>Every State in the alphabetical order in which documents of that language list them.</summary>
    public static ImmutableArray<State> InOrder(Language language) => Orders[language.Index];

    /// <summary>These entries in the alphabetical order in which documents of that language list them.</summary>
    public static IEnumerable<State> InOrder(IEnumerable<State> states, Language language) => states.OrderBy(s => s.Rank(language));

    private static FrozenDictionary<string, State> Index(Func<State, IEnumerable<string>> names) =>
        Entries.SelectMany(s => names(s).Select(Fold).Distinct().Select(n => KeyValuePair.Create(n, s)))
            .DistinctBy(p => p.Key).ToFrozenDictionary(StringComparer.Ordinal);

    private static IEnumerable<string> Codes(State state) => state.M49 is { } m49 ? [state.Alpha2, state.Alpha3, m49] : [state.Alpha2, state.Alpha3];

    private static IEnumerable<string> Names(State state, Language language)
    {
        var name = state.ShortName(language);
        yield return name;
        yield return state.ShortNameInText(language);
        yield return state.FormalName(language);
        yield return state.FormalNameInText(language);
        if (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket) yield return $"{name[bracket..]} {name[..bracket]}";
    }

    /// <summary>Letters and digits alone, small, without accents (and in Arabic without the seats of hamza and the marks of vowels).</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in WellFormed(text).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c) && c != '\u0640') folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    /// <summary>Half a surrogate pair cannot be normalized.</summary>
    private static string WellFormed(string text) =>
        text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 ? text : string.Concat(text.EnumerateRunes().Select(r => r.ToString()));
}
