using Dais.Documents.Citing;
using Microsoft.Data.Sqlite;

namespace Dais.Documents.Searching;

/// <summary>Writes documents whose words are cut into the index; used by one thread at a time.</summary>
internal sealed class IndexWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand known;
    private readonly SqliteCommand document;
    private readonly SqliteCommand paragraph;
    private readonly Dictionary<WordTable, SqliteCommand> words = [];
    private readonly Dictionary<string, long> bodies = new(StringComparer.Ordinal);
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private readonly CitationWriter citations;
    private long lastDocument;
    private long lastParagraph;

    internal IndexWriter(SqliteConnection connection)
    {
        this.connection = connection;
        // A lost index is made anew: it need not survive a loss of power, only a fault of ours.
        connection.Run("PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;");
        known = connection.Prepared("SELECT id, work FROM document WHERE key = $1", 1);
        document = connection.Prepared("INSERT INTO document VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)", 14);
        paragraph = connection.Prepared("INSERT INTO paragraph VALUES ($1, $2, $3, $4, $5, $6, $7)", 7);
        lastDocument = connection.Number("SELECT max(id) FROM document");
        lastParagraph = connection.Number("SELECT max(id) FROM paragraph");
        citations = new(connection);
        foreach (var table in WordTable.In(connection)) Words(table);
    }

    /// <summary>Does a thing wholly or not at all.</summary>
    internal void InOne(Action write)
    {
        touched.Clear();
        connection.Run("BEGIN IMMEDIATE");
        var isDone = false;
        try
        {
            write();
            connection.Run("COMMIT");
            isDone = true;
        }
        finally
        {
            if (!isDone)
            {
                connection.Run("ROLLBACK");
                citations.Forget();
            }
        }
    }

    internal void Add(CutDocument cut)
    {
        Remove(cut.Of.Key);
        var of = cut.Of;
        touched.Add(of.Work);
        var body = of.Within is null ? 0 : bodies.TryGetValue(of.Within, out var number) ? number : NewBody(of.Within);
        document.With(++lastDocument, of.Key, of.Work, (long)of.Language.Index, of.Symbol, Spelling.Of(of.Symbol), of.Kind, of.Body, (long?)of.Year, of.Title, (long)of.Label.Audience, body, of.Stamp, cut.Shape).ExecuteNonQuery();
        citations.Name(lastDocument, of);
        for (var i = 0; i < of.Paragraphs.Count; i++)
        {
            var one = of.Paragraphs[i];
            // What nobody may see by one of their audiences alone is not found; it stands on its document's page.
            if (IndexedParts.Both(one.Label, of.Label) is not { } label) continue;
            paragraph.With(++lastParagraph, lastDocument, one.Part, (long)label.Audience, one.Text, Listed(one.Addressees), Listed(one.Verbs)).ExecuteNonQuery();
            Words(new(of.Language, ReadersGuard.Of(label, body))).With(lastParagraph, cut.Words[i], cut.Title).ExecuteNonQuery();
            citations.Add(lastParagraph, cut.Cited[i], of);
        }
    }

    internal void Remove(string key)
    {
        if (Known(key) is not var (id, work)) return;
        touched.Add(work);
        foreach (var (table, _) in words) connection.Run($"DELETE FROM {table.Name} WHERE rowid IN (SELECT id FROM paragraph WHERE document = {id})");
        citations.Remove(id);
        connection.Run($"DELETE FROM pair WHERE document = {id}; DELETE FROM paragraph WHERE document = {id}; DELETE FROM document WHERE id = {id};");
    }

    /// <summary>Lays the versions of what was written beside one another, before anybody reads it.</summary>
    internal void Pair()
    {
        using var pairing = new Pairing(connection);
        pairing.Pair(touched);
    }

    public void Dispose()
    {
        foreach (var command in words.Values.Append(known).Append(document).Append(paragraph)) command.Dispose();
        citations.Dispose();
        connection.Dispose();
    }

    private (long Id, string Work)? Known(string key)
    {
        using var reader = known.With(key).ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetString(1)) : null;
    }

    private long NewBody(string name)
    {
        using var command = connection.Prepared("INSERT OR IGNORE INTO readers_body(name) VALUES ($1)", 1);
        command.With(name).ExecuteNonQuery();
        foreach (var (id, known) in Finding.Finder.Bodies(connection)) bodies[known] = id;
        return bodies[name];
    }

    // Codes between blanks, so that one is found whole.
    private static string? Listed(IReadOnlyList<string> codes) => codes.Count == 0 ? null : $" {string.Join(' ', codes)} ";

    private SqliteCommand Words(WordTable table)
    {
        if (words.TryGetValue(table, out var command)) return command;
        connection.Run(table.Make);
        connection.Run($"INSERT INTO {table.Name}({table.Name}, rank) VALUES('hashsize', 16777216)");
        return words[table] = connection.Prepared($"INSERT INTO {table.Name}(rowid, text, title) VALUES ($1, $2, $3)", 3);
    }
}
