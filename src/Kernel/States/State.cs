using System.Collections.Immutable;

namespace Dais.Kernel;

/// <summary>What an entry of the list of States is to the United Nations.</summary>
public enum StateStatus
{
    /// <summary>A Member State: 193 of them.</summary>
    Member,

    /// <summary>A non-member observer State: the Holy See and the State of Palestine.</summary>
    ObserverState,

    /// <summary>A State that is neither, and may be party to treaties: the Cook Islands and Niue.</summary>
    OtherState,

    /// <summary>A regional economic integration organization: the European Union. It may be party; it is no State and is not counted as one.</summary>
    Organization,

    /// <summary>A country or area for statistical use (M49). It is no State and is not listed as one.</summary>
    Territory,
}

/// <summary>A State, or another entry of the list (see <see cref="StateStatus"/>), with its names in six languages.</summary>
/// <remarks>There is one instance an entry: compare them by reference or ==.</remarks>
[Immutable]
public sealed class State
{
    private readonly ImmutableArray<int> ranks;
    private readonly ImmutableArray<string> articles;
    private readonly ImmutableArray<string> formalArticles;

    internal State(StateEntry entry)
    {
        (Alpha2, Alpha3, M49, Status, Aliases) = (entry.Alpha2, entry.Alpha3, entry.M49, entry.Status, entry.Also);
        ShortNames = entry.Text(n => n.Short);
        FormalNames = entry.Text(n => n.Formal ?? n.Short);
        articles = entry.Words(n => n.Article);
        formalArticles = entry.Words(n => n.Formal is null ? n.Article : n.FormalArticle);
        ranks = entry.Ranks();
    }

    /// <summary>ISO 3166-1 alpha-2, capitals; "EU" for the European Union, for which ISO reserves it.</summary>
    public string Alpha2 { get; }

    /// <summary>ISO 3166-1 alpha-3, capitals; "EUE" for the European Union, as on travel documents (ISO reserves it).</summary>
    public string Alpha3 { get; }

    /// <summary>The three digits of the United Nations' statistical standard M49; null for the European Union, which has none.</summary>
    public string? M49 { get; }

    /// <summary>What it is to the United Nations.</summary>
    public StateStatus Status { get; }

    /// <summary>Whether it is a State: a member, an observer State or another.</summary>
    public bool IsState => Status is StateStatus.Member or StateStatus.ObserverState or StateStatus.OtherState;

    /// <summary>The short names, without article: "Albanie".</summary>
    public LocalizedText ShortNames { get; }

    /// <summary>The formal names, without article: "République d’Albanie"; the short ones where there are no others.</summary>
    public LocalizedText FormalNames { get; }

    /// <summary>The regional group of the United Nations; null for what is in none.</summary>
    public RegionalGroup? RegionalGroup => RegionalGroup.Of(Alpha3);

    /// <summary>Other and earlier names by which it may be called in a file; not for printing.</summary>
    internal ImmutableArray<string> Aliases { get; }

    /// <summary>The short name as a list prints it, without article: "Albanie".</summary>
    public string ShortName(Language language) => ShortNames[language]!;

    /// <summary>The formal name without article: "République d’Albanie".</summary>
    public string FormalName(Language language) => FormalNames[language]!;

    /// <summary>The short name as a sentence has it, with its article where the language gives it one: "l’Albanie", "the Gambia".</summary>
    /// <remarks>French and Spanish contractions ("de le" → "du", "a el" → "al") are the sentence's.</remarks>
    public string ShortNameInText(Language language) => Join(articles[language.Index], ShortName(language));

    /// <summary>The formal name as a sentence has it: "la République d’Albanie".</summary>
    public string FormalNameInText(Language language) => Join(formalArticles[language.Index], FormalName(language));

    /// <summary>The place in the alphabetical order of that language among all entries, from 1.</summary>
    internal int Rank(Language language) => ranks[language.Index];

    /// <summary>The short name in English.</summary>
    public override string ToString() => ShortName(Language.English);

    private static string Join(string article, string name) => article.Length == 0 ? name : article[^1] == '’' ? article + name : $"{article} {name}";
}
