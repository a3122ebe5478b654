using Dais.Kernel;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>Reads those addressed after a verb in a language that parts its words, up to the mark of what is asked.</summary>
internal ref struct AddressedReader(ReadOnlySpan<char> text, AskingLexicon lexicon, VerbKind kind, Earlier earlier)
{
    private const int MostUnknown = 3;
    private const int Farthest = 900;

    private readonly ReadOnlySpan<char> text = text;
    private readonly Earlier earlier = earlier;
    private readonly List<int> codes = [];
    private bool isExpecting = true;
    private bool isStopped;
    private bool isClause;
    private int unknown;
    private int commas;
    private int lastEnd;
    private int nameEnd;
    private int clause;
    private Token before;

    internal Addressed Read(int start, bool hasPronoun = false)
    {
        if (hasPronoun) TakeEarlier(start);
        var position = start;
        var limit = Math.Min(text.Length, start + Farthest);
        while (position < limit)
        {
            if (!lexicon.TryRead(text, ref position, out var token)) break;
            if (token.IsMark)
            {
                if (Mark(token, ref position) is { } ended) return ended;
                continue;
            }

            if (codes.Count == 0 && before.Is(WordUses.Pronoun) && isExpecting && !token.Is(WordUses.Qualifier) && lexicon.Boundaries.Find(text, lexicon, token, before, kind, before.End, isStopped: false) >= 0) TakeEarlier(before.End);
            if (codes.Count > 0 && Boundary(token, position) is >= 0 and var what) return new(codes, what);
            if (!Word(token, ref position)) return Addressed.None;
            before = nameEnd > token.Start ? token with { Start = nameEnd, End = nameEnd, Uses = WordUses.None } : token;
        }

        return AtEnd();
    }

    private readonly Addressed AtEnd() =>
        new(codes, codes.Count > 0 && lexicon.Language == Language.Arabic && kind != VerbKind.Modal && !isStopped && lastEnd < text.Length - 2 ? lastEnd : -1);

    private Addressed? Mark(in Token token, ref int position)
    {
        switch (text[token.Start])
        {
            case ',' or '،':
                if (isClause && codes.Count > 0 && !NameFollows(position)) return new(codes, lastEnd);
                if (codes.Count == 0 && before.Is(WordUses.Pronoun) && isExpecting) TakeEarlier(before.End);
                (isExpecting, unknown) = (true, 0);
                commas++;
                before = token;
                return null;
            case ':':
                return codes.Count > 0 && kind != VerbKind.Modal ? new(codes, position) : Addressed.None;
            case '.' when position < text.Length && char.IsLetterOrDigit(text[position]):
                return null;
            case ';' or '؛' or '.':
                return AtEnd();
            case '(':
                var close = text[position..].IndexOf(')');
                if (close is >= 0 and < 120) position += close + 1;
                return null;
            default:
                return null;
        }
    }

    /// <summary>Takes a word in; false when the verb addresses no one.</summary>
    private bool Word(in Token token, ref int position)
    {
        if (token.HasAnd) Expect();
        var meaning = isStopped ? -1 : NameFinder.At(text, lexicon, token, out var end) is var found && found >= 0 ? Take(found, end, ref position) : -1;
        if (meaning >= 0) return true;
        if (codes.Count == 0 && Opens(token))
        {
            (isClause, clause) = (true, position);
            Expect();
            return true;
        }

        if (token.Is(WordUses.And))
        {
            Expect();
            return true;
        }

        if (token.Is(WordUses.Preposition) && !(token.Is(WordUses.Glue) && before.Is(WordUses.Qualifier))) isExpecting = false;
        else if (token.Is(WordUses.Glue | WordUses.Qualifier | WordUses.Adverb))
        {
            if (token.Is(WordUses.Qualifier) && codes.Count > 0 && !isExpecting) lastEnd = token.End;
            return true;
        }
        else if (isExpecting && !MayStandBefore(token)) isExpecting = false;
        return codes.Count > 0 || isExpecting || commas % 2 == 1;
    }

    private void Expect() => (isExpecting, unknown) = (true, 0);

    private int Take(int meaning, int end, ref int position)
    {
        position = end;
        if (meaning == AskingLexicon.Joins)
        {
            Expect();
            return meaning;
        }

        if (meaning == AskingLexicon.Stop)
        {
            isStopped = codes.Count > 0;
            isExpecting = false;
        }
        else if (meaning == AskingLexicon.Them && isExpecting)
        {
            TakeEarlier(end);
        }
        else if (meaning == AskingLexicon.OwnPresident && isExpecting)
        {
            Add(Addressees.OwnPresident);
        }
        else if (meaning >= AskingLexicon.FirstCode && isExpecting)
        {
            Add(meaning - AskingLexicon.FirstCode);
        }

        isExpecting = false;
        lastEnd = end;
        nameEnd = end;
        return meaning;
    }

    private void TakeEarlier(int end)
    {
        foreach (var code in earlier.Codes()) Add(code);
        lastEnd = end;
    }

    private readonly void Add(int code)
    {
        if (!codes.Contains(code)) codes.Add(code);
    }

    /// <summary>"that", "чтобы": what is asked is a clause, and its subject is addressed.</summary>
    private readonly bool Opens(in Token token) => kind != VerbKind.Modal && lexicon.Boundaries.OpensClause(Of(token));

    /// <summary>An adjective that no list has: any word in English, in Russian a word that ends like one; the verb of an Arabic clause; else none.</summary>
    private bool MayStandBefore(in Token token) =>
        lexicon.Language == Language.English ? ++unknown <= MostUnknown
        : isClause && lexicon.Language == Language.Arabic ? ++unknown <= 1
        : lexicon.Language == Language.Russian && Boundaries.EndsLikeRussianAdjective(Of(token)) && ++unknown <= MostUnknown;

    private readonly int Boundary(in Token token, int position)
    {
        if (kind == VerbKind.Modal) return lexicon.Boundaries.Modal(text, token.Start);
        if (isClause) return ClauseBoundary(token);
        return lexicon.Boundaries.Find(text, lexicon, token, before, kind, lastEnd, isStopped) is var what && what >= 0 ? what : -1;
    }

    /// <summary>In a clause what is asked begins after the last name of its subject.</summary>
    private readonly int ClauseBoundary(in Token token)
    {
        if (token.HasAnd || token.Is(WordUses.And) || isExpecting) return -1;
        if (token.Is(WordUses.Qualifier)) return -1;
        return lexicon.Language == Language.Arabic ? clause : token.Start;
    }

    private readonly bool NameFollows(int position)
    {
        for (var i = 0; i < 6 && lexicon.TryRead(text, ref position, out var token); i++)
        {
            if (token.IsMark) return false;
            if (NameFinder.At(text, lexicon, token, out _) >= AskingLexicon.FirstCode) return true;
            if (!token.Is(WordUses.And | WordUses.Glue | WordUses.Qualifier)) return false;
        }

        return false;
    }

    private readonly ReadOnlySpan<char> Of(in Token token) => text[token.Start..token.End];
}
