using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Dais.Record.Tables;

/// <summary>Tables in one file of SQLite's: the embedded mode.</summary>
public static class SqliteTables
{
    /// <summary>Opens the tables of a file; the file and its folder are made when they are first used.</summary>
    /// <param name="path">The file: "DATA/accounts.db".</param>
    public static TableSource Open(string path)
    {
        var name = new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path), ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        return new(new FileSource(name, Path.GetDirectoryName(Path.GetFullPath(path))!), Dialect.Sqlite);
    }

    private sealed class FileSource(string connectionString, string folder) : DbDataSource
    {
        public override string ConnectionString => connectionString;

        protected override DbConnection CreateDbConnection() => new SqliteConnection(connectionString);

        protected override DbConnection OpenDbConnection()
        {
            System.IO.Directory.CreateDirectory(folder);
            var connection = new SqliteConnection(connectionString);
            try
            {
                connection.Open();
                using var settings = connection.CreateCommand();
                // A reader never waits for a writer; what was answered as done survives a loss of power. What is deleted is overwritten:
                // a name that was erased must not stand on in a free page.
                settings.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";
                settings.ExecuteNonQuery();
                return connection;
            }
            catch (SqliteException)
            {
                connection.Dispose();
                throw;
            }
        }

        // SQLite has no asynchronous calls: the base would wrap this one in a task that runs it at once, and so do we.
        protected override ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new(OpenDbConnection());
        }
    }
}
