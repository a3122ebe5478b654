using System.Diagnostics;
using System.Globalization;
using System.Text;
using SQLitePCL;

namespace Dais.Bench;

/// <summary>The least that SQLite can be asked for the same rows: prepared statements in a loop.</summary>
internal sealed class BareSqlite : IDisposable
{
    // The same table, types and index as the record's, and the same settings, without its triggers.
    private const string Tables = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 2000;
        CREATE TABLE IF NOT EXISTS acts (
            position INTEGER PRIMARY KEY, stream TEXT NOT NULL, version INTEGER NOT NULL, envelope BLOB NOT NULL, hash BLOB NOT NULL, UNIQUE (stream, version)) STRICT;
        """;

    private readonly byte[][] streams = [.. Enumerable.Range(0, RecordAppend.Writers).Select(i => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"bench/{i}-31914638")))];
    private readonly byte[] envelope = new byte[300];
    private readonly byte[] hash = new byte[32];
    private readonly sqlite3 database;
    private readonly sqlite3_stmt begin, commit, insert, rows;
    private long position;

    internal BareSqlite(string path)
    {
        Batteries_V2.Init();
        Check(raw.sqlite3_open_v2(path, out database, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX, null));
        Check(raw.sqlite3_exec(database, Tables));
        begin = Prepare("BEGIN IMMEDIATE");
        commit = Prepare("COMMIT");
        insert = Prepare("INSERT INTO acts (position, stream, version, envelope, hash) VALUES (?, ?, ?, ?, ?)");
        rows = Prepare("SELECT envelope, hash FROM acts ORDER BY position");
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<sqlite3_stmt>)[begin, commit, insert, rows]) statement.Dispose();
        database.Dispose();
    }

    /// <summary>Inserts rows and makes them durable, so many a commit.</summary>
    internal Pace Append(int group, TimeSpan atLeast)
    {
        var before = position;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < atLeast)
        {
            Run(begin);
            for (var row = 0; row < group; row++) Insert();
            Run(commit);
        }

        return new(position - before, watch.Elapsed);
    }

    /// <summary>Steps over the rows of the file.</summary>
    internal Pace Read()
    {
        long count = 0, bytes = 0;
        var watch = Stopwatch.StartNew();
        for (; raw.sqlite3_step(rows) == raw.SQLITE_ROW; count++) bytes += raw.sqlite3_column_blob(rows, 0)[^1] + raw.sqlite3_column_blob(rows, 1)[^1];
        Check(raw.sqlite3_reset(rows));
        return bytes > 0 ? new(count, watch.Elapsed) : throw new InvalidOperationException("Nothing was read.");
    }

    private static void Run(sqlite3_stmt statement)
    {
        if (raw.sqlite3_step(statement) != raw.SQLITE_DONE) throw new InvalidOperationException("SQLite refused.");
        Check(raw.sqlite3_reset(statement));
    }

    private static void Check(int result)
    {
        if (result != raw.SQLITE_OK) throw new InvalidOperationException($"SQLite answered {result}.");
    }

    private void Insert()
    {
        position++;
        Check(raw.sqlite3_bind_int64(insert, 1, position));
        Check(raw.sqlite3_bind_text(insert, 2, streams[position % streams.Length]));
        Check(raw.sqlite3_bind_int64(insert, 3, 1 + (position / streams.Length)));
        Check(raw.sqlite3_bind_blob(insert, 4, envelope));
        Check(raw.sqlite3_bind_blob(insert, 5, hash));
        Run(insert);
    }

    private sqlite3_stmt Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(database, sql, out var statement));
        return statement;
    }
}
