using System.Globalization;
using Npgsql;

namespace Dais.Record.Postgres;

/// <summary>How connections to the database are made.</summary>
internal static class PostgresSource
{
    private const int PreparedStatements = 32;

    /// <summary>Opens connections with what the record needs set.</summary>
    /// <param name="connection">The database, as Npgsql reads it.</param>
    /// <param name="pooled">Whether connections are kept and given out again; one that is not pooled ends its session when it is closed.</param>
    /// <param name="schema">The schema whose tables statements name; null where they name it themselves.</param>
    internal static NpgsqlDataSource Create(string connection, bool pooled, string? schema = null)
    {
        var text = new NpgsqlConnectionStringBuilder(connection) { Pooling = pooled, Multiplexing = false, Enlist = false, IncludeErrorDetail = false, PersistSecurityInfo = false };
        if (text.MaxAutoPrepare == 0) text.MaxAutoPrepare = PreparedStatements;
        text.ApplicationName ??= "dais";
        if (schema is not null) text.SearchPath = schema;
        return NpgsqlDataSource.Create(text);
    }

    /// <summary>The database's name and host: nothing that is secret.</summary>
    internal static string Describe(string connection)
    {
        var text = new NpgsqlConnectionStringBuilder(connection);
        return string.Create(CultureInfo.InvariantCulture, $"“{text.Database ?? text.Username}” on {text.Host}:{text.Port}");
    }
}
