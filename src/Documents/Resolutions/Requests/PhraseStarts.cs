using System.Buffers;
using Dais.Kernel;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>Finds phrases at the beginning of words, or in Chinese anywhere, by their first letters.</summary>
/// <remarks>Searches for many strings are fast for ASCII only; four of the six languages have others, and phrases begin with words.</remarks>
internal sealed class PhraseStarts
{
    private const int Buckets = 1 << 12;
    private const int Letters = 3;

    private static readonly SearchValues<char> Gaps = SearchValues.Create(" \u00a0\u202f’'(“\"«„,،;؛:-—–\u2011");

    private readonly string[]?[] buckets = new string[]?[Buckets];
    private readonly SearchValues<string>? anywhere;
    private readonly string[] phrases;
    private readonly bool isArabic;

    internal PhraseStarts(IEnumerable<string> phrases, Language language)
    {
        this.phrases = [.. phrases.Distinct(StringComparer.Ordinal).OrderByDescending(p => p.Length)];
        isArabic = language == Language.Arabic;
        if (language == Language.Chinese)
        {
            anywhere = SearchValues.Create(this.phrases, StringComparison.Ordinal);
            return;
        }

        foreach (var bucket in this.phrases.GroupBy(p => Bucket(p.AsSpan()))) buckets[bucket.Key] = [.. bucket];
    }

    /// <summary>The next place at or after one where a phrase stands, and the longest phrase there; false for none.</summary>
    internal bool TryFind(ReadOnlySpan<char> text, ref int at, out string phrase)
    {
        phrase = "";
        if (anywhere is not null) return TryFindAnywhere(text, ref at, ref phrase);
        if (at > 0 && at < text.Length && !Gaps.Contains(text[at - 1]) && !SkipWord(text, ref at)) return false;
        while (at < text.Length)
        {
            if (Stands(text[at..], ref phrase)) return true;
            if (isArabic && text[at] == 'و' && Stands(text[(at + 1)..], ref phrase))
            {
                at++;
                return true;
            }

            if (!SkipWord(text, ref at)) return false;
        }

        return false;
    }

    private static bool SkipWord(ReadOnlySpan<char> text, ref int at)
    {
        var gap = text[at..].IndexOfAny(Gaps);
        at += gap + 1;
        return gap >= 0;
    }

    private static int Bucket(ReadOnlySpan<char> text)
    {
        var hash = (int)Stems.Fold(text[0]);
        for (var i = 1; i < Letters; i++) hash = (hash * 37) + (i < text.Length ? text[i] : ' ');
        return hash & (Buckets - 1);
    }

    private bool Stands(ReadOnlySpan<char> text, ref string phrase)
    {
        if (text.IsEmpty || buckets[Bucket(text)] is not { } candidates) return false;
        foreach (var candidate in candidates)
        {
            if (!text.StartsWith(candidate, StringComparison.OrdinalIgnoreCase)) continue;
            phrase = candidate;
            return true;
        }

        return false;
    }

    private bool TryFindAnywhere(ReadOnlySpan<char> text, ref int at, ref string phrase)
    {
        if (at >= text.Length || text[at..].IndexOfAny(anywhere!) is not (>= 0 and var offset)) return false;
        at += offset;
        foreach (var candidate in phrases)
        {
            if (!text[at..].StartsWith(candidate, StringComparison.Ordinal)) continue;
            phrase = candidate;
            return true;
        }

        return false;
    }
}
