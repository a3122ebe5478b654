using Dais.Documents.Agendas;

namespace Dais.Documents.Reading;

/// <summary>A unit with its numbers: article 32; paragraphs 13 and 43.</summary>
internal sealed record CitedUnit(string Unit, List<string> Numbers, int First, int Last, int Start, int End);

/// <summary>Finds provisions among the tokens of a paragraph.</summary>
internal static class ProvisionReader
{
    private const int Beside = 14;
    private const int BetweenNumbers = 6;
    private const int ToInstrument = 70;
    private const int ToInstrumentBefore = 40;

    internal static void Find(List<CitationToken> tokens, bool isChinese, List<(int, Citation)> found)
    {
        var units = isChinese ? UnitsAfterNumbers(tokens) : UnitsBeforeNumbers(tokens);
        string? next = null;
        var nextStart = int.MaxValue;
        var cited = new List<(int, Citation)>();
        for (var i = units.Count - 1; i >= 0; i--)
        {
            var (article, paragraph, first) = Pair(units, i);
            var main = article ?? paragraph!;
            var start = units[first].Start;
            var instrument = Instrument(tokens, units, first, i, isChinese) ?? (nextStart - units[i].End <= Beside ? next : null);
            if (instrument is null && article is not null && paragraph is not null) instrument = CitedBefore(tokens, units[first].First);
            if (instrument is not null) Add(article, paragraph, instrument, start, cited);
            (next, nextStart) = (instrument, start);
            if (instrument is null && main.Unit == "rule") Add(article, paragraph, "rules-of-procedure", start, cited);
            i = first;
        }

        found.AddRange(cited);
    }

    // "… paragraph 5 of article 16 speaks of": the instrument that the text named last is meant.
    private static string? CitedBefore(List<CitationToken> tokens, int at)
    {
        for (var i = at - 1; i >= 0; i--)
            if (tokens[i].Word == CitationWord.Instrument) return tokens[i].Value;
        return null;
    }

    // A paragraph and an article side by side are one provision: "paragraph 3 of article 32", "article 32, paragraph 3".
    private static (CitedUnit? Article, CitedUnit? Paragraph, int First) Pair(List<CitedUnit> units, int i)
    {
        var one = units[i];
        if (i > 0 && units[i - 1] is var before && one.First == before.Last + 1 && one.Start - before.End <= Beside && IsParagraph(before) != IsParagraph(one))
            return IsParagraph(one) ? (before, one, i - 1) : (one, before, i - 1);
        return IsParagraph(one) ? (null, one, i) : (one, null, i);
    }

    private static bool IsParagraph(CitedUnit unit) => unit.Unit == "paragraph";

    private static void Add(CitedUnit? article, CitedUnit? paragraph, string instrument, int at, List<(int, Citation)> found)
    {
        var kind = instrument switch { "rules-of-procedure" => "rule", "review-procedures" => "paragraph", _ => "article" };
        if (instrument == "review-procedures")
        {
            foreach (var number in (paragraph ?? article)!.Numbers) found.Add((at, new Provision(instrument, kind, number)));
        }
        else if (article is not null)
        {
            foreach (var number in article.Numbers)
            {
                if (paragraph is null || number.Contains('(', StringComparison.Ordinal)) found.Add((at, new Provision(instrument, kind, number)));
                else foreach (var inner in paragraph.Numbers) found.Add((at, new Provision(instrument, kind, Within(number, inner))));
            }
        }
    }

    private static string Within(string article, string paragraph)
    {
        var open = paragraph.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? $"{article}({paragraph})" : $"{article}({paragraph[..open]}){paragraph[open..]}";
    }

    private static string? Instrument(List<CitationToken> tokens, List<CitedUnit> units, int first, int last, bool isChinese)
    {
        var before = units[first].First - 1;
        var after = units[last].Last + 1;
        if (isChinese) return Before(tokens, before, units[first].Start, 8) ?? InheritedInChinese(tokens, units, first);
        var behind = after < tokens.Count && tokens[after].Word == CitationWord.Instrument && tokens[after].Start - units[last].End <= ToInstrument
            ? tokens[after].Value
            : null;
        if (behind is not null) return behind;
        if (after < tokens.Count && tokens[after].Word is CitationWord.Unit && IsMandateNext(tokens, after) && tokens[after].Start - units[last].End < 16) return null;
        return Before(tokens, before, units[first].Start, ToInstrumentBefore);
    }

    // "paragraph 3 of its resolution 7/1" is a paragraph of that resolution.
    private static bool IsMandateNext(List<CitationToken> tokens, int at) => tokens[at].Value is "decision" or "resolution";

    private static string? Before(List<CitationToken> tokens, int at, int start, int within) =>
        at >= 0 && tokens[at].Word == CitationWord.Instrument && start - tokens[at].End <= within ? tokens[at].Value : null;

    // 《公约》第16条和第18条: what follows inherits the instrument of what stands before it.
    private static string? InheritedInChinese(List<CitationToken> tokens, List<CitedUnit> units, int first)
    {
        for (var i = first; i > 0 && units[i].Start - units[i - 1].End <= 4; i--)
            if (Before(tokens, units[i - 1].First - 1, units[i - 1].Start, 8) is { } instrument) return instrument;
        return null;
    }

    private static bool IsProvisionUnit(CitationToken token) => token.Word == CitationWord.Unit && token.Value is "article" or "paragraph" or "rule";

    private static List<CitedUnit> UnitsBeforeNumbers(List<CitationToken> tokens)
    {
        var units = new List<CitedUnit>();
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!IsProvisionUnit(tokens[i]) || tokens[i + 1].Word != CitationWord.Number || tokens[i + 1].Start - tokens[i].End > 4) continue;
            var last = i + 1;
            while (last + 1 < tokens.Count && tokens[last + 1].Word == CitationWord.Number && tokens[last + 1].Start - tokens[last].End <= BetweenNumbers) last++;
            units.Add(new(tokens[i].Value, Numbers(tokens, i + 1, last), i, last, tokens[i].Start, tokens[last].End));
            i = last;
        }

        return units;
    }

    private static List<CitedUnit> UnitsAfterNumbers(List<CitationToken> tokens)
    {
        var units = new List<CitedUnit>();
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Word != CitationWord.Number) continue;
            var last = i;
            while (last + 1 < tokens.Count && tokens[last + 1].Word == CitationWord.Number && tokens[last + 1].Start - tokens[last].End <= 4) last++;
            if (last + 1 >= tokens.Count || !IsProvisionUnit(tokens[last + 1]) || tokens[last + 1].Start - tokens[last].End > 1) continue;
            units.Add(new(tokens[last + 1].Value, Numbers(tokens, i, last), i, last + 1, tokens[i].Start, tokens[last + 1].End));
            i = last + 1;
        }

        return units;
    }

    private static List<string> Numbers(List<CitationToken> tokens, int first, int last)
    {
        var numbers = new List<string>();
        for (var i = first; i <= last; i++) numbers.Add(tokens[i].Value);
        return numbers;
    }
}
