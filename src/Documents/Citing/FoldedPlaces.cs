using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Citing;

/// <summary>A text folded for comparing, that knows where each of its characters stood.</summary>
internal sealed class FoldedPlaces
{
    private const char Taken = '\u0001';
    private readonly int[] places;

    private FoldedPlaces(string original, string text, int[] places) => (Original, Text, this.places) = (original, text, places);

    /// <summary>As it was.</summary>
    internal string Original { get; }

    /// <summary>Folded, with what symbols spanned blanked out.</summary>
    internal string Text { get; }

    /// <summary>Folds a text.</summary>
    /// <param name="original">The text.</param>
    /// <param name="symbols">The symbols in it: none of their characters is a word or a number.</param>
    internal static FoldedPlaces Of(string original, IReadOnlyList<SymbolMention> symbols)
    {
        var (text, places) = (new char[original.Length], new int[original.Length + 1]);
        var (length, mention) = (0, 0);
        for (var i = 0; i < original.Length; i++)
        {
            while (mention < symbols.Count && symbols[mention].Start + symbols[mention].Length <= i) mention++;
            var folded = mention < symbols.Count && symbols[mention].Start <= i ? Taken : Folding.Of(original[i]);
            if (folded == '\0' || (folded == ' ' && length > 0 && text[length - 1] == ' ')) continue;
            places[length] = i;
            text[length++] = folded;
        }

        places[length] = original.Length;
        return new(original, new(text, 0, length), places);
    }

    /// <summary>Where a character of the folded text stood.</summary>
    internal int At(int folded) => places[folded];

    /// <summary>Where a span of the folded text ended.</summary>
    internal int EndAt(int foldedEnd) => foldedEnd == 0 ? 0 : places[foldedEnd - 1] + 1;

    /// <summary>Where a character stands in the folded text.</summary>
    internal int Folded(int original)
    {
        var at = Array.BinarySearch(places, 0, Text.Length, original);
        return at >= 0 ? at : Math.Min(~at, Text.Length);
    }
}
