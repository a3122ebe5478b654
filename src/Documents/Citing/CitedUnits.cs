using System.Globalization;

namespace Dais.Documents.Citing;

/// <summary>Paragraphs or articles with their numbers: "paragraphs 80 and 83 to 87".</summary>
/// <param name="IsArticle">Whether they are articles.</param>
/// <param name="Numbers">The numbers, ranges filled: "80", "5.b" with a point.</param>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token.</param>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="End">Where it ends, not included.</param>
internal sealed record CitedUnit(bool IsArticle, IReadOnlyList<(string Number, string? Point)> Numbers, int First, int Last, int Start, int End)
{
    /// <summary>The ids of the paragraphs.</summary>
    internal IReadOnlyList<string> Ids { get; } = [.. Numbers.Select(n => n.Point is null ? $"para_{n.Number}" : $"para_{n.Number}__point_{n.Point}").Distinct(StringComparer.Ordinal)];
}

/// <summary>Puts paragraphs and articles together with their numbers.</summary>
internal static class CitedUnits
{
    private const int BesideUnit = 5;
    private const int BetweenNumbers = 8;
    private const int LongestRange = 60;

    internal static IReadOnlyList<CitedUnit> Of(List<CitingToken> tokens, string text, CitingWords words)
    {
        var units = new List<CitedUnit>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Word != CitingWord.Part) continue;
            var isArticle = tokens[i].Value == "article";
            var (first, last) = words.IsNumberFirst ? Before(tokens, i) : Behind(tokens, i);
            if (first < 0) continue;
            var numbers = Numbers(tokens, first, last, text, words);
            if (numbers.Count == 0) continue;
            var (from, to) = (Math.Min(first, i), Math.Max(last, i));
            units.Add(new(isArticle, numbers, from, to, tokens[from].Start, tokens[to].End));
        }

        return units;
    }

    private static (int First, int Last) Behind(List<CitingToken> tokens, int unit)
    {
        var last = unit;
        while (last + 1 < tokens.Count && IsNumber(tokens[last + 1]) && tokens[last + 1].Start - tokens[last].End <= (last == unit ? BesideUnit : BetweenNumbers)) last++;
        return last == unit ? (-1, -1) : (unit + 1, last);
    }

    private static (int First, int Last) Before(List<CitingToken> tokens, int unit)
    {
        var first = unit;
        while (first > 0 && IsNumber(tokens[first - 1]) && tokens[first].Start - tokens[first - 1].End <= (first == unit ? 1 : 3)) first--;
        return first == unit ? (-1, -1) : (first, unit - 1);
    }

    private static bool IsNumber(CitingToken token) => token.Word == CitingWord.Number && token.Value.Length > 0;

    private static List<(string, string?)> Numbers(List<CitingToken> tokens, int first, int last, string text, CitingWords words)
    {
        var numbers = new List<(string, string?)>();
        for (var i = first; i <= last; i++)
        {
            if (i > first && tokens[i].Point is null && tokens[i - 1].Point is null && IsRange(text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End), words)
                && Value(tokens[i - 1]) is var from && Value(tokens[i]) is var to && to > from && to - from <= LongestRange)
                for (var between = from + 1; between < to; between++) numbers.Add((between.ToString(CultureInfo.InvariantCulture), null));
            numbers.Add((tokens[i].Value, tokens[i].Point));
        }

        return numbers;
    }

    private static int Value(CitingToken number) => int.Parse(number.Value, CultureInfo.InvariantCulture);

    private static bool IsRange(ReadOnlySpan<char> between, CitingWords words)
    {
        var word = between.Trim();
        foreach (var range in words.Range)
            if (word.SequenceEqual(range)) return true;
        return false;
    }
}
