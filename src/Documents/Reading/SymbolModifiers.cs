using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Reads the short form of a second symbol: "CTOC/COP/WG.7/2023/3 and Corr.1" lists that document and its corrigendum.</summary>
internal static class SymbolModifiers
{
    private static readonly string[] Known = ["Add.", "Corr.", "Rev.", "Amend."];

    /// <summary>Adds the symbols that follow a mention in short form; answers where the last of them ends.</summary>
    internal static int AddTo(List<DocumentSymbol> symbols, string text, SymbolMention mention, Lexicon lexicon)
    {
        var at = mention.Start + mention.Length;
        while (TryRead(text, at, lexicon, out var modifier, out var end)
            && DocumentSymbol.TryParse($"{mention.Symbols[^1]}/{modifier}", out var symbol))
        {
            if (!symbols.Contains(symbol)) symbols.Add(symbol);
            at = end;
        }

        return at;
    }

    private static bool TryRead(string text, int at, Lexicon lexicon, out string modifier, out int end)
    {
        modifier = "";
        end = at;
        var head = text.AsSpan(at, Math.Min(24, text.Length - at));
        foreach (var known in Known)
        {
            var start = head.IndexOf(known, StringComparison.Ordinal);
            if (start < 1 || !IsJoint(head[..start], lexicon)) continue;
            var after = start + known.Length;
            while (after < head.Length && char.IsAsciiDigit(head[after])) after++;
            if (after == start + known.Length) continue;
            (modifier, end) = (head[start..after].ToString(), at + after);
            return true;
        }

        return false;
    }

    private static bool IsJoint(ReadOnlySpan<char> between, Lexicon lexicon)
    {
        var word = Folding.Words(between.Trim(" ,،、/()"));
        return word.Length == 0 || Array.IndexOf(lexicon.And, word) >= 0;
    }
}
