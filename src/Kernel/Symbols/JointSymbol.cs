namespace Dais.Kernel;

/// <summary>Two symbols that one document bears: "CTOC/COP/WG.4/2024/4-CTOC/COP/WG.7/2024/4", or one a line.</summary>
internal static class JointSymbol
{
    /// <summary>The most symbols one document bears; real ones bear two or three.</summary>
    internal const int Most = 8;

    private const int LongestGap = 16;

    /// <summary>The pieces of a text that may be joint; one piece where it is not, none where the text is too long to be symbols.</summary>
    internal static List<string> Split(string text)
    {
        var pieces = new List<string>();
        if (text.Length > Most * 2 * SymbolCharacters.Longest) return pieces;
        var start = 0;
        for (var i = 0; i < text.Length && pieces.Count < Most; i++)
        {
            var isLineEnd = SymbolCharacters.Fold(text[i]) == '\n';
            if (!(isLineEnd && BeginsSymbol(text, i + 1)) && !IsJoint(text, i)) continue;
            AddPiece(pieces, text.AsSpan(start, i - start));
            start = i + 1;
        }

        AddPiece(pieces, text.AsSpan(start));
        return pieces;
    }

    /// <summary>Whether the character parts two symbols: a dash after a digit or a bracket, before a root and a stroke.</summary>
    /// <remarks>The dash of COP-MOP/5 follows a word, the dash of S-30/1 stands before a number: neither parts two symbols.</remarks>
    internal static bool IsJoint(string text, int at)
    {
        if (SymbolCharacters.Fold(text[at]) != '-') return false;
        var before = at - 1;
        while (before >= 0 && at - before <= LongestGap && SymbolCharacters.Fold(text[before]) is '\0' or ' ' or '*') before--;
        return before >= 0 && SymbolCharacters.Fold(text[before]) is (>= '0' and <= '9') or ')' && BeginsSymbol(text, at + 1);
    }

    private static bool BeginsSymbol(string text, int at)
    {
        var capitals = 0;
        for (var from = at; at < text.Length && at - from <= LongestGap * 2; at++)
        {
            var c = SymbolCharacters.Fold(text[at]);
            if (char.IsAsciiLetterUpper(c)) capitals++;
            else if (c == '/') return capitals > 0;
            else if (c != '\0' && !(capitals == 0 ? c is ' ' or '\n' : c is '.' or (>= '0' and <= '9'))) return false;
        }

        return false;
    }

    private static void AddPiece(List<string> pieces, ReadOnlySpan<char> piece)
    {
        var bare = piece.Trim().TrimEnd("-–—‑ ");
        if (bare.Length > 0) pieces.Add(bare.ToString());
    }
}
