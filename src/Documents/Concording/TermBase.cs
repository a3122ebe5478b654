using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>A user's terms, which versions must render alike: a CSV file with a column for each language.</summary>
/// <remarks>
/// The first line names the columns by the languages' codes, in any order; other columns are left out of account. A word that ends in * is a
/// beginning ("Конвенци*"). Several renderings of a term stand in one field, parted by "|". Quoted fields are as in RFC 4180.
/// </remarks>
public sealed class TermBase
{
    private readonly PhraseFinder?[] finders;

    private TermBase(PhraseFinder?[] finders) => this.finders = finders;

    /// <summary>Reads a term base.</summary>
    /// <param name="csv">The file's text.</param>
    /// <param name="terms">The terms; null where no column is named by a language.</param>
    public static bool TryRead(string csv, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TermBase? terms)
    {
        ArgumentNullException.ThrowIfNull(csv);
        terms = null;
        var rows = Csv.Read(csv);
        if (rows.Count == 0) return false;
        var found = new PhraseFinder?[Language.All.Length];
        for (var column = 0; column < rows[0].Count; column++)
        {
            if (!Language.TryParse(rows[0][column].Trim().TrimStart('\uFEFF'), out var language)) continue;
            var at = column;
            var phrases = rows.Skip(1).Where(r => r.Count > at).SelectMany((r, i) => r[at].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => (p, NameOf(r))));
            found[language.Index] = new(phrases, language != Language.Arabic && language != Language.Chinese);
        }

        if (found.Count(f => f is not null) < 2) return false;
        terms = new(found);
        return true;
    }

    internal void Read(string text, Language language, List<Fact> facts)
    {
        if (finders[language.Index] is not { } finder) return;
        foreach (var hit in finder.All(Folding.Words(text))) facts.Add(new(DiscordKind.Name, hit.Meaning));
    }

    /// <summary>A term is called by its first rendering.</summary>
    private static string NameOf(List<string> row) => row.Find(f => f.Length > 0)?.Split('|')[0].TrimEnd('*').Trim() ?? "";
}
