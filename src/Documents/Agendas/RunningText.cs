using Dais.Kernel;

namespace Dais.Documents.Agendas;

/// <summary>Running text cut at the document symbols that it names, so that they stand left to right and can be found.</summary>
internal static class RunningText
{
    public static IReadOnlyList<Inline> Of(Wording wording)
    {
        var text = wording.Text;
        List<Inline> runs = [];
        var from = 0;
        foreach (var mention in DocumentSymbol.Find(text))
        {
            var symbols = new SymbolReference(mention.Symbols);

            // A symbol that is printed otherwise than we would print it stays as it is printed.
            if (!text.AsSpan(mention.Start, mention.Length).SequenceEqual(symbols.Text)) continue;
            if (mention.Start > from) runs.Add(new Words(wording with { Text = text[from..mention.Start] }));
            runs.Add(symbols);
            from = mention.Start + mention.Length;
        }

        if (from < text.Length) runs.Add(new Words(wording with { Text = text[from..] }));
        return runs;
    }
}
