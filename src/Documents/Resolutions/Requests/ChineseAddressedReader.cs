namespace Dais.Documents.Resolutions.Requests;

/// <summary>Reads those addressed after a verb in Chinese, where nothing marks the beginning of what is asked: it follows the last of them.</summary>
internal readonly ref struct ChineseAddressedReader(ReadOnlySpan<char> text, AskingLexicon lexicon, VerbKind kind, Earlier earlier)
{
    private const int Farthest = 120;
    private const int LongestModifier = 12;
    private readonly ReadOnlySpan<char> text = text;
    private readonly Earlier earlier = earlier;

    internal Addressed Read(int start)
    {
        List<int> codes = [];
        var position = start;
        var end = -1;
        while (Next(position, codes.Count == 0, out var code, out var after))
        {
            Add(codes, code);
            end = position = after;
            if (!Joined(ref position)) break;
        }

        if (codes.Count == 0 || end < 0) return Addressed.None;
        if (text[end..].TrimEnd("，和并又还也").IsEmpty) return new(codes, -1);
        if (kind is VerbKind.Modal) return lexicon.Boundaries.Modal(text, end) is >= 0 and var what ? new(codes, what) : Addressed.None;
        return end < text.Length && text[end] is not ('的' or '之') ? new(codes, AfterAside(end)) : Addressed.None;
    }

    private void Add(List<int> codes, int meaning)
    {
        if (meaning == AskingLexicon.Them)
        {
            foreach (var code in earlier.Codes()) Put(codes, code);
        }
        else if (meaning == AskingLexicon.OwnPresident)
        {
            Put(codes, Addressees.OwnPresident);
        }
        else
        {
            Put(codes, meaning - AskingLexicon.FirstCode);
        }
    }

    private static void Put(List<int> codes, int code)
    {
        if (!codes.Contains(code)) codes.Add(code);
    }

    /// <summary>The next of them: of names that follow one another the last is the head.</summary>
    private bool Next(int position, bool isFirst, out int code, out int after)
    {
        (code, after) = (-1, position);
        if (!Head(position, isFirst, out var start)) return false;
        while (NameAt(start, out var end) is var meaning && meaning is AskingLexicon.Them or AskingLexicon.OwnPresident or >= AskingLexicon.FirstCode)
        {
            (code, after) = (meaning, end);
            start = SkipQualifiers(end);
            if (meaning == AskingLexicon.Them) break;
        }

        return code >= 0;
    }

    private int NameAt(int position, out int end)
    {
        end = position;
        if (position >= text.Length) return -1;
        return NameFinder.At(text, lexicon, new(position, position + 1, text[position], WordUses.None, HasAnd: false), out end);
    }

    /// <summary>Where a name begins: here, after qualifiers, or after a clause that ends in 的.</summary>
    private bool Head(int position, bool isFirst, out int start)
    {
        start = position;
        if (NameAt(start, out _) is >= AskingLexicon.Them and not AskingLexicon.Nobody) return true;
        start = SkipQualifiers(position);
        if (NameAt(start, out _) >= AskingLexicon.Them && NameAt(start, out _) != AskingLexicon.Nobody) return true;
        if (start >= text.Length) return false;
        if (AfterModifier(ref start)) return true;
        if (!OpensRelative(start) && text[start] is not ('《' or '“')) return false;
        var limit = Math.Min(text.Length, start + Farthest);
        for (var i = start; i < limit; i++)
        {
            if (text[i] is '，' or '；' or '。' or '：') return false;
            if (text[i] == '《' && text[i..limit].IndexOf('》') is > 0 and var close) i += close;
            if (text[i] is not ('的' or '》')) continue;
            start = i + 1;
            if (start < limit && text[start] is '(' or '（' && text[start..limit].IndexOfAny(')', '）') is > 0 and var bracket) start += bracket + 1;
            start = SkipQualifiers(start);
            if (NameAt(start, out _) >= AskingLexicon.FirstCode) return true;
        }

        return false;
    }

    /// <summary>A few characters that say which body: 雇佣军问题工作组. They may not be the beginning of what is asked.</summary>
    private bool AfterModifier(ref int start)
    {
        var limit = Math.Min(text.Length, start + LongestModifier);
        for (var i = start; i < limit && text[i] is not ('，' or '；' or '。' or '、' or '的' or '和' or '与' or '《'); i++)
        {
            if (BeginsWhatIsAsked(i)) return false;
            if (i == start || NameAt(i, out var end) < AskingLexicon.FirstCode || IsModifier(end)) continue;
            start = i;
            return true;
        }

        return false;
    }

    /// <summary>A name before "'s" or before another noun says which, and is not addressed.</summary>
    private bool IsModifier(int end) => end < text.Length && text[end] is '的' or '之' or '间' or '级' or '内' or '上' or '中' or '化' or '性';

    private bool BeginsWhatIsAsked(int position)
    {
        foreach (var word in lexicon.Words.NoInfinitives)
        {
            if (text[position..].StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private bool OpensRelative(int position)
    {
        foreach (var opener in lexicon.Words.Relatives)
        {
            if (text[position..].StartsWith(opener, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private int SkipQualifiers(int position)
    {
        while (position < text.Length && NameFinder.Qualifier(text[position..], lexicon) is > 0 and var length) position += length;
        return position;
    }

    /// <summary>Whether another is joined here; the place is moved past what joins.</summary>
    private bool Joined(ref int position)
    {
        var place = position;
        if (place < text.Length && text[place] is '(' or '（' && text[place..].IndexOfAny(')', '）') is > 0 and var close) place += close + 1;
        if (place < text.Length && text[place] == '，') place++;
        foreach (var word in lexicon.AndWords)
        {
            if (!text[place..].StartsWith(word, StringComparison.Ordinal)) continue;
            var next = place + word.Length;
            if (word is "与" or "同" && IsTogether(next)) return false;
            if (!Head(next, isFirst: false, out _)) return false;
            position = next;
            return true;
        }

        return false;
    }

    /// <summary>"with … to cooperate": those named are not addressed.</summary>
    private bool IsTogether(int position)
    {
        var clause = text[position..Math.Min(text.Length, position + 60)];
        var end = clause.IndexOfAny('，', '；');
        return (end < 0 ? clause : clause[..end]).ContainsAny(lexicon.Together);
    }

    /// <summary>"，包括…，" and the like say more of those addressed.</summary>
    private int AfterAside(int position)
    {
        if (text[position] != '，') return position;
        foreach (var opener in lexicon.Words.Stops)
        {
            if (!text[(position + 1)..].StartsWith(opener, StringComparison.Ordinal)) continue;
            var comma = text[(position + 1)..].IndexOf('，');
            return comma > 0 ? position + comma + 2 : position + 1;
        }

        return position + 1;
    }
}
