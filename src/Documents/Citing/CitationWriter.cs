using Dais.Documents.Searching;
using Microsoft.Data.Sqlite;

namespace Dais.Documents.Citing;

/// <summary>Writes into the index who cites whom, beside the paragraphs; used by one thread at a time.</summary>
internal sealed class CitationWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, long> known = new(StringComparer.Ordinal);
    private readonly SqliteCommand find;
    private readonly SqliteCommand work;
    private readonly SqliteCommand naming;
    private readonly SqliteCommand citation;
    private long last;

    internal CitationWriter(SqliteConnection connection)
    {
        this.connection = connection;
        find = connection.Prepared("SELECT id FROM cited WHERE name = $1", 1);
        work = connection.Prepared("INSERT INTO cited VALUES ($1, $2, $3)", 3);
        naming = connection.Prepared("INSERT OR IGNORE INTO document_name VALUES ($1, $2)", 2);
        citation = connection.Prepared("INSERT INTO citation VALUES ($1, $2, $3, $4, $5)", 5);
        last = connection.Number("SELECT max(id) FROM cited");
    }

    /// <summary>Says under which names a document is cited.</summary>
    internal void Name(long document, IndexedDocument of)
    {
        foreach (var one in of.Names.Append(NameOf(of))) naming.With(Cited(one, one), document).ExecuteNonQuery();
    }

    /// <summary>Takes in what a paragraph cites.</summary>
    internal void Add(long paragraph, IReadOnlyList<Reference> references, IndexedDocument of)
    {
        foreach (var reference in references)
        {
            var cited = reference.Work == CitedWork.Itself ? Cited(NameOf(of), of.Symbol ?? of.Work) : Cited(reference.Work.Name, reference.Work.Symbol?.ToString() ?? reference.Work.Name);
            if (reference.Parts.Count == 0) citation.With(cited, null, paragraph, (long)reference.Span.Start, (long)reference.Span.Length).ExecuteNonQuery();
            foreach (var part in reference.Parts) citation.With(cited, part, paragraph, (long)reference.Span.Start, (long)reference.Span.Length).ExecuteNonQuery();
        }
    }

    /// <summary>Forgets what a document cites and is called.</summary>
    internal void Remove(long document) => connection.Run(
        $"DELETE FROM citation WHERE paragraph IN (SELECT id FROM paragraph WHERE document = {document}); DELETE FROM document_name WHERE document = {document};");

    /// <summary>What was begun is not kept: what was made known in it is not either.</summary>
    internal void Forget()
    {
        known.Clear();
        last = connection.Number("SELECT max(id) FROM cited");
    }

    public void Dispose()
    {
        foreach (var command in new[] { find, work, naming, citation }) command.Dispose();
    }

    // The name by which a document cites itself.
    private static string NameOf(IndexedDocument of) => of.Names is [var first, ..] ? first : $"work:{of.Work}";

    private long Cited(string name, string said)
    {
        if (known.TryGetValue(name, out var id)) return id;
        if (find.With(name).ExecuteScalar() is long there) return known[name] = there;
        work.With(++last, name, said).ExecuteNonQuery();
        return known[name] = last;
    }
}
