using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Citing;

/// <summary>What a token of a citation is.</summary>
internal enum CitingWord
{
    /// <summary>"resolution", "decision".</summary>
    Text,

    /// <summary>"paragraph", "article".</summary>
    Part,

    /// <summary>Who adopted it; without value for one whose texts have no place here.</summary>
    Organ,

    /// <summary>"Convention against Transnational Organized Crime".</summary>
    Instrument,

    /// <summary>"above", "below".</summary>
    Nearby,

    /// <summary>"the present resolution".</summary>
    Present,

    /// <summary>"annex".</summary>
    Annex,

    /// <summary>12, 5 (a).</summary>
    Number,

    /// <summary>55/25, 1541 (XV), 1325 (2000).</summary>
    Numbered,

    /// <summary>A/79/10.</summary>
    Symbol,

    /// <summary>The end of a sentence.</summary>
    Stop,
}

/// <summary>A token of a citation.</summary>
/// <param name="Word">What it is.</param>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="End">Where it ends, not included.</param>
/// <param name="Value">What it says; of a symbol, which mention it is.</param>
/// <param name="Point">The letter behind a number: "b" of "5 (b)".</param>
internal readonly record struct CitingToken(CitingWord Word, int Start, int End, string Value, string? Point = null);

/// <summary>Cuts a text into what citations are made of; everything else is the distance between tokens.</summary>
internal static class CitingTokens
{
    private const int LettersOfAWord = 5;

    internal static List<CitingToken> Of(FoldedPlaces folded, IReadOnlyList<SymbolMention> symbols, CitingWords words)
    {
        var tokens = new List<CitingToken>();
        var hits = words.Finder.All(folded.Text);
        if (hits.Count == 0 && symbols.Count == 0) return tokens;
        var (hit, mention, numbers) = (0, 0, new NumberScanner(folded, words));
        for (var i = 0; i < folded.Text.Length; i++)
        {
            if (mention < symbols.Count && folded.Folded(symbols[mention].Start) == i)
            {
                var end = folded.Folded(symbols[mention].Start + symbols[mention].Length);
                tokens.Add(new(CitingWord.Symbol, i, end, mention++.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                i = end - 1;
            }
            else if (hit < hits.Count && hits[hit].Start <= i)
            {
                if (hits[hit].Start == i) tokens.Add(Of(hits[hit]));
                i = Math.Max(i, hits[hit++].End - 1);
            }
            else if (numbers.TryRead(i, IsAfterPart(tokens), IsNextOf(tokens, i), out var number))
            {
                tokens.Add(number);
                i = number.End - 1;
            }
            else if (IsStop(folded.Text, i))
            {
                tokens.Add(new(CitingWord.Stop, i, i + 1, ""));
            }
        }

        return tokens;
    }

    // "paragraph 5 (i)" is a point; "resolution 5 (I)" is the first session's fifth resolution.
    private static bool IsAfterPart(List<CitingToken> tokens)
    {
        for (var i = tokens.Count - 1; i >= 0; i--)
            if (tokens[i].Word is not CitingWord.Number) return tokens[i].Word == CitingWord.Part;
        return false;
    }

    // 第十、十一和三十五条: the sign of a number stands before the first alone.
    private static bool IsNextOf(List<CitingToken> tokens, int at) => tokens is [.., { Word: CitingWord.Number } last] && last.End == at - 1;

    private static CitingToken Of(PhraseHit hit)
    {
        var at = hit.Meaning.IndexOf(':', StringComparison.Ordinal);
        return at >= 0
            ? new(hit.Meaning[..at] == "organ" ? CitingWord.Organ : CitingWord.Instrument, hit.Start, hit.End, hit.Meaning[(at + 1)..])
            : new(
                hit.Meaning switch
                {
                    "resolution" or "decision" => CitingWord.Text,
                    "nearby" => CitingWord.Nearby,
                    "present" => CitingWord.Present,
                    "annex" => CitingWord.Annex,
                    _ => CitingWord.Part,
                },
                hit.Start, hit.End, hit.Meaning);
    }

    private static bool IsStop(string text, int at) => text[at] is '。' or ';' or '؛' || (text[at] == '.' && IsSentenceEnd(text, at));

    // No abbreviation ("sect.", "secc.", "разд."): five letters stand before it.
    private static bool IsSentenceEnd(string text, int at)
    {
        if (at + 1 >= text.Length) return true;
        if (text[at + 1] != ' ' || at < LettersOfAWord) return false;
        foreach (var c in text.AsSpan(at - LettersOfAWord, LettersOfAWord))
            if (!char.IsLetter(c)) return false;
        return true;
    }
}
