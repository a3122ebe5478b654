using Dais.Kernel;

namespace Dais.Documents.Register;

/// <summary>The ids of documents: their place in addresses and on the record, from the symbol of the work.</summary>
/// <remarks>All languages and revisions of a work have one id: CTOC/COP/2024/L.6 and CTOC/COP/2024/L.6/Rev.1 are versions of one document. Addenda and corrigenda are documents of their own.</remarks>
internal static class DocumentIds
{
    private const string Revision = "Rev";
    private const int Longest = 100;

    /// <summary>Whether a text from outside may be an id.</summary>
    public static bool IsId(string id) =>
        id.Length is > 0 and <= Longest && char.IsAsciiLetterOrDigit(id[0])
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-');

    /// <summary>The id of the document with a symbol; of one without a symbol, or with one that is no address, the import's it came from.</summary>
    public static string Of(DocumentSymbol? symbol, string import) =>
        symbol is not null && Spell(WorkOf(symbol).ToString()) is var id && IsId(id) ? id : import;

    /// <summary>The symbol of the work: without revision and asterisk.</summary>
    public static DocumentSymbol WorkOf(DocumentSymbol symbol)
    {
        var work = symbol.AsFirstIssued;
        while (IsRevised(work)) work = work.Modified;
        return work;
    }

    /// <summary>What a symbol adds to that of its work: "Rev.1"; null for the text as first issued.</summary>
    public static string? RevisionOf(DocumentSymbol symbol)
    {
        var revisions = new List<string>();
        for (var rest = symbol.AsFirstIssued; IsRevised(rest); rest = rest.Modified) revisions.Insert(0, rest.Parts[^1].Text);
        return revisions.Count == 0 ? null : string.Join('/', revisions);
    }

    private static bool IsRevised(DocumentSymbol symbol) =>
        symbol.Parts is [_, _, .., { Kind: SymbolPartKind.Modifier, Word: Revision }];

    private static string Spell(string symbol) =>
        string.Concat(symbol.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-')).Trim('-', '.');
}
