using Dais.Documents.Agendas;
using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Reads one line of a list of documents: its title and, in brackets at its end, its symbols.</summary>
internal static class DocumentEntries
{
    private const string Around = " ()（）[]［］,;.，；。،؛*\t";

    /// <summary>Parts what stands on one line and is several documents: after a symbol in brackets another title with another symbol follows.</summary>
    internal static IEnumerable<string> Split(string text, IReadOnlyList<SymbolMention> mentions)
    {
        var from = 0;
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            var end = mentions[i].Start + mentions[i].Length;
            var close = text.AsSpan(end).IndexOfAny(")）");
            if (close < 0 || end + close > mentions[i + 1].Start) continue;
            var cut = end + close + 1;
            var between = text.AsSpan(cut, mentions[i + 1].Start - cut).Trim(Around);
            if (between.Length < 12) continue;
            yield return text[from..cut];
            from = cut;
            while (from < text.Length && Around.Contains(text[from], StringComparison.Ordinal)) from++;
        }

        yield return text[from..];
    }

    internal static DocumentEntry? Read(string text, IReadOnlyList<SymbolMention> mentions, Manuscript m)
    {
        var named = Named(text, mentions);
        var symbols = named.SelectMany(n => n.Symbols).Distinct().ToList();
        var modified = named.Count == 0 ? 0 : SymbolModifiers.AddTo(symbols, text, named[^1], m.Lexicon);
        foreach (var mention in named)
            if (text.AsSpan(mention.Start, mention.Length).IndexOfAnyInRange('\u0400', '\u06FF') >= 0)
                m.Findings.Note("symbol-doubtful", null, text.Substring(mention.Start, mention.Length), string.Join(", ", mention.Symbols));
        var title = text;
        if (named.Count > 0)
        {
            var start = named[0].Start;
            var end = Math.Max(modified, named[^1].Start + named[^1].Length);
            title = $"{text[..start].TrimEnd(Around.ToCharArray())} {text[end..].Trim(Around.ToCharArray())}";
        }

        title = TitleText.Clean(title, m.Lexicon, out _);
        return title.Length == 0 && symbols.Count == 0 ? null : new(title.Length == 0 ? null : m.Text(title), symbols);
    }

    /// <summary>Whether a piece of text ends with a symbol, its bracket closed or not.</summary>
    internal static bool EndsWithSymbol(string text)
    {
        var end = text.AsSpan().TrimEnd(Around);
        var word = end[(end.LastIndexOfAny(" (（[\t") + 1)..];
        return word.Length > 3 && word.Contains('/') && char.IsLetterOrDigit(word[^1]) && word.ContainsAnyInRange('A', 'Z');
    }

    /// <summary>Whether a line is nothing but a symbol, in brackets or not.</summary>
    internal static bool IsSymbolAlone(string text)
    {
        if (text.Length > 120 || !text.Contains('/', StringComparison.Ordinal)) return false;
        var mentions = DocumentSymbol.Find(text);
        return mentions.Count > 0 && mentions.Sum(s => s.Length) + 8 >= text.Length;
    }

    // The entry's own symbols stand last, together; a symbol within its title is another document's.
    private static List<SymbolMention> Named(string text, IReadOnlyList<SymbolMention> mentions)
    {
        var named = new List<SymbolMention>();
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            if (named.Count > 0)
            {
                var end = mentions[i].Start + mentions[i].Length;
                var between = text.AsSpan(end, named[0].Start - end).Trim(Around);
                if (between.Length > 6) break;
            }

            named.Insert(0, mentions[i]);
        }

        return named;
    }
}
