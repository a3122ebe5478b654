using Dais.Documents.Agendas;

namespace Dais.Documents.Citing;

/// <summary>A number by which a resolution or decision is cited.</summary>
/// <param name="Token">Its token.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Organ">The organ named beside it; null for none, empty for one whose texts have no place here.</param>
/// <param name="Group">Which list of numbers it stands in.</param>
internal readonly record struct NumberedText(int Token, MandateKind Kind, string? Organ, int Group);

/// <summary>Says of each number whose resolution or decision it is.</summary>
/// <param name="tokens">The tokens of the text.</param>
/// <param name="text">The folded text.</param>
/// <param name="words">The words of its language.</param>
/// <param name="own">The organ of the citing text.</param>
internal sealed class NumberedTexts(List<CitingToken> tokens, string text, CitingWords words, string? own)
{
    private const int OrganBesideUnit = 12;
    private const int OrganBehindNumber = 9;
    private const int OrganBeforeNumber = 40;
    private const int ThroughIts = 20;
    private const int ToNumber = 60;
    private const int BehindStop = 6;
    private readonly List<NumberedText> found = [];
    private int groups;

    /// <summary>The numbers, in the order of the text.</summary>
    internal IReadOnlyList<NumberedText> Find()
    {
        if (words.IsNumberFirst) UnitBehind();
        else UnitBefore();
        foreach (var group in found.Where(f => f.Organ is null).GroupBy(f => f.Group).Where(g => g.Any(IsNobodys)).ToList()) GiveToNamed(group);
        return found;
    }

    // "Economic and Social Council resolutions 2008/33 and 2009/2", "résolutions 2008/33 et 2009/2 du Conseil économique et social".
    private void UnitBefore()
    {
        MandateKind? kind = null;
        string? organ = null;
        var first = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            switch (tokens[i].Word)
            {
                case CitingWord.Stop when !IsWithinList(i):
                    (kind, first) = (null, found.Count);
                    break;
                case CitingWord.Text when IsBeforeNumber(i):
                    (kind, organ, first) = (KindOf(tokens[i]), OrganOf(i), found.Count);
                    groups++;
                    break;
                case CitingWord.Numbered when kind is { } known:
                    found.Add(new(i, known, organ, groups));
                    break;
                case CitingWord.Organ when IsBehindNumber(i) && !IsOfNext(i):
                    for (var of = first; of < found.Count; of++) found[of] = found[of] with { Organ = found[of].Organ ?? tokens[i].Value };
                    first = found.Count;
                    break;
                default:
                    break;
            }
        }
    }

    // "resolutions 52/214; 55/222; 56/64 B".
    private bool IsWithinList(int stop) => stop + 1 < tokens.Count && tokens[stop + 1].Word == CitingWord.Numbered && tokens[stop + 1].Start - tokens[stop].End <= BehindStop;

    // A word that no number follows is no unit: "решение" is also a solution.
    private bool IsBeforeNumber(int unit)
    {
        for (var i = unit + 1; i < tokens.Count && tokens[i].Start - tokens[i - 1].End <= ToNumber; i++)
        {
            if (tokens[i].Word == CitingWord.Numbered) return true;
            if (tokens[i].Word is not (CitingWord.Organ or CitingWord.Text or CitingWord.Number)) return false;
        }

        return false;
    }

    private bool IsBehindNumber(int organ) => organ > 0 && tokens[organ - 1].Word == CitingWord.Numbered && tokens[organ].Start - tokens[organ - 1].End <= OrganBehindNumber;

    // Before the unit in English ("Security Council resolution"), behind it elsewhere ("resolución de la Asamblea General 55/25");
    // "the Council, in its resolution" in all.
    private string? OrganOf(int unit)
    {
        if (unit + 2 < tokens.Count && tokens[unit + 1].Word == CitingWord.Organ && tokens[unit + 1].Start - tokens[unit].End <= OrganBesideUnit
            && tokens[unit + 2].Word == CitingWord.Numbered && tokens[unit + 2].Start - tokens[unit + 1].End <= OrganBesideUnit) return tokens[unit + 1].Value;
        return unit > 0 && tokens[unit - 1].Word == CitingWord.Organ && IsOfNext(unit - 1) ? tokens[unit - 1].Value : null;
    }

    private bool IsOfNext(int organ)
    {
        if (organ + 1 >= tokens.Count || tokens[organ + 1].Word != CitingWord.Text) return false;
        var between = text.AsSpan(tokens[organ].End, tokens[organ + 1].Start - tokens[organ].End);
        if (between.Length <= 1) return true;
        if (between.Length > ThroughIts) return false;
        foreach (var through in words.Through)
            if (between.IndexOf(through, StringComparison.Ordinal) >= 0) return true;
        return false;
    }

    // 大会2000年11月15日第55/25号和安全理事会2004年4月28日第1540(2004)号决议.
    private void UnitBehind()
    {
        var waiting = new List<(int Token, string? Organ)>();
        string? organ = null;
        var organEnd = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            switch (tokens[i].Word)
            {
                case CitingWord.Stop:
                    waiting.Clear();
                    organ = null;
                    break;
                case CitingWord.Organ:
                    (organ, organEnd) = (tokens[i].Value, tokens[i].End);
                    break;
                case CitingWord.Numbered:
                    if (tokens[i].Start - organEnd > OrganBeforeNumber) organ = null;
                    waiting.Add((i, organ));
                    // What follows in the same list is the same organ's.
                    organEnd = tokens[i].End;
                    break;
                case CitingWord.Text when waiting.Count > 0:
                    groups++;
                    found.AddRange(waiting.Select(w => new NumberedText(w.Token, KindOf(tokens[i]), w.Organ, groups)));
                    waiting.Clear();
                    organ = null;
                    break;
                default:
                    break;
            }
        }
    }

    private bool IsNobodys(NumberedText number) => WorkNames.Of(null, number.Kind, tokens[number.Token].Value, own) is null;

    // "Human Rights Council decision 18/120 and resolutions 24/14 and 37/21": no such resolution is the Assembly's, so all are of the organ named
    // before them in the sentence, or else behind.
    private void GiveToNamed(IEnumerable<NumberedText> group)
    {
        var numbers = group.ToList();
        var organ = Named(numbers[0].Token, -1) ?? Named(numbers[^1].Token, 1);
        for (var i = 0; i < found.Count; i++)
            if (found[i].Group == numbers[0].Group && found[i].Organ is null) found[i] = found[i] with { Organ = organ };
    }

    private string? Named(int from, int step)
    {
        for (var i = from + step; i >= 0 && i < tokens.Count && tokens[i].Word != CitingWord.Stop; i += step)
            if (tokens[i].Word == CitingWord.Organ && tokens[i].Value != own) return tokens[i].Value;
        return null;
    }

    private static MandateKind KindOf(CitingToken unit) => unit.Value == "decision" ? MandateKind.Decision : MandateKind.Resolution;
}
