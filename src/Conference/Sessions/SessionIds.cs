using System.Globalization;
using Dais.Documents.Agendas;

namespace Dais.Conference.Sessions;

/// <summary>The ids of sessions: their place in addresses and on the record, from the symbol of the agenda.</summary>
internal static class SessionIds
{
    private const int Longest = 100;

    /// <summary>Whether a text from outside may be an id.</summary>
    public static bool IsId(string id) =>
        id.Length is > 0 and <= Longest && id[0] is not ('.' or '-')
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-');

    /// <summary>The id from an agenda's first symbol; null where it has none, or one that makes no id.</summary>
    public static string? Of(ProvisionalAgenda agenda)
    {
        if (agenda.Symbols.Count == 0) return null;
        var id = Spell(agenda.Symbols[0].ToString());
        return IsId(id) && id.Length <= Longest / 2 ? id : null;
    }

    /// <summary>A symbol, or what symbols begin with, as ids spell it: "CTOC/COP/WG.7" is "ctoc-cop-wg.7".</summary>
    public static string Spell(string symbol) =>
        string.Concat(symbol.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-')).Trim('-', '.');

    /// <summary>The ids that an agenda from an import may have, the best first; always the same ones in the same order, and no end of them.</summary>
    public static IEnumerable<string> For(ProvisionalAgenda agenda, string importId)
    {
        var (bySymbol, byImport) = (Of(agenda), Of(agenda) is { } symbol ? $"{symbol}-{importId}" : importId);
        if (bySymbol is not null) yield return bySymbol;
        yield return byImport;
        for (var number = 2; ; number++) yield return string.Create(CultureInfo.InvariantCulture, $"{byImport}-{number}");
    }
}
