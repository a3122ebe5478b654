namespace Dais.Kernel;

/// <summary>Finds symbols in running text: from each stroke back to a root, then forward as far as parts follow.</summary>
internal static class SymbolFinder
{
    internal static IReadOnlyList<SymbolMention> Find(string text)
    {
        if (!text.AsSpan().ContainsAny('/', '／')) return [];
        List<SymbolMention>? found = null;
        for (var at = 0; NextStroke(text, at) is >= 0 and var stroke;)
        {
            if (Take(text, at, stroke) is { } mention)
            {
                (found ??= []).Add(mention);
                at = mention.Start + mention.Length;
            }
            else
            {
                at = SymbolExtent.EndOfRun(text, stroke);
            }
        }

        return found ?? (IReadOnlyList<SymbolMention>)[];
    }

    private static int NextStroke(string text, int at) => text.AsSpan(at).IndexOfAny('/', '／') is >= 0 and var offset ? at + offset : -1;

    private static SymbolMention? Take(string text, int from, int stroke)
    {
        var start = SymbolExtent.StartOfRoot(text, from, stroke);
        if (start < 0) return null;
        var symbols = new List<DocumentSymbol>(1);
        var end = start;
        for (var next = start; next >= 0 && symbols.Count < JointSymbol.Most; next = SymbolExtent.StartOfJoined(text, end))
        {
            var stop = SymbolExtent.EndOfSymbol(text, next, mayBeReissued: start == 0 || text[start - 1] != '*');
            if (stop < 0 || !DocumentSymbol.TryParse(text[next..stop], out var symbol) || !SymbolEvidence.IsEnough(symbol)) break;
            symbols.Add(symbol);
            end = stop;
        }

        return symbols.Count == 0 ? null : new(start, end - start, symbols);
    }
}
