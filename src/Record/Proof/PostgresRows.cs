using System.Data.Common;
using System.Runtime.CompilerServices;
using Dais.Record.Postgres;
using Npgsql;

namespace Dais.Record.Proof;

/// <summary>What the schema <c>record</c> of a PostgreSQL database holds, row by row, all at one moment; nodes that append meanwhile are not disturbed.</summary>
public sealed class PostgresRows : IRecordRows
{
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnection connection;

    private PostgresRows(NpgsqlDataSource source, NpgsqlConnection connection) => (this.source, this.connection) = (source, connection);

    /// <summary>Opens the record for reading, as it is at this moment.</summary>
    /// <param name="connection">The database, as Npgsql reads it.</param>
    /// <param name="cancellation">Gives up opening.</param>
    /// <exception cref="IOException">The database cannot be reached, does not let us in, or holds no record; the message names no secret.</exception>
    public static async Task<PostgresRows> OpenAsync(string connection, CancellationToken cancellation = default)
    {
        var database = PostgresSource.Create(connection, pooled: false);
        try
        {
            var opened = await database.OpenConnectionAsync(cancellation);
            if (await opened.AskAsync("SELECT to_regclass('record.acts') IS NOT NULL", cancellation) is not true) throw new IOException("It holds no record.");
            await opened.RunAsync("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", cancellation);
            return new(database, opened);
        }
        catch (Exception wrong) when (Troubles.IsOfTheDatabase(wrong))
        {
            await database.DisposeAsync();
            throw new IOException($"The record in the database {PostgresSource.Describe(connection)} cannot be read. {Troubles.Detail(wrong)}", wrong);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<RecordRow>> RowsAsync(long after, int most, CancellationToken cancellation = default)
    {
        var rows = new List<RecordRow>(Math.Min(most, 4096));
        await foreach (var row in AllAsync(
            "SELECT position, stream, version, envelope, hash FROM record.acts WHERE position > $1 ORDER BY position LIMIT $2",
            r => new RecordRow(r.GetInt64(0), r.GetString(1), r.GetInt32(2), r.GetFieldValue<byte[]>(3), r.GetFieldValue<byte[]>(4)), cancellation, after, most))
            rows.Add(row);
        return rows;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<KeyRow> KeysAsync(CancellationToken cancellation = default) => AllAsync(
        "SELECT digest, first, last, version FROM record.keys", r => new KeyRow(r.GetFieldValue<byte[]>(0), r.GetInt64(1), r.GetInt64(2), r.GetInt32(3)), cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<BytesRow> BytesAsync(CancellationToken cancellation = default) => AllAsync(
        "SELECT hash, content FROM record.bytes", r => new BytesRow(Convert.ToHexStringLower(r.GetFieldValue<byte[]>(0)), r.GetFieldValue<byte[]>(1)), cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await source.DisposeAsync();
    }

    private async IAsyncEnumerable<T> AllAsync<T>(string sql, Func<DbDataReader, T> read, [EnumeratorCancellation] CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await using var reader = await GuardAsync(() => command.ExecuteReaderAsync(cancellation));
        while (await GuardAsync(() => reader.ReadAsync(cancellation))) yield return read(reader);
    }

    private static async Task<T> GuardAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (PostgresException said) when (said.SqlState is PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted)
        {
            throw new InvalidDataException($"The database is damaged and cannot be read on: {said.MessageText}. Restore a backup, and compare it with the checkpoints that others keep.", said);
        }
        catch (Exception wrong) when (Troubles.IsOfTheDatabase(wrong))
        {
            throw new IOException($"The record cannot be read. {Troubles.Detail(wrong)}", wrong);
        }
    }
}
