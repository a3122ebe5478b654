using Dais.Documents.Resolutions;
using Dais.Documents.Searching;
using Dais.Documents.Searching.Finding;
using Dais.Kernel;
using Microsoft.Data.Sqlite;

namespace Dais.Documents.Citing;

/// <summary>Finds documents and paragraphs in the reader's language, or in another that they may see.</summary>
internal sealed class VersionsOfParagraphs(SqliteConnection connection, Language reader, Func<ReadersGuard, bool> maySee)
{
    private readonly Dictionary<string, FoundDocument?> named = new(StringComparer.Ordinal);
    private readonly ReadersSide side = new(connection, reader, maySee);

    /// <summary>A paragraph that cites, which the reader may see; the one that corresponds to it in the reader's language where there is one.</summary>
    /// <param name="paragraph">Its number.</param>
    /// <param name="marks">Where it cites.</param>
    internal CitingParagraph Show(long paragraph, IReadOnlyList<TextSpan> marks)
    {
        using var command = connection.Prepared("SELECT d.key, d.work, d.language, d.symbol, d.title, d.label, p.part, p.text, p.label, d.id FROM paragraph p JOIN document d ON d.id = p.document WHERE p.id = $1", 1);
        using var row = command.With(paragraph).ExecuteReader();
        if (!row.Read()) throw new InvalidDataException("A citation of the index stands in no paragraph.");
        var hit = new Hit(Document(row), row.GetString(6), row.GetString(7), marks) { Label = Finder.LabelAt(row, 8) };
        return side.Beside(hit, new(row.GetInt64(9), paragraph)).InReadersLanguage is { } other
            ? new(other.Part, other.In, other.Text, [], []) { Label = other.Label }
            : new(hit.Part, hit.In, hit.Text, marks, []) { Label = hit.Label };
    }

    /// <summary>A document in the reader's language, or in any.</summary>
    internal FoundDocument? Best(string work) => First("d.work = $1", work);

    /// <summary>The document with a name; null where there is none for the reader.</summary>
    internal FoundDocument? WorkNamed(string name) =>
        named.TryGetValue(name, out var known) ? known
        : named[name] = First("d.id IN (SELECT n.document FROM document_name n JOIN cited c ON c.id = n.cited WHERE c.name = $1)", name);

    private FoundDocument? First(string which, string what)
    {
        using var command = connection.Prepared(
            $"SELECT d.key, d.work, d.language, d.symbol, d.title, d.label, d.body_of_readers FROM document d WHERE {which} ORDER BY d.language = $2 DESC, d.language = $3 DESC, d.language, d.id", 3);
        using var row = command.With(what, (long)reader.Index, (long)Language.English.Index).ExecuteReader();
        while (row.Read())
            if (maySee(Finder.GuardAt(row, 5))) return Document(row);
        return null;
    }

    private static FoundDocument Document(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), Language.All[row.GetInt32(2)], row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4)) { Label = Finder.LabelAt(row, 5) };
}
