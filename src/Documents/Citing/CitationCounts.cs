using Dais.Documents.Searching;
using Dais.Documents.Searching.Finding;
using Microsoft.Data.Sqlite;

namespace Dais.Documents.Citing;

/// <summary>How often each part of a document is cited.</summary>
internal static class CitationCounts
{
    /// <summary>The counts by part; what is cited within a part counts for it too, and everything for "".</summary>
    internal static IReadOnlyDictionary<string, int> Of(SqliteConnection connection, string work, Func<ReadersGuard, bool> maySee)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT DISTINCT d.work, p.part, c.part, p.label, d.body_of_readers FROM document t JOIN document_name n ON n.document = t.id
            JOIN citation c ON c.cited = n.cited JOIN paragraph p ON p.id = c.paragraph JOIN document d ON d.id = p.document WHERE t.work = $work
            """;
        command.Parameters.AddWithValue("$work", work);
        using var row = command.ExecuteReader();
        var citing = new Dictionary<string, HashSet<(string, string)>>(StringComparer.Ordinal);
        while (row.Read())
        {
            if (!maySee(Finder.GuardAt(row, 3))) continue;
            var by = (row.GetString(0), row.GetString(1));
            if (by.Item1 != work) Add("", by);
            for (var part = row.IsDBNull(2) ? null : row.GetString(2); part is not null; part = part.LastIndexOf("__", StringComparison.Ordinal) is var at and > 0 ? part[..at] : null) Add(part, by);
        }

        return citing.ToDictionary(c => c.Key, c => c.Value.Count, StringComparer.Ordinal);

        void Add(string part, (string, string) by)
        {
            if (!citing.TryGetValue(part, out var all)) citing[part] = all = [];
            all.Add(by);
        }
    }
}
