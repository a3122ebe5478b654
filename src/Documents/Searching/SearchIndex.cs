using Dais.Kernel;
using Microsoft.Data.Sqlite;

namespace Dais.Documents.Searching;

/// <summary>A full-text index by paragraph in six languages, in one SQLite file that can be thrown away and made anew.</summary>
/// <remarks>
/// FTS5 holds words that <see cref="Words.WordScanner"/> made; it folds and stems nothing itself. Each language and each label has a table of
/// its own, and a question is asked only of those its reader may see: what a reader may not see changes no count, no order, no suggestion. What is not public stands apart by the body of its document too.
/// </remarks>
public sealed class SearchIndex : IDisposable
{
    private const int Form = 4;
    private readonly string file;
    private readonly string connectionString;
    private readonly Lock gate = new();
    private IndexWriter? writer;

    private SearchIndex(string path)
    {
        file = path;
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = true, DefaultTimeout = 30 }.ToString();
    }

    /// <summary>Opens an index; one that is not there, or of another form, is made empty.</summary>
    /// <param name="path">The file: "DATA/search.db".</param>
    public static SearchIndex Open(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        var index = new SearchIndex(Path.GetFullPath(path));
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(index.file)!);
        if (index.FormOnDisk() == Form) return index;
        index.Clear();
        return index;
    }

    /// <summary>Takes documents in, many at a time: words are cut on one core while another writes.</summary>
    /// <param name="documents">Each replaces what had its key.</param>
    /// <param name="cancellation">Stops it; what was taken in before stays.</param>
    /// <returns>How many paragraphs were taken in.</returns>
    public long Take(IEnumerable<IndexedDocument> documents, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            writer ??= new(Connect());
            return Taking.All(documents, writer, cancellation);
        }
    }

    /// <summary>Removes a document, when it was withdrawn or erased.</summary>
    public void Remove(string key)
    {
        lock (gate)
        {
            writer ??= new(Connect());
            writer.InOne(() =>
            {
                writer.Remove(key);
                writer.Pair();
            });
        }
    }

    /// <summary>Finds paragraphs.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="clearance">What the reader may see.</param>
    public SearchAnswer Find(SearchQuery query, Clearance clearance) => Find(query, new SearchSight(clearance));

    /// <summary>Finds paragraphs for a reader who may see more within some bodies.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="sight">What the reader may see, and where.</param>
    public SearchAnswer Find(SearchQuery query, SearchSight sight)
    {
        ArgumentNullException.ThrowIfNull(sight);
        return Read(connection => new Finding.Finder(connection, query, sight).Find());
    }

    /// <summary>Finds what cites a document, and what it rests on.</summary>
    /// <param name="query">Which document, or paragraph.</param>
    /// <param name="sight">What the reader may see, and where.</param>
    public Citing.CitationAnswer FindCitations(Citing.CitationQuery query, SearchSight sight)
    {
        ArgumentNullException.ThrowIfNull(sight);
        return Read(connection => new Citing.CitationFinder(connection, query, sight.Over(Finding.Finder.Bodies(connection))).Find());
    }

    /// <summary>How often each part of a document is cited: by how many paragraphs that the reader may see, whatever their languages.</summary>
    /// <param name="work">The work.</param>
    /// <param name="sight">What the reader may see, and where.</param>
    public IReadOnlyDictionary<string, int> CountCitations(string work, SearchSight sight)
    {
        ArgumentNullException.ThrowIfNull(sight);
        return Read(connection => Citing.CitationCounts.Of(connection, work, sight.Over(Finding.Finder.Bodies(connection))));
    }

    /// <summary>The stamp of each document, by its key.</summary>
    public IReadOnlyDictionary<string, string?> Stamps()
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT key, stamp FROM document";
        using var reader = command.ExecuteReader();
        var stamps = new Dictionary<string, string?>(StringComparer.Ordinal);
        while (reader.Read()) stamps.Add(reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1));
        return stamps;
    }

    /// <summary>How many documents and paragraphs there are, of all labels: for the operator.</summary>
    public (long Documents, long Paragraphs) Count()
    {
        using var connection = Connect();
        return (connection.Number("SELECT count(*) FROM document"), connection.Number("SELECT count(*) FROM paragraph"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate) writer?.Dispose();
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private long FormOnDisk()
    {
        if (!File.Exists(file)) return 0;
        try
        {
            using var connection = Connect();
            return connection.Number("PRAGMA user_version");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            // It can be made anew, and so it is.
            return 0;
        }
    }

    private void Clear()
    {
        using (var closing = new SqliteConnection(connectionString)) SqliteConnection.ClearPool(closing);
        foreach (var end in new[] { "", "-wal", "-shm" }) File.Delete(file + end);
        using var connection = Connect();
        connection.Run("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL;");
        connection.Run(Resources.Schema);
    }

    // All that one question asks is answered from one moment: a document that is taken in meanwhile is there wholly or not at all.
    private T Read<T>(Func<SqliteConnection, T> ask)
    {
        using var connection = Connect();
        using var moment = connection.BeginTransaction(deferred: true);
        return ask(connection);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }
}
