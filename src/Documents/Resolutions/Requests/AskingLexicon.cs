using System.Buffers;
using System.Collections.Immutable;
using Dais.Kernel;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>The words of asking and the names of those asked in one language, ready for looking up.</summary>
internal sealed class AskingLexicon
{
    /// <summary>What a name means when it is no one addressed: what follows is left out of account, those named before, no one at all, "as well as".</summary>
    internal const int Stop = 0, Them = 1, Nobody = 2, OwnPresident = 3, Joins = 4, FirstCode = 5;

    private const string ArabicLetters = "وفبكل";
    private static readonly Lazy<AskingLexicon>[] Six = [.. Language.All.Select(l => new Lazy<AskingLexicon>(() => new AskingLexicon(l)))];

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<WordUses> uses = [];
    private readonly PhraseTree names = new();

    private AskingLexicon(Language language)
    {
        Language = language;
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Words = AskingWords.Load(language);
        Uses();
        Meanings();
        Verbs = new(Words, language);
        Due = new(Words.Due, language);
        Report = new(Words.Report, language);
        Boundaries = new(Words, Verbs.Modals, new(Words, language), language);
        Together = SearchValues.Create(Words.Together, StringComparison.Ordinal);
        Purposes = SearchValues.Create(Words.Purposes, StringComparison.Ordinal);
        QualifierWords = [.. Words.Qualifiers.OrderByDescending(q => q.Length)];
        Trailing = [.. Words.Asides.Concat(language == Language.Chinese ? Words.Leads : []).OrderByDescending(q => q.Length)];
        AndWords = [.. Words.And.OrderByDescending(q => q.Length)];
    }

    internal Language Language { get; }

    internal AskingWords Words { get; }

    internal VerbPatterns Verbs { get; }

    internal DuePatterns Due { get; }

    internal ReportPatterns Report { get; }

    internal Boundaries Boundaries { get; }

    /// <summary>What says in Chinese that something is done together.</summary>
    internal SearchValues<string> Together { get; }

    internal SearchValues<string> Purposes { get; }

    /// <summary>Longest first; looked up as they stand where words are not parted.</summary>
    internal ImmutableArray<string> QualifierWords { get; }

    internal ImmutableArray<string> AndWords { get; }

    /// <summary>What may stand between the end of what is asked and the next verb.</summary>
    internal ImmutableArray<string> Trailing { get; }

    internal PhraseTree Names => names;

    internal static AskingLexicon Of(Language language) => Six[language.Index].Value;

    /// <summary>The word or mark at or after a place; false at the end of the text.</summary>
    internal bool TryRead(ReadOnlySpan<char> text, ref int position, out Token token)
    {
        while (position < text.Length && IsBlank(text[position])) position++;
        token = default;
        if (position >= text.Length) return false;
        var start = position;
        if (Language == Language.Chinese)
        {
            position++;
            token = new(start, position, text[start], WordUses.None, HasAnd: false);
            return true;
        }

        while (position < text.Length && char.IsLetterOrDigit(text[position])) position++;
        if (position == start)
        {
            position++;
            token = new(start, position, Token.Mark, WordUses.None, HasAnd: false);
            return true;
        }

        var word = Find(text[start..position], out var hasAnd);
        token = new(start, position, word, word < 0 ? WordUses.None : uses[word], hasAnd);
        return true;
    }

    private static bool IsBlank(char c) => c is ' ' or '\u00a0' or '\u202f' or '\t' or '\n';

    private int Find(ReadOnlySpan<char> word, out bool hasAnd)
    {
        hasAnd = false;
        var stem = Stems.Of(word, Language, stackalloc char[Stems.Longest]);
        if (stem.IsEmpty) return -1;
        if (Language != Language.Arabic) return lookup.TryGetValue(stem, out var found) ? found : -1;
        return FindArabic(stem, ref hasAnd);
    }

    /// <summary>Arabic writes "and", "by", "to" and the article on to the word.</summary>
    private int FindArabic(ReadOnlySpan<char> stem, ref bool hasAnd)
    {
        if (lookup.TryGetValue(stem, out var found)) return found;
        if (stem[0] == 'و')
        {
            hasAnd = true;
            stem = stem[1..];
            if (stem.Length > 1 && lookup.TryGetValue(stem, out found)) return found;
        }

        if (stem.StartsWith("ال", StringComparison.Ordinal)) return stem.Length > 3 && lookup.TryGetValue(stem[2..], out found) ? found : -1;
        if (stem.StartsWith("لل", StringComparison.Ordinal) && stem.Length > 3 && lookup.TryGetValue(stem[2..], out found)) return found;
        if (stem.Length < 3 || !ArabicLetters.Contains(stem[0], StringComparison.Ordinal)) return -1;
        stem = stem[1..];
        if (lookup.TryGetValue(stem, out found)) return found;
        return stem.StartsWith("ال", StringComparison.Ordinal) && stem.Length > 3 && lookup.TryGetValue(stem[2..], out found) ? found : -1;
    }

    private int Number(ReadOnlySpan<char> word)
    {
        if (Language == Language.Chinese) return word[0];
        var stem = Stems.Of(new string(word), Language);
        if (Language == Language.Arabic) stem = Bare(stem);
        if (words.TryGetValue(stem, out var number)) return number;
        words.Add(stem, uses.Count);
        uses.Add(WordUses.None);
        return uses.Count - 1;
    }

    /// <summary>An Arabic word of a list without "and" before the article, and without the article.</summary>
    private static string Bare(string stem)
    {
        if (stem.StartsWith("وال", StringComparison.Ordinal) || stem.StartsWith("وو", StringComparison.Ordinal)) stem = stem[1..];
        return stem.Length > 3 && (stem.StartsWith("ال", StringComparison.Ordinal) || stem.StartsWith("لل", StringComparison.Ordinal)) ? stem[2..] : stem;
    }

    private int[] Numbers(string phrase)
    {
        if (Language == Language.Chinese) return [.. phrase.Select(c => (int)c)];
        List<int> numbers = [];
        for (var i = 0; i < phrase.Length;)
        {
            var start = i;
            while (i < phrase.Length && char.IsLetterOrDigit(phrase[i])) i++;
            if (i == start) i++;
            else numbers.Add(Number(phrase.AsSpan(start, i - start)));
        }

        return [.. numbers];
    }

    private void Uses()
    {
        if (Language == Language.Chinese) return;
        void Mark(string[] list, WordUses use)
        {
            foreach (var word in list.SelectMany(Numbers)) uses[word] |= use;
        }

        Mark(Words.Glue, WordUses.Glue);
        Mark(Words.Qualifiers, WordUses.Qualifier);
        Mark([.. Words.And.Where(IsWord)], WordUses.And);
        Mark(Words.Pronouns, WordUses.Pronoun);
        Mark(Words.Prepositions, WordUses.Preposition);
        Mark(Words.BeforeVerb, WordUses.BeforeVerb);
        Mark([.. Words.Adverbs.Where(IsWord)], WordUses.Adverb);
        Mark(Words.Leads, WordUses.Lead);
    }

    private void Meanings()
    {
        Add(Words.Stops, Stop);
        Add(Words.Them, Them);
        Add(Words.Nobody, Nobody);
        Add(Words.OwnPresident, OwnPresident);
        if (Language != Language.Chinese) Add(Words.And.Where(a => !IsWord(a)), Joins);
        for (var code = 0; code < Addressees.Count; code++) Add(Addressees.Names(code, Language), FirstCode + code);
        for (var code = 0; code < Addressees.Count; code++)
        {
            if (Addressees.IsState(code)) Add(Addressees.Names(code, Language).SelectMany(n => Words.Governments.Select(g => Government(g, n))), FirstCode + code);
        }
    }

    private static bool IsWord(string words) => !words.Contains(' ', StringComparison.Ordinal);

    private static string Government(string pattern, string name) => pattern.Replace("{0}", name, StringComparison.Ordinal);

    private void Add(IEnumerable<string> phrases, int meaning)
    {
        foreach (var phrase in phrases)
        {
            int[] numbers = [.. Numbers(phrase).Where(n => Language == Language.Chinese || meaning < FirstCode || !uses[n].HasFlag(WordUses.Glue))];
            if (numbers.Length > 0) names.Add(numbers, meaning);
        }
    }
}
