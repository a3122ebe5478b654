using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Dais.Documents.Searching;

/// <summary>The scripts of the index, and the short ways to run one.</summary>
internal static class Resources
{
    /// <summary>The tables beside the words.</summary>
    internal static string Schema { get; } = Read("Dais.Documents/Searching/schema.sql");

    /// <summary>Runs statements whose answers are not asked for.</summary>
    internal static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The first number a statement answers; 0 when it answers nothing.</summary>
    internal static long Number(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long number ? number : 0;
    }

    /// <summary>A statement with parameters $1, $2 and so on, to be run many times.</summary>
    internal static SqliteCommand Prepared(this SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++) command.Parameters.Add(new SqliteParameter($"${i.ToString(CultureInfo.InvariantCulture)}", null));
        return command;
    }

    /// <summary>The statement with values for its parameters.</summary>
    internal static SqliteCommand With(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private static string Read(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"There is no resource '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
