using Dais.Documents.Resolutions;
using Dais.Documents.Searching;
using Dais.Documents.Searching.Finding;
using Microsoft.Data.Sqlite;

namespace Dais.Documents.Citing;

/// <summary>Asks the index who cites whom.</summary>
/// <remarks>
/// Each row stands under the label of its paragraph, and rows that the reader may not see are passed over before anything is counted, ordered or
/// put together. So no table for each label is needed here: nothing in an answer depends on what was passed over.
/// </remarks>
internal sealed class CitationFinder(SqliteConnection connection, CitationQuery query, Func<ReadersGuard, bool> maySee)
{
    private readonly VersionsOfParagraphs versions = new(connection, query.Reader, maySee);
    private int shown;

    internal CitationAnswer Find()
    {
        var works = Works();
        var citedBy = CitedBy(works);
        var citing = citedBy.GroupBy(c => c.Work, StringComparer.Ordinal)
            .OrderByDescending(w => w.Max(c => c.Year)).ThenByDescending(w => w.Key, StringComparer.Ordinal).Select(Document).OfType<CitingDocument>().ToList();
        return new(citing, citedBy.Select(c => (c.Work, c.Part)).Distinct().Count(), works.Count == 0 ? [] : RestsOn(works));
    }

    private List<string> Works()
    {
        if (query.Work is { } known) return [known];
        var works = new List<string>();
        Read(
            "SELECT DISTINCT d.work, d.label, d.body_of_readers FROM document d JOIN document_name n ON n.document = d.id JOIN cited c ON c.id = n.cited WHERE c.name = $name",
            row =>
            {
                if (maySee(Finder.GuardAt(row, 1)) && !works.Contains(row.GetString(0))) works.Add(row.GetString(0));
            },
            ("$name", query.Name ?? ""));
        return works;
    }

    private List<Row> CitedBy(List<string> works)
    {
        var found = new List<Row>();
        foreach (var work in works.Cast<string?>().DefaultIfEmpty(null))
        {
            Read(
                """
                SELECT d.work, p.part, p.id, p.label, d.body_of_readers, c.part, c.start, c.length, d.year, d.language FROM citation c JOIN paragraph p ON p.id = c.paragraph JOIN document d ON d.id = p.document
                WHERE c.cited IN (SELECT n.cited FROM document_name n JOIN document t ON t.id = n.document WHERE t.work = $work UNION SELECT id FROM cited WHERE name = $name)
                ORDER BY p.id, c.start
                """,
                row => Add(row, found, work),
                ("$work", work ?? ""), ("$name", query.Name ?? ""));
        }

        return found;
    }

    private void Add(SqliteDataReader row, List<Row> found, string? work)
    {
        if (!IsSeen(row) || !IsAsked(Text(row, 5))) return;
        // That a text names a paragraph of its own is told of the paragraph, not of the text.
        if (query.Part is null && row.GetString(0) == work) return;
        found.Add(RowOf(row));
    }

    private bool IsSeen(SqliteDataReader row) => maySee(Finder.GuardAt(row, 3));

    private static Row RowOf(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetInt64(2), Text(row, 5), new(row.GetInt32(6), row.GetInt32(7)), row.IsDBNull(8) ? 0 : row.GetInt32(8), row.GetInt32(9));

    private bool IsAsked(string? part) => query.Part is not { } asked || part == asked || (part is not null && part.StartsWith(asked + "__", StringComparison.Ordinal));

    private CitingDocument? Document(IGrouping<string, Row> rows)
    {
        var paragraphs = Paragraphs(rows);
        return paragraphs is [var first, ..] ? new(versions.Best(rows.Key) ?? first.In, paragraphs) : null;
    }

    private List<CitingParagraph> Paragraphs(IEnumerable<Row> rows)
    {
        var paragraphs = new List<CitingParagraph>();
        foreach (var part in rows.GroupBy(r => (r.Work, r.Part)))
        {
            if (shown >= query.MostShown) break;
            shown++;
            var said = part.FirstOrDefault(r => r.Language == query.Reader.Index) ?? part.First();
            var marks = part.Where(r => r.Paragraph == said.Paragraph).Select(r => r.Span).Distinct().ToList();
            var cited = part.Select(r => r.CitedPart).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            paragraphs.Add(versions.Show(said.Paragraph, marks) with { Cited = cited });
        }

        return paragraphs;
    }

    private List<RestedOn> RestsOn(List<string> works)
    {
        var rows = new List<(string Name, string Said, Row Row)>();
        foreach (var work in works)
        {
            Read(
                """
                SELECT d.work, p.part, p.id, p.label, d.body_of_readers, c.part, c.start, c.length, d.year, d.language, t.name, t.said FROM document d JOIN paragraph p ON p.document = d.id
                JOIN citation c ON c.paragraph = p.id JOIN cited t ON t.id = c.cited WHERE d.work = $work ORDER BY d.language = $reader DESC, d.language, p.id, c.start
                """,
                row =>
                {
                    if (IsSeen(row) && (query.Part is null || IsWithin(row.GetString(1)))) rows.Add((row.GetString(10), row.GetString(11), RowOf(row)));
                },
                ("$work", work), ("$reader", (long)query.Reader.Index));
        }

        // One work may be cited by several names; where it is not here each stands for itself.
        shown = 0;
        return [.. rows.GroupBy(r => versions.WorkNamed(r.Name)?.Work ?? "\0" + r.Name, StringComparer.Ordinal)
            .Where(g => query.Part is not null || !works.Contains(g.Key))
            .Select(g => new RestedOn(g.First().Name, g.First().Said, versions.WorkNamed(g.First().Name), Paragraphs(g.Select(r => r.Row))))];
    }

    private bool IsWithin(string part) => part == query.Part || part.StartsWith(query.Part + "__", StringComparison.Ordinal);

    private void Read(string sql, Action<SqliteDataReader> each, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        using var reader = command.ExecuteReader();
        while (reader.Read()) each(reader);
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private sealed record Row(string Work, string Part, long Paragraph, string? CitedPart, TextSpan Span, int Year, int Language);
}
