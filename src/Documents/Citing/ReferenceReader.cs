using System.Globalization;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Citing;

/// <summary>Finds what a text cites, in six languages.</summary>
/// <remarks>
/// <para>A symbol is a citation wherever it stands. A number is one where "resolution" or "decision" stands before it in its sentence, in Chinese
/// behind it; whose resolution it is says the organ named beside it, or else the number and the organ of the citing text (<see cref="WorkNames"/>).</para>
/// <para>A paragraph is cited with the text that is named behind it ("paragraph 5 of resolution 55/25"), or before it and a comma, in Chinese
/// right before it; or with the citing text itself ("paragraph 3 above", "of the present resolution"; in French and Spanish also a paragraph of nothing).</para>
/// <para>An article is cited with the instrument named behind it, in Chinese before it. "The Convention" alone is the one that the context says.</para>
/// </remarks>
public sealed class ReferenceReader(CitingContext context)
{
    private readonly CitingWords words = CitingWords.Of(context.Language);

    /// <summary>What a text cites, in its order; none overlaps another.</summary>
    /// <param name="text">Words of one part.</param>
    public IReadOnlyList<Reference> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!HasDigit(text)) return [];
        var symbols = text.AsSpan().ContainsAny('/', '／') ? DocumentSymbol.Find(text) : [];
        var folded = FoldedPlaces.Of(text, symbols);
        var tokens = CitingTokens.Of(folded, symbols, words);
        if (tokens.Count < 2 && symbols.Count == 0) return [];
        var units = CitedUnits.Of(tokens, folded.Text, words);
        var parts = new PartsBeside(tokens, units, folded.Text, words);
        var found = new List<Reference>();
        AddSymbols(tokens, symbols, parts, folded, found);
        AddNumbered(tokens, parts, folded, found);
        AddOwn(parts, folded, found);
        Provisions.Add(tokens, parts, folded, context, words, found);
        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return found;
    }

    // Only Chinese and French number provisions in words too.
    private bool HasDigit(string text)
    {
        foreach (var c in text)
            if (char.IsDigit(c)) return true;
        return context.Language == Language.Chinese ? text.Contains('第', StringComparison.Ordinal) : context.Language == Language.French && text.Contains("remier", StringComparison.Ordinal);
    }

    private static void AddSymbols(List<CitingToken> tokens, IReadOnlyList<SymbolMention> symbols, PartsBeside parts, FoldedPlaces folded, List<Reference> found)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Word != CitingWord.Symbol) continue;
            var mention = symbols[int.Parse(tokens[i].Value, CultureInfo.InvariantCulture)];
            foreach (var symbol in mention.Symbols)
                found.Add(WithParts(new(new(mention.Start, mention.Length), WorkNames.Of(symbol)), parts.Of(i), folded));
        }
    }

    private void AddNumbered(List<CitingToken> tokens, PartsBeside parts, FoldedPlaces folded, List<Reference> found)
    {
        foreach (var (token, kind, organ, _) in new NumberedTexts(tokens, folded.Text, words, context.Organ).Find())
        {
            if (WorkNames.Of(organ, kind, tokens[token].Value, context.Organ) is { } work)
                found.Add(WithParts(new(SpanOf(tokens[token].Start, tokens[token].End, folded), work), parts.Of(token), folded));
        }
    }

    private static void AddOwn(PartsBeside parts, FoldedPlaces folded, List<Reference> found)
    {
        foreach (var unit in parts.Own)
            found.Add(new(SpanOf(unit.Start, unit.End, folded), CitedWork.Itself) { Parts = unit.Ids });
    }

    private static Reference WithParts(Reference reference, CitedUnit? unit, FoldedPlaces folded) =>
        unit is null ? reference : reference with { Parts = unit.Ids, PartsSpan = SpanOf(unit.Start, unit.End, folded) };

    internal static TextSpan SpanOf(int start, int end, FoldedPlaces folded) => new(folded.At(start), folded.EndAt(end) - folded.At(start));
}
