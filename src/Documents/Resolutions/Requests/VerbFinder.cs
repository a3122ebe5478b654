using System.Buffers;
using Dais.Kernel;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>A verb of a paragraph.</summary>
/// <param name="Start">Where it begins, with its adverbs.</param>
/// <param name="End">Where it ends, with its adverbs.</param>
/// <param name="Kind">How what is asked follows it.</param>
/// <param name="After">Where those addressed begin: after asides like "in this regard".</param>
/// <param name="HasPronoun">Whether a pronoun stands before it for those addressed: "les encourage".</param>
internal readonly record struct FoundVerb(int Start, int End, VerbKind Kind, int After, bool HasPronoun = false);

/// <summary>Finds the verbs of the body that speaks: at the head of a paragraph, a point or a clause.</summary>
internal static class VerbFinder
{
    private const int FarthestSubject = 60;

    private static readonly SearchValues<char> Heads = SearchValues.Create(",،;؛:)—–“（）(；，：。】");

    /// <summary>The verbs of a paragraph, in order.</summary>
    internal static List<FoundVerb> FindAll(ReadOnlySpan<char> text, AskingLexicon lexicon)
    {
        List<FoundVerb> verbs = [];
        var position = 0;
        while (lexicon.Verbs.Firsts.TryFind(text, ref position, out _))
        {
            if (At(text, lexicon, position) is { } verb && (verbs.Count == 0 || verb.Start >= verbs[^1].End))
            {
                verbs.Add(verb);
                position = verb.End;
            }
            else
            {
                position++;
            }
        }

        return verbs;
    }

    /// <summary>Where a verb that begins at a place ends; -1 if it does not begin there.</summary>
    internal static int Matches(ReadOnlySpan<char> text, int start, in VerbPattern pattern, AskingLexicon? lexicon = null)
    {
        var end = start + pattern.First.Length;
        if (!text[start..].StartsWith(pattern.First, StringComparison.OrdinalIgnoreCase) || !EndsWord(text, end, pattern.First)) return -1;
        foreach (var word in pattern.Rest)
        {
            if (lexicon is not null) end = AfterAdverbs(text, lexicon.Words.Adverbs, end);
            while (end < text.Length && text[end] is ' ' or '\u00a0') end++;
            if (!text[end..].StartsWith(word, StringComparison.OrdinalIgnoreCase) || !EndsWord(text, end + word.Length, word)) return -1;
            end += word.Length;
        }

        return end;
    }

    private static FoundVerb? At(ReadOnlySpan<char> text, AskingLexicon lexicon, int start)
    {
        var isChinese = lexicon.Language == Language.Chinese;
        if (!isChinese && !StartsWord(text, start, lexicon.Language)) return null;
        var longest = isChinese ? lexicon.Verbs.Longest : WordLength(text, start);
        for (var length = Math.Min(longest, text.Length - start); length > 0; length = isChinese ? length - 1 : 0)
        {
            foreach (var pattern in lexicon.Verbs.Of(text.Slice(start, length)))
            {
                if (Matches(text, start, pattern, lexicon) is not (>= 0 and var end)) continue;
                var head = BeforeAdverbs(text, lexicon, start);
                var clause = lexicon.Words.Nouns.Contains(pattern.First, StringComparer.OrdinalIgnoreCase) ? head : BeforeClitic(text, lexicon, head);
                if (pattern.Kind == VerbKind.Told ? !HasSubject(text, lexicon, clause) : !IsHead(text, lexicon, clause)) continue;
                if (!isChinese) end = AfterAdverbs(text, lexicon.Words.Adverbs, end);
                return new(head, end, pattern.Kind, isChinese ? end : After(text, lexicon, end), clause < head || pattern.Kind == VerbKind.AsksThem);
            }
        }

        return null;
    }

    /// <summary>Whether a clause begins here: at the text's beginning, after a mark, after "and" or words like "in this regard".</summary>
    private static bool IsHead(ReadOnlySpan<char> text, AskingLexicon lexicon, int start)
    {
        var before = text[..start].TrimEnd();
        if (before.IsEmpty || Heads.Contains(before[^1])) return true;
        if (lexicon.Language == Language.Arabic && before[^1] == 'و' && before.Length == start) return true;
        foreach (var lead in lexicon.Words.Leads)
        {
            if (before.EndsWith(lead, StringComparison.OrdinalIgnoreCase) && (lexicon.Language == Language.Chinese || StartsWord(text, before.Length - lead.Length, lexicon.Language))) return true;
        }

        return false;
    }

    private static int AfterAdverbs(ReadOnlySpan<char> text, string[] adverbs, int end)
    {
        for (var again = true; again;)
        {
            again = false;
            var next = end;
            while (next < text.Length && text[next] is ' ' or '\u00a0') next++;
            foreach (var adverb in adverbs)
            {
                if (!text[next..].StartsWith(adverb, StringComparison.OrdinalIgnoreCase) || !EndsWord(text, next + adverb.Length, adverb)) continue;
                end = next + adverb.Length;
                again = true;
                break;
            }
        }

        return end;
    }

    /// <summary>After asides, and adverbs after them.</summary>
    private static int After(ReadOnlySpan<char> text, AskingLexicon lexicon, int end)
    {
        var after = AfterAdverbs(text, lexicon.Words.Asides, end);
        return after > end ? AfterAdverbs(text, lexicon.Words.Adverbs, after) : end;
    }

    private static int BeforeAdverbs(ReadOnlySpan<char> text, AskingLexicon lexicon, int start)
    {
        for (var again = true; again;)
        {
            again = false;
            var before = text[..start].TrimEnd();
            foreach (var adverb in lexicon.Words.Adverbs)
            {
                if (!before.EndsWith(adverb, StringComparison.OrdinalIgnoreCase)) continue;
                if (lexicon.Language != Language.Chinese && !StartsWord(text, before.Length - adverb.Length, lexicon.Language)) continue;
                start = before.Length - adverb.Length;
                again = true;
                break;
            }
        }

        return start;
    }

    /// <summary>Whether the body that asked stands before its verb, at the head of the text.</summary>
    private static bool HasSubject(ReadOnlySpan<char> text, AskingLexicon lexicon, int start)
    {
        var before = text[..start].TrimEnd();
        if (before.Length > FarthestSubject) return false;
        foreach (var subject in lexicon.Words.Subjects)
        {
            if (before.EndsWith(subject, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static int BeforeClitic(ReadOnlySpan<char> text, AskingLexicon lexicon, int start)
    {
        var before = text[..start].TrimEnd();
        foreach (var clitic in lexicon.Words.Clitics)
        {
            if (before.EndsWith(clitic, StringComparison.OrdinalIgnoreCase) && StartsWord(text, before.Length - clitic.Length, lexicon.Language)) return before.Length - clitic.Length;
        }

        return start;
    }

    private static bool StartsWord(ReadOnlySpan<char> text, int start, Language language) =>
        start == 0 || !char.IsLetterOrDigit(text[start - 1])
        || (language == Language.Arabic && text[start - 1] == 'و' && (start == 1 || !char.IsLetterOrDigit(text[start - 2])));

    private static bool EndsWord(ReadOnlySpan<char> text, int end, string word) =>
        end >= text.Length || word[^1] is '’' or '\'' || word[^1] >= '\u2e80' || !char.IsLetterOrDigit(text[end]);

    private static int WordLength(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '’' or '\'')) end++;
        return end - start;
    }
}
