using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>The language versions of one document.</summary>
/// <param name="Symbol">Its symbol; of several texts in a file with the number of the text.</param>
/// <param name="Versions">The versions; of two in one language the one more like the others.</param>
public sealed record WorkVersions(string Symbol, IReadOnlyDictionary<Language, Resolution> Versions)
{
    /// <summary>Puts versions together by their symbols; what has none is left out.</summary>
    public static List<WorkVersions> Of(IEnumerable<Resolution> versions) =>
    [
        .. versions.Where(v => v.Symbols.Count > 0)
            .GroupBy(SymbolOf, StringComparer.Ordinal)
            .Select(g => new WorkVersions(g.Key, g.GroupBy(v => v.Language).ToDictionary(v => v.Key, v => Likest(v, g))))
            .OrderBy(w => w.Versions.Values.First().Symbols[0])
            .ThenBy(w => w.Symbol, StringComparer.Ordinal),
    ];

    /// <summary>Of two texts with one symbol in one language the one whose length is most like the other versions': the other bears another text's symbol.</summary>
    private static Resolution Likest(IEnumerable<Resolution> same, IEnumerable<Resolution> all)
    {
        Resolution[] rivals = [.. same];
        if (rivals.Length == 1) return rivals[0];
        int[] lengths = [.. all.Where(v => v.Language != rivals[0].Language).Select(v => v.Parts.Count).Order()];
        return lengths.Length == 0 ? rivals[0] : rivals.MinBy(r => Math.Abs(r.Parts.Count - lengths[lengths.Length / 2]))!;
    }

    /// <summary>The number above the title decides where the symbol on the cover is another text's; texts of one file have numbers of their own: "79/252 A", "79/252 B".</summary>
    private static string SymbolOf(Resolution version)
    {
        const string Resolutions = "/RES/";
        var symbol = version.Symbols[0].ToString();
        var start = symbol.IndexOf(Resolutions, StringComparison.Ordinal);
        if (start < 0 || version.Number is not { Length: > 0 } number || !number.Contains('/', StringComparison.Ordinal)) return symbol;
        var end = start + Resolutions.Length;
        return symbol[end..].StartsWith(number, StringComparison.Ordinal) || !char.IsAsciiDigit(number[0]) ? symbol : symbol[..end] + number;
    }
}
