using System.Data.Common;

namespace Dais.Record.Tables;

/// <summary>Statements over tables: a text and named values, in which no value is ever part of the text.</summary>
public static class Statements
{
    /// <summary>Does a statement and answers how many rows it touched.</summary>
    public static async Task<int> DoAsync(this TableSource tables, string sql, CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await using var connection = await tables.OpenAsync(cancellation);
        return await connection.DoAsync(sql, cancellation, values);
    }

    /// <summary>Does a statement on a connection, within its transaction where there is one, and answers how many rows it touched.</summary>
    public static async Task<int> DoAsync(this DbConnection connection, string sql, CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await using var command = connection.Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The rows that a query answers.</summary>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        this TableSource tables, string sql, Func<DbDataReader, T> row, CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await using var connection = await tables.OpenAsync(cancellation);
        return await connection.ReadAsync(sql, row, cancellation, values);
    }

    /// <summary>The rows that a query answers on a connection.</summary>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        this DbConnection connection, string sql, Func<DbDataReader, T> row, CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await using var command = connection.Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation)) rows.Add(row(reader));
        return rows;
    }

    /// <summary>The text of a column; null where there is none.</summary>
    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>The number of a column; null where there is none.</summary>
    public static long? NumberOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static DbCommand Command(this DbConnection connection, string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
