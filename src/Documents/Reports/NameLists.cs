using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>Cuts a list of names: "A, B (C, D) and E".</summary>
internal static class NameLists
{
    private const int MostNames = 400;
    private const int LongestName = 240;

    /// <param name="list">The list, with what closes it.</param>
    /// <param name="areStates">Whether the names are those of States, which may hold an "and" of their own.</param>
    /// <param name="lexicon">The language's words.</param>
    internal static List<string> Split(string list, bool areStates, ReportLexicon lexicon)
    {
        var pieces = Pieces(list);
        if (pieces.Count == 0) return pieces;
        var last = pieces[^1];
        pieces.RemoveAt(pieces.Count - 1);
        if (IsApposition(last, lexicon) && pieces.Count > 0)
        {
            last = pieces[^1];
            pieces.RemoveAt(pieces.Count - 1);
        }

        pieces.AddRange(SplitLast(last, areStates, lexicon));
        return [.. pieces.Where(p => p.Length is > 0 and < LongestName && !IsApposition(p, lexicon)).Take(MostNames)];
    }

    // Commas part, outside brackets; where there are semicolons they alone do. The sentence ends the list.
    private static List<string> Pieces(string list)
    {
        var isBySemicolon = list.AsSpan(0, Math.Max(0, list.TrimEnd().Length - 1)).ContainsAny(';', '؛', '；');
        var pieces = new List<string>();
        int from = 0, depth = 0;
        for (var i = 0; i < list.Length && pieces.Count < MostNames; i++)
        {
            var c = list[i];
            if (c is '(' or '（') depth++;
            else if (c is ')' or '）') depth = Math.Max(0, depth - 1);
            if (depth > 0) continue;
            var ends = c is '。' || (c == '.' && (i + 1 == list.Length || list[i + 1] == ' ') && i > 2 && list[i - 2] is not (' ' or '.'));
            if (!ends && !(isBySemicolon ? c is ';' or '؛' or '；' : c is ',' or '،' or '、' or '，' or ';' or '؛' or '；')) continue;
            pieces.Add(Clean(list[from..i]));
            from = i + 1;
            if (ends) return pieces;
        }

        if (from < list.Length && Clean(list[from..]) is { Length: > 0 } rest) pieces.Add(rest);
        return pieces;
    }

    private static string Clean(string piece) => piece.Trim(' ', '.', '。', '*');

    private static bool IsApposition(string piece, ReportLexicon lexicon)
    {
        var folded = Folding.Words(piece);
        return Array.Exists(lexicon.Appositions, a => folded.StartsWith(a, StringComparison.Ordinal));
    }

    private static IEnumerable<string> SplitLast(string piece, bool areStates, ReportLexicon lexicon)
    {
        if (areStates && States.Named(piece, lexicon.Language) is not null) return [piece];
        var cuts = Cuts(piece, lexicon).ToList();
        if (cuts.Count == 0) return lexicon.Language == Language.Arabic && areStates ? ArabicStates(piece) : [piece];
        if (!areStates) return Cut(piece, cuts[^1]);
        var known = cuts.Find(c => Cut(piece, c) is var both && States.Named(both[0], lexicon.Language) is not null && States.Named(both[1], lexicon.Language) is not null);
        return Cut(piece, known == default ? cuts[^1] : known);
    }

    private static string[] Cut(string piece, (int At, int Length) and) => [Clean(piece[..and.At]), Clean(piece[(and.At + and.Length)..])];

    private static IEnumerable<(int At, int Length)> Cuts(string piece, ReportLexicon lexicon)
    {
        var depth = 0;
        for (var i = 1; i < piece.Length; i++)
        {
            if (piece[i] is '(' or '（') depth++;
            else if (piece[i] is ')' or '）') depth--;
            if (depth > 0) continue;
            foreach (var and in lexicon.And)
            {
                if (i + and.Length >= piece.Length) continue;
                var isSolid = lexicon.Language == Language.Chinese;
                if (!isSolid && (piece[i - 1] != ' ' || piece[i + and.Length] != ' ')) continue;
                if (Folding.Words(piece.AsSpan(i, and.Length)) == and) yield return (i, and.Length);
            }
        }
    }

    // "الأردن والفلبين وكينيا": the conjunction is written with the name behind it.
    private static List<string> ArabicStates(string piece)
    {
        var names = new List<string>();
        var rest = piece;
        for (var cut = rest.IndexOf(" و", StringComparison.Ordinal); cut > 0; cut = rest.IndexOf(" و", cut + 1, StringComparison.Ordinal))
        {
            var name = Clean(rest[..cut]);
            if (States.Named(name, Language.Arabic) is null) continue;
            names.Add(name);
            rest = rest[(cut + 2)..];
            cut = -1;
        }

        names.Add(Clean(rest));
        return names;
    }
}
