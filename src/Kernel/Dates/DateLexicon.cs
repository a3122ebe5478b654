using System.Collections.Immutable;

namespace Dais.Kernel;

/// <summary>What a word may be in a date.</summary>
[Flags]
internal enum DateRole
{
    None = 0,
    To = 1,
    And = 2,
    Article = 4,
    BeforeMonth = 8,
    BeforeYear = 16,
    AfterYear = 32,
    AfterDay = 64,

    /// <summary>A shortened month, which counts only with a capital letter and a year.</summary>
    Short = 128,

    /// <summary>A month that is also another word ("may"), which counts only with a capital letter or a year.</summary>
    AlsoWord = 256,

    /// <summary>The first of two words that are one month.</summary>
    Opens = 512,

    /// <summary>What makes "and" a "to".</summary>
    Between = 1024,
}

/// <summary>A word of a date: a month, a weekday (1 is Monday), or what stands between them.</summary>
internal readonly record struct DateWord(int Month, int Weekday, DateRole Roles)
{
    internal bool Is(DateRole role) => (Roles & role) != DateRole.None;

    internal DateWord And(DateWord other) => new(Math.Max(Month, other.Month), Math.Max(Weekday, other.Weekday), Roles | other.Roles);
}

/// <summary>The words of dates as the data file lists them, for one language.</summary>
internal sealed record DateWords(
    string[][] Months,
    string[][] Weekdays,
    string[]? To,
    string[]? And,
    string[][]? ShortMonths,
    string[]? AlsoWords,
    string[]? Between,
    string[]? Articles,
    string[]? BeforeMonth,
    string[]? BeforeYear,
    string[]? AfterYear,
    string[]? AfterDay,
    string? FirstDay,
    bool CommaBeforeYear);

/// <summary>The words of dates in one language, and in English, in which every language's mastheads may be dated.</summary>
internal sealed class DateLexicon
{
    private static readonly ImmutableArray<DateLexicon> All = LoadAll();

    private readonly Dictionary<string, DateWord> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private DateLexicon(Language language, DateWords own, DateWords english)
    {
        Language = language;
        Own = own;
        lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        Enter(english);
        Enter(own);
    }

    internal Language Language { get; }

    /// <summary>The language's own words, the first of each row as documents print it.</summary>
    internal DateWords Own { get; }

    internal static DateLexicon Of(Language language) => All[language.Index];

    /// <summary>What a folded word is; nothing where it is no word of a date.</summary>
    internal DateWord this[ReadOnlySpan<char> folded] => lookup.TryGetValue(folded, out var word) ? word : default;

    private static ImmutableArray<DateLexicon> LoadAll()
    {
        var words = EmbeddedJson.Load<Dictionary<string, DateWords>>("Dais.Kernel/Dates/Words.json");
        return [.. Language.All.Select(l => new DateLexicon(l, words[l.Code], words[Language.English.Code]))];
    }

    private void Enter(DateWords words)
    {
        for (var month = 1; month <= 12; month++)
        {
            EnterAll(words.Months[month - 1].Where(w => !w.Contains('/', StringComparison.Ordinal)), new(month, 0, DateRole.None));
            EnterAll(words.ShortMonths?[month - 1], new(month, 0, DateRole.Short));
        }

        for (var day = 1; day <= 7; day++)
            EnterAll(words.Weekdays[day - 1], new(0, day, DateRole.None));
        EnterAll(words.AlsoWords, new(0, 0, DateRole.AlsoWord));
        EnterAll(words.To, new(0, 0, DateRole.To));
        EnterAll(words.And, new(0, 0, DateRole.And));
        EnterAll(words.Between, new(0, 0, DateRole.Between));
        EnterAll(words.Articles, new(0, 0, DateRole.Article));
        EnterAll(words.BeforeMonth, new(0, 0, DateRole.BeforeMonth));
        EnterAll(words.BeforeYear, new(0, 0, DateRole.BeforeYear));
        EnterAll(words.AfterYear, new(0, 0, DateRole.AfterYear));
        EnterAll(words.AfterDay, new(0, 0, DateRole.AfterDay));
    }

    private void EnterAll(IEnumerable<string>? words, DateWord meaning)
    {
        foreach (var word in words ?? [])
        {
            Enter(Folding.Fold(word), meaning);
            if (word.Split(' ') is [var first, _]) Enter(Folding.Fold(first), new(0, 0, DateRole.Opens));
        }
    }

    private void Enter(string folded, DateWord meaning) => entries[folded] = entries.GetValueOrDefault(folded).And(meaning);
}
