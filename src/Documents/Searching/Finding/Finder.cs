using System.Globalization;
using Dais.Kernel;
using Microsoft.Data.Sqlite;

namespace Dais.Documents.Searching.Finding;

/// <summary>Answers one question: asks each table of words its reader may see, and orders what they answer together.</summary>
internal sealed class Finder(SqliteConnection connection, SearchQuery query, SearchSight sight)
{
    // So many of the best of a table are looked at again: what has more of the words comes first.
    private const int LookedAtAgain = 60;

    // A word that stands in so many paragraphs orders them, and finds none.
    private const int Common = 1_500;

    // What a rare word weighs against a common one: as if there were so many paragraphs.
    private const double Many = 10.0 * Common;

    private const int MostCounted = SearchQuery.MostCounted + 1;
    private readonly List<(double Score, Hit Hit, IndexPlace Place)> found = [];
    private readonly Func<ReadersGuard, bool> maySee = sight.Over(Bodies(connection));
    private int total;

    internal SearchAnswer Find()
    {
        var documents = Symbols.Find(connection, query, maySee);
        var tables = WordTable.In(connection).Where(t => maySee(t.Guard)).ToList();
        var languages = query.Languages.Count > 0 ? query.Languages : Scripts.Of(query, tables, connection);
        // A symbol stands whole wherever it is cited: its parts say nothing.
        var text = documents.Count > 0 ? $"\"{query.Text}\"" : query.Text;
        foreach (var table in tables.Where(t => languages.Contains(t.Language))) Ask(table, new(text, table.Language));
        var beside = new ReadersSide(connection, query.Reader, maySee);
        var wanted = Math.Clamp(query.Count, 0, SearchQuery.MostHits);
        var hits = found.OrderByDescending(f => f.Score).ThenBy(f => f.Hit.In.Key, StringComparer.Ordinal).ThenBy(f => f.Hit.Part, StringComparer.Ordinal)
            .Skip(Math.Max(query.From, 0)).Take(wanted).Select(f => beside.Beside(f.Hit, f.Place));
        return new(documents, [.. hits], Math.Min(total, MostCounted));
    }

    // What has every word comes first, and is asked for first; where that is little, whatever has some of them is added.
    private void Ask(WordTable table, Question question)
    {
        if (question.IsEmpty) return;
        var counts = question.Terms.ToDictionary(term => term, term => CountOf(table, term), StringComparer.Ordinal);
        var weights = counts.ToDictionary(c => c.Key, c => Math.Log(1 + (Many / Math.Max(c.Value, 1))), StringComparer.Ordinal);
        var best = Math.Max(query.From, 0) + LookedAtAgain;
        var strict = counts.Values.Contains(0) ? 0 : Ask(table, question, weights, question.All, best, []);
        if (strict >= query.From + query.Count || question.Terms.Count == 1)
        {
            total += strict < best ? strict : CountAll(table, question.All);
            return;
        }

        var any = question.Any(term => counts[term] == Common);
        var wide = Ask(table, question, weights, any, best, [.. found.Select(f => (f.Hit.In.Key, f.Hit.Part))]);
        total += wide < best ? wide : CountAll(table, any);
    }

    // In how many paragraphs a word stands, up to what is common.
    private long CountOf(WordTable table, string term)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM (SELECT 1 FROM {table.Name} WHERE {table.Name} MATCH $term LIMIT {Common.ToString(CultureInfo.InvariantCulture)})";
        command.Parameters.AddWithValue("$term", $"\"{term}\"");
        return (long)command.ExecuteScalar()!;
    }

    private int Ask(WordTable table, Question question, Dictionary<string, double> weights, string match, int best, HashSet<(string, string)> known)
    {
        using var command = connection.CreateCommand();
        var filtered = Filters.Of(query, command);
        command.CommandText = $"""
            SELECT p.text, p.part, d.key, d.work, d.symbol, d.title, w.rank, d.id, p.id FROM {table.Name} w
            JOIN paragraph p ON p.id = w.rowid JOIN document d ON d.id = p.document
            WHERE {table.Name} MATCH $match AND w.rank MATCH 'bm25(1.0, 0.45)' {filtered} ORDER BY w.rank LIMIT {best.ToString(CultureInfo.InvariantCulture)}
            """;
        command.Parameters.AddWithValue("$match", match);
        using var reader = command.ExecuteReader();
        var rows = 0;
        for (; reader.Read(); rows++)
            if (!known.Contains((reader.GetString(2), reader.GetString(1)))) Add(reader, question, weights, table);
        return rows;
    }

    private void Add(SqliteDataReader row, Question question, Dictionary<string, double> weights, WordTable table)
    {
        var (text, title) = (row.GetString(0), row.GetString(5));
        var document = new FoundDocument(row.GetString(2), row.GetString(3), table.Language, row.IsDBNull(4) ? null : row.GetString(4), title);
        var share = question.Share(text, title, weights);
        // bm25 is negative, the better the lower.
        found.Add((-row.GetDouble(6) * share * share, new(document, row.GetString(1), text, question.Find(text)) { Label = table.Guard.Label }, new(row.GetInt64(7), row.GetInt64(8))));
    }

    private int CountAll(WordTable table, string match)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT count(*) FROM (SELECT 1 FROM {table.Name} w JOIN paragraph p ON p.id = w.rowid JOIN document d ON d.id = p.document
            WHERE {table.Name} MATCH $match {Filters.Of(query, command)} LIMIT {MostCounted.ToString(CultureInfo.InvariantCulture)})
            """;
        command.Parameters.AddWithValue("$match", match);
        return (int)(long)command.ExecuteScalar()!;
    }

    /// <summary>The bodies that an index knows, by their numbers.</summary>
    internal static IReadOnlyDictionary<long, string> Bodies(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, name FROM readers_body";
        using var row = command.ExecuteReader();
        var bodies = new Dictionary<long, string>();
        while (row.Read()) bodies.Add(row.GetInt64(0), row.GetString(1));
        return bodies;
    }

    /// <summary>The label in a column.</summary>
    internal static Label LabelAt(SqliteDataReader row, int column) => Label.For((Audience)row.GetInt32(column));

    /// <summary>Who may see what a row tells of: its label, and the body of its document behind it.</summary>
    internal static ReadersGuard GuardAt(SqliteDataReader row, int column) => ReadersGuard.Of(LabelAt(row, column), row.GetInt64(column + 1));
}
