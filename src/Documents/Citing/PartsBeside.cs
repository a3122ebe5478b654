namespace Dais.Documents.Citing;

/// <summary>Says which text each paragraph belongs to: one that is named beside it, or the citing one.</summary>
internal sealed class PartsBeside
{
    private const int ToText = 40;
    private const int ToSymbol = 20;
    private const int BehindComma = 3;
    private readonly string text;
    private readonly CitingWords words;
    private readonly Dictionary<int, CitedUnit> byToken = [];
    private readonly HashSet<CitedUnit> taken = new(ReferenceEqualityComparer.Instance);

    internal PartsBeside(List<CitingToken> tokens, IReadOnlyList<CitedUnit> units, string text, CitingWords words)
    {
        (Units, this.text, this.words) = (units, text, words);
        var isNumberFirst = words.IsNumberFirst;
        var own = new List<CitedUnit>();
        foreach (var unit in units.Where(u => !u.IsArticle))
        {
            if (IsOwn(tokens, unit, isNumberFirst)) own.Add(unit);
            else if ((isNumberFirst ? TextBefore(tokens, unit) : TextBehind(tokens, unit)) is var token and >= 0 && byToken.TryAdd(token, unit)) taken.Add(unit);
            else if (IsOfNothing(tokens, unit)) own.Add(unit);
        }

        // "resolution 70/1, paragraph 5": only where no other text claims the paragraph.
        foreach (var unit in units.Where(u => !u.IsArticle && !taken.Contains(u) && !own.Contains(u)))
            if (unit.First > 0 && IsText(tokens[unit.First - 1]) && unit.Start - tokens[unit.First - 1].End <= BehindComma && byToken.TryAdd(unit.First - 1, unit)) taken.Add(unit);
        taken.UnionWith(own);
        Own = own;
    }

    internal IReadOnlyList<CitedUnit> Units { get; }

    /// <summary>The paragraphs of the citing text itself.</summary>
    internal IReadOnlyList<CitedUnit> Own { get; }

    /// <summary>The paragraphs of the text that a token names; null for none.</summary>
    internal CitedUnit? Of(int token) => byToken.GetValueOrDefault(token);

    /// <summary>Whether it is known whose paragraphs they are.</summary>
    internal bool IsTaken(CitedUnit unit) => taken.Contains(unit);

    private static bool IsOwn(List<CitingToken> tokens, CitedUnit unit, bool isNumberFirst)
    {
        if (isNumberFirst)
            return unit.First > 0 && tokens[unit.First - 1].Word is CitingWord.Nearby or CitingWord.Present && unit.Start - tokens[unit.First - 1].End <= 2;
        if (unit.Last + 1 >= tokens.Count) return false;
        var next = tokens[unit.Last + 1];
        return (next.Word == CitingWord.Nearby && next.Start - unit.End <= 2) || (next.Word == CitingWord.Present && next.Start - unit.End <= 8);
    }

    // "los párrafos 14 y 16 las partes": no "de" behind it, and none of what could have named its text before.
    private bool IsOfNothing(List<CitingToken> tokens, CitedUnit unit)
    {
        if (words.OfWords.Length == 0 || text[unit.Start..unit.End].Contains('.', StringComparison.Ordinal)) return false;
        var before = text.AsSpan(0, unit.Start).TrimEnd();
        if (before.Length == 0 || before[^1] is ',' or '(' or ';' or '\u0001' || (unit.Last + 1 < tokens.Count && tokens[unit.Last + 1].Word == CitingWord.Part && tokens[unit.Last + 1].Start - unit.End <= BehindComma)) return false;
        var behind = text.AsSpan(unit.End).TrimStart();
        foreach (var of in words.OfWords)
            if (behind.StartsWith(of, StringComparison.Ordinal) && (of[^1] == '\'' || behind.Length == of.Length || !char.IsLetter(behind[of.Length]))) return false;
        return true;
    }

    // "paragraph 5 of its resolution 55/25", "пункт 5 резолюции 55/25": but a paragraph of its annex is none of its own.
    private int TextBehind(List<CitingToken> tokens, CitedUnit unit)
    {
        var at = unit.Last + 1;
        if (at < tokens.Count && tokens[at].Word == CitingWord.Symbol) return tokens[at].Start - unit.End is > 1 and <= ToSymbol ? at : -1;
        while (at < tokens.Count && tokens[at].Word == CitingWord.Organ) at++;
        if (at >= tokens.Count || tokens[at].Word != CitingWord.Text || tokens[at].Start - unit.End > ToText) return -1;
        // "in particular paragraph 15, resolution 2322 (2016)": another text begins.
        if (text.AsSpan(unit.End, tokens[at].Start - unit.End).ContainsAny(',', '،')) return -1;
        for (at++; at < tokens.Count && tokens[at].Word is CitingWord.Organ or CitingWord.Numbered; at++)
            if (tokens[at].Word == CitingWord.Numbered) return at;
        return -1;
    }

    // 第55/25号决议第5段.
    private static int TextBefore(List<CitingToken> tokens, CitedUnit unit)
    {
        var at = unit.First - 1;
        if (at >= 0 && tokens[at].Word == CitingWord.Symbol) return unit.Start - tokens[at].End <= 3 ? at : -1;
        if (at < 1 || tokens[at].Word != CitingWord.Text || unit.Start - tokens[at].End > 2 || tokens[at - 1].Word != CitingWord.Numbered) return -1;
        return tokens[at].Start - tokens[at - 1].End <= 3 ? at - 1 : -1;
    }

    private static bool IsText(CitingToken token) => token.Word is CitingWord.Numbered or CitingWord.Symbol;
}
