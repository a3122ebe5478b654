using System.Data.Common;

namespace Dais.Record.Tables;

/// <summary>Which database holds the tables: where their SQL differs, this tells.</summary>
public enum Dialect
{
    /// <summary>SQLite.</summary>
    Sqlite,

    /// <summary>PostgreSQL.</summary>
    Postgres,
}

/// <summary>Ordinary tables that may be changed: accounts, sessions of sign-in, wrapped keys, the log of who read what. Never official acts.</summary>
/// <param name="source">Opens connections; each statement of a command is written so that both databases understand it, or by dialect.</param>
/// <param name="dialect">Which database.</param>
public sealed class TableSource(DbDataSource source, Dialect dialect) : IAsyncDisposable
{
    /// <summary>Which database holds them.</summary>
    public Dialect Dialect => dialect;

    /// <summary>An open connection; its user disposes of it.</summary>
    public ValueTask<DbConnection> OpenAsync(CancellationToken cancellation = default) => source.OpenConnectionAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => source.DisposeAsync();
}
