namespace Dais.Kernel;

/// <summary>Whether what looks like a symbol in running text is one: "A/79/1" is, "N/A", "OS/2" and "HIV/AIDS" are not.</summary>
internal static class SymbolEvidence
{
    /// <summary>
    /// A known root with a number, a session or a series under it; an unknown root only with a word of symbols besides (COP, RES, WG.7, L.2, Add.1).
    /// A document numbered straight under a root of one letter (S/24111) has at least three digits.
    /// </summary>
    internal static bool IsEnough(DocumentSymbol symbol)
    {
        var parts = symbol.Parts.AsSpan()[1..];
        var (numbers, words) = (0, 0);
        foreach (var part in parts)
        {
            if (part.Kind == SymbolPartKind.Opaque && !IsPlausible(part.Text)) return false;
            if (part.Kind is SymbolPartKind.Number or SymbolPartKind.Session or SymbolPartKind.Series or SymbolPartKind.Modifier) numbers++;
            if (IsWord(part)) words++;
        }

        var isKnown = SymbolVocabulary.Roots.Find(symbol.Parts[0].Word) is not null;
        if (numbers == 0 || parts[^1].Kind is SymbolPartKind.Nature or SymbolPartKind.Body) return false;
        if (!isKnown) return words > 0 && parts.Length > 1;
        return words > 0 || (parts.Length > 1 ? !IsMeasure(parts) : IsBareNumber(symbol));
    }

    private static bool IsWord(SymbolPart part) =>
        part.Kind is SymbolPartKind.Body or SymbolPartKind.Nature or SymbolPartKind.Series or SymbolPartKind.Modifier && part.Key.Length > 1;

    /// <summary>Unknown parts in capitals are names of bodies and countries; those in small letters are words of a path or a sentence.</summary>
    private static bool IsPlausible(string text) => text.Length <= 16 && !text.AsSpan().ContainsAnyInRange('a', 'z');

    /// <summary>"CD/1839", "S/24111", "GC.18/3"; not "S/4", "A/4", "CD/1".</summary>
    private static bool IsBareNumber(DocumentSymbol symbol)
    {
        var digits = symbol.Parts[1].Key.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : symbol.Parts[1].Key.Length;
        var fewest = symbol.Parts[0].Number is not null ? 1 : symbol.Root.Length == 1 ? 3 : 2;
        return digits >= fewest && digits == symbol.Parts[1].Key.Length;
    }

    /// <summary>"C/12/05/2010": three numbers and no word are a date after a letter, not a document.</summary>
    private static bool IsMeasure(ReadOnlySpan<SymbolPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Word.Length > 0 || part.Qualifier is not null) return false;
        }

        return parts.Length > 2;
    }
}
