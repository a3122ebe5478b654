using Dais.Documents.Searching;
using Dais.Documents.Searching.Finding;
using Dais.Kernel;
using Microsoft.Data.Sqlite;

namespace Dais.Documents.Citing;

/// <summary>A paragraph in one language.</summary>
internal sealed record VersionOfParagraph(long Id, FoundDocument In, string Text, Label Label);

/// <summary>Finds documents and paragraphs in the reader's language, or in another that they may see.</summary>
internal sealed class VersionsOfParagraphs(SqliteConnection connection, Language reader, Func<ReadersGuard, bool> maySee)
{
    private readonly Dictionary<string, FoundDocument?> named = new(StringComparer.Ordinal);

    /// <summary>A paragraph in the reader's language; in the language in which it was found to cite where that has none.</summary>
    internal VersionOfParagraph? Find(string work, string part, long citing) =>
        First("d.work = $work AND d.language = $reader AND p.part = $part", ("$work", work), ("$reader", reader.Index), ("$part", part)) ?? First("p.id = $citing", ("$citing", citing));

    /// <summary>A document in the reader's language, or in any.</summary>
    internal FoundDocument? Best(string work) => First("d.work = $what", work);

    /// <summary>The document with a name; null where there is none for the reader.</summary>
    internal FoundDocument? WorkNamed(string name) =>
        named.TryGetValue(name, out var known) ? known
        : named[name] = First("d.id IN (SELECT n.document FROM document_name n JOIN cited c ON c.id = n.cited WHERE c.name = $what)", name);

    private VersionOfParagraph? First(string which, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT p.id, p.text, p.label, d.body_of_readers, d.key, d.work, d.language, d.symbol, d.title, d.label, d.body_of_readers FROM document d JOIN paragraph p ON p.document = d.id WHERE {which} ORDER BY p.id";
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        using var row = command.ExecuteReader();
        while (row.Read())
            if (maySee(Finder.GuardAt(row, 2))) return new(row.GetInt64(0), Document(row, 4), row.GetString(1), Finder.LabelAt(row, 2));
        return null;
    }

    private FoundDocument? First(string which, string what)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT d.key, d.work, d.language, d.symbol, d.title, d.label, d.body_of_readers FROM document d WHERE {which} ORDER BY d.language = $reader DESC, d.language = $english DESC, d.language, d.id";
        command.Parameters.AddWithValue("$what", what);
        command.Parameters.AddWithValue("$reader", reader.Index);
        command.Parameters.AddWithValue("$english", Language.English.Index);
        using var row = command.ExecuteReader();
        while (row.Read())
            if (maySee(Finder.GuardAt(row, 5))) return Document(row, 0);
        return null;
    }

    private static FoundDocument Document(SqliteDataReader row, int at) =>
        new(row.GetString(at), row.GetString(at + 1), Language.All[row.GetInt32(at + 2)], row.IsDBNull(at + 3) ? null : row.GetString(at + 3), row.GetString(at + 4)) { Label = Finder.LabelAt(row, at + 5) };
}
