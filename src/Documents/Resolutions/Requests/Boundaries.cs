using System.Collections.Frozen;
using Dais.Kernel;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>Where those addressed end and what is asked begins: an infinitive, "that", a modal verb.</summary>
internal sealed class Boundaries(AskingWords words, VerbPattern[] modals, Infinitives infinitives, Language language)
{
    private const int MostBeforeVerb = 5;

    private readonly FrozenSet<string> clauses = words.Clauses.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> marks = words.Marks.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> notAfter = words.NotAfter.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    internal bool OpensClause(ReadOnlySpan<char> word) => clauses.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    internal static bool EndsLikeRussianAdjective(ReadOnlySpan<char> word) =>
        word.Length > 4 && (word[^1] is 'й' or 'х' or 'м' or 'е' or 'ю' || word.EndsWith("го", StringComparison.Ordinal) || word.EndsWith("ая", StringComparison.Ordinal) || word.EndsWith("ими", StringComparison.Ordinal) || word.EndsWith("ыми", StringComparison.Ordinal) || word.EndsWith("ся", StringComparison.Ordinal));

    /// <summary>Where what is asked begins, if this word marks it; -1 if not.</summary>
    internal int Find(ReadOnlySpan<char> text, AskingLexicon lexicon, in Token token, in Token before, VerbKind kind, int lastEnd, bool isStopped)
    {
        var word = text[token.Start..token.End];
        if (language == Language.Russian) return Russian(word, token);
        if (language == Language.Arabic) return Arabic(text, word, token, lastEnd, isStopped, text[before.Start..].StartsWith("،", StringComparison.Ordinal));
        if (!marks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return OpensClause(word) ? Clause(text, token, before, kind) : -1;
        if (language == Language.English) return notAfter.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[before.Start..before.End]) ? -1 : English(text, lexicon, token);
        return VerbFollows(text, lexicon, token.End);
    }

    /// <summary>What follows a modal verb that begins here; -1 for none.</summary>
    internal int Modal(ReadOnlySpan<char> text, int start)
    {
        foreach (var modal in modals)
        {
            if (VerbFinder.Matches(text, start, modal) is >= 0 and var end) return end;
        }

        return -1;
    }

    private int Russian(ReadOnlySpan<char> word, in Token token) =>
        OpensClause(word) ? token.End : infinitives.IsOne(word) ? token.Start : -1;

    /// <summary>"que" after "a", or after a verb that has it alone.</summary>
    private int Clause(ReadOnlySpan<char> text, in Token token, in Token before, VerbKind kind)
    {
        var previous = text[before.Start..before.End];
        var isMarked = previous is "a" or "ce" or "para" or "pour";
        return isMarked || (kind is VerbKind.AsksThat or VerbKind.Told && language == Language.Spanish) ? token.End : -1;
    }

    /// <summary>"to" and a verb: not "to the".</summary>
    private static int English(ReadOnlySpan<char> text, AskingLexicon lexicon, in Token token)
    {
        var position = token.End;
        if (!lexicon.TryRead(text, ref position, out var next)) return -1;
        if (next.IsMark) return text[next.Start] is ',' or ':' or '—' ? token.End : -1;
        return next.Is(WordUses.Glue | WordUses.Qualifier) && !next.Is(WordUses.BeforeVerb) ? -1 : token.End;
    }

    private int VerbFollows(ReadOnlySpan<char> text, AskingLexicon lexicon, int position)
    {
        var start = position;
        for (var i = 0; i <= MostBeforeVerb && lexicon.TryRead(text, ref position, out var token); i++)
        {
            if (token.IsMark)
            {
                if (text[token.Start] is '’' or '\'' or ',' or '-' or '\u2011') continue;
                return text[token.Start] == ':' ? token.End : -1;
            }

            var word = text[token.Start..token.End];
            if (infinitives.IsOne(word)) return text[start] is '’' or '\'' ? start + 1 : start;
            if (!token.Is(WordUses.BeforeVerb | WordUses.Adverb) && !word.EndsWith("ment", StringComparison.Ordinal) && !word.EndsWith("mente", StringComparison.Ordinal)) return -1;
        }

        return -1;
    }

    /// <summary>"that", "on" or "to" before a verbal noun; or the noun itself, which has no article where a qualifier would have one.</summary>
    private int Arabic(ReadOnlySpan<char> text, ReadOnlySpan<char> word, in Token token, int lastEnd, bool isStopped, bool isAfterComma)
    {
        if (OpensClause(word)) return token.End;
        if (marks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return isStopped && !isAfterComma ? -1 : token.End;
        if (isStopped || !text[lastEnd..token.Start].IsWhiteSpace()) return -1;
        if (infinitives.IsOne(word)) return token.Start;
        var isDefinite = word.StartsWith("ال", StringComparison.Ordinal) || word.StartsWith("لل", StringComparison.Ordinal);
        return token.Word == -1 && !isDefinite && word[0] is not ('و' or 'ب' or 'ل') ? token.Start : -1;
    }
}
