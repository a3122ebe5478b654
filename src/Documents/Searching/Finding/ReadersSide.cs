using Dais.Kernel;
using Microsoft.Data.Sqlite;

namespace Dais.Documents.Searching.Finding;

/// <summary>Where a paragraph stands in the index.</summary>
/// <param name="Document">The number of its document.</param>
/// <param name="Paragraph">Its own.</param>
internal readonly record struct IndexPlace(long Document, long Paragraph);

/// <summary>Lays the paragraph in the reader's language beside one that was found in another.</summary>
internal sealed class ReadersSide(SqliteConnection connection, Language reader, Func<ReadersGuard, bool> maySee)
{
    internal Hit Beside(Hit hit, IndexPlace place)
    {
        if (hit.In.Language == reader) return hit;
        foreach (var (id, body, document) in Versions(hit.In))
        {
            var parts = Parts((id, body), Twins(place, id), hit);
            if (parts.Count == 0) continue;
            return hit with { InReadersLanguage = new(document, string.Join(' ', parts.Select(p => p.Text))) { Part = parts[0].Part, Label = document.Label } };
        }

        return hit;
    }

    // Of a draft and its revisions, the one whose symbol is that of what was found.
    private List<(long Id, long Body, FoundDocument Document)> Versions(FoundDocument found)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT id, key, symbol, title, label, body_of_readers FROM document WHERE work = $work AND language = $language
            ORDER BY spelling IS $spelling DESC, key
            """;
        command.Parameters.AddWithValue("$work", found.Work);
        command.Parameters.AddWithValue("$language", reader.Index);
        command.Parameters.AddWithValue("$spelling", (object?)Spelling.Of(found.Symbol) ?? DBNull.Value);
        using var row = command.ExecuteReader();
        List<(long, long, FoundDocument)> versions = [];
        while (row.Read())
        {
            var label = Finder.LabelAt(row, 4);
            if (maySee(ReadersGuard.Of(label, row.GetInt64(5)))) versions.Add((row.GetInt64(0), row.GetInt64(5), new(row.GetString(1), found.Work, reader, row.IsDBNull(2) ? null : row.GetString(2), row.GetString(3)) { Label = label }));
        }

        return versions;
    }

    // Null where the same id tells.
    private List<long>? Twins(IndexPlace place, long other)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT twin FROM pair WHERE document = $document AND paragraph = $paragraph AND other = $other ORDER BY nth";
        command.Parameters.AddWithValue("$document", place.Document);
        command.Parameters.AddWithValue("$paragraph", place.Paragraph);
        command.Parameters.AddWithValue("$other", other);
        using var row = command.ExecuteReader();
        List<long>? twins = null;
        while (row.Read())
        {
            twins ??= [];
            if (!row.IsDBNull(0)) twins.Add(row.GetInt64(0));
        }

        return twins;
    }

    private List<(string Part, string Text)> Parts((long Id, long Body) document, List<long>? twins, Hit hit)
    {
        using var command = connection.CreateCommand();
        var those = twins is null ? "part = $part" : $"id IN ({string.Join(',', twins)})";
        command.CommandText = $"SELECT part, text, label FROM paragraph WHERE document = $document AND {those} ORDER BY label = $label DESC, id";
        command.Parameters.AddWithValue("$document", document.Id);
        command.Parameters.AddWithValue("$part", hit.Part);
        command.Parameters.AddWithValue("$label", (int)hit.Label.Audience);
        using var row = command.ExecuteReader();
        List<(string Part, string Text)> parts = [];
        while (row.Read())
            if (maySee(ReadersGuard.Of(Finder.LabelAt(row, 2), document.Body)) && (twins is not null || parts.Count == 0)) parts.Add((row.GetString(0), row.GetString(1)));
        return parts;
    }
}
