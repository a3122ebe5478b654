using Dais.Kernel;
using Microsoft.Data.Sqlite;

namespace Dais.Documents.Searching.Finding;

/// <summary>Finds documents by their symbol: whole ("A/RES/79/10"), or by the number of the resolution ("79/10").</summary>
internal static class Symbols
{
    private const int Most = 12;

    internal static IReadOnlyList<FoundDocument> Find(SqliteConnection connection, SearchQuery query, Func<ReadersGuard, bool> maySee)
    {
        var spelt = Spelling.Of(query.Text.Trim());
        if (spelt is null or { Length: 0 or > 80 } || !spelt.Contains('/', StringComparison.Ordinal) || !spelt.Any(char.IsAsciiDigit)) return [];
        using var command = connection.CreateCommand();
        // The reader's language first; a number alone ends the symbol.
        command.CommandText = """
            SELECT key, work, language, symbol, title, label, body_of_readers FROM document
            WHERE spelling = $whole OR (length($whole) < 12 AND substr(spelling, -length($end)) = $end)
            ORDER BY spelling = $whole DESC, language = $reader DESC, spelling, language
            """;
        command.Parameters.AddWithValue("$whole", spelt);
        command.Parameters.AddWithValue("$end", "/" + spelt);
        command.Parameters.AddWithValue("$reader", query.Reader.Index);
        using var reader = command.ExecuteReader();
        var found = new List<FoundDocument>();
        while (found.Count < Most && reader.Read())
        {
            if (!maySee(ReadersGuard.Of(Finder.LabelAt(reader, 5), reader.GetInt64(6)))) continue;
            found.Add(new(reader.GetString(0), reader.GetString(1), Language.All.Single(l => l.Index == reader.GetInt32(2)), reader.GetString(3), reader.GetString(4)) { Label = Finder.LabelAt(reader, 5) });
        }

        return [.. found.DistinctBy(d => d.Work, StringComparer.Ordinal)];
    }
}
