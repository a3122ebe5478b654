using Dais.Kernel;
using Microsoft.Data.Sqlite;

namespace Dais.Documents.Searching;

/// <summary>Keeps in the index which paragraphs of the versions of a work are the same, where their ids do not say it.</summary>
internal sealed class Pairing(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand versions = connection.Prepared("SELECT id, language, shape, body_of_readers FROM document WHERE work = $1 ORDER BY id", 1);
    private readonly SqliteCommand paragraphs = connection.Prepared("SELECT id, part, label, text FROM paragraph WHERE document = $1 ORDER BY id", 1);
    private readonly SqliteCommand forget = connection.Prepared("DELETE FROM pair WHERE document = $1", 1);
    private readonly SqliteCommand keep = connection.Prepared("INSERT INTO pair VALUES ($1, $2, $3, $4, $5)", 5);

    /// <summary>Pairs the versions of works anew; those whose versions have the same paragraphs need nothing.</summary>
    internal void Pair(IEnumerable<string> works)
    {
        var parting = works.Select(Read).Where(v => v.Count > 1).ToList();
        foreach (var pairs in parting.AsParallel().AsOrdered().Select(PairedVersions.Of))
        {
            foreach (var pair in pairs) keep.With(pair.Document, pair.Paragraph, pair.Other, (long)pair.Nth, pair.Twin).ExecuteNonQuery();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in new[] { versions, paragraphs, forget, keep }) command.Dispose();
    }

    // Nothing where all have the same ids under the same labels.
    private List<PairedVersion> Read(string work)
    {
        List<(long Id, Language Language, long Shape, long Body)> known = [];
        using (var row = versions.With(work).ExecuteReader())
        {
            while (row.Read()) known.Add((row.GetInt64(0), Language.All[row.GetInt32(1)], row.GetInt64(2), row.GetInt64(3)));
        }

        foreach (var (id, _, _, _) in known) forget.With(id).ExecuteNonQuery();
        return known.DistinctBy(v => v.Shape).Skip(1).Any() ? known.ConvertAll(v => new PairedVersion(v.Id, v.Language, Paragraphs(v.Id, v.Body))) : [];
    }

    private List<PairedPart> Paragraphs(long document, long body)
    {
        using var row = paragraphs.With(document).ExecuteReader();
        List<PairedPart> found = [];
        while (row.Read()) found.Add(new(row.GetInt64(0), row.GetString(1), ReadersGuard.Of(Finding.Finder.LabelAt(row, 2), body), row.GetString(3)));
        return found;
    }
}
