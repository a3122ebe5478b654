using System.Data;
using Dais.Record.Tables;
using Npgsql;

namespace Dais.Record.Postgres;

/// <summary>Ordinary tables in a schema of a PostgreSQL database, beside the record.</summary>
public static class PostgresTables
{
    /// <summary>Opens the tables of a schema; it is made where it is not there yet.</summary>
    /// <param name="connection">The database, as Npgsql reads it.</param>
    /// <param name="schema">The schema: lower-case Latin letters and underscores.</param>
    /// <param name="cancellation">Gives up opening.</param>
    /// <exception cref="ArgumentException">This is no name of a schema.</exception>
    /// <exception cref="IOException">The database cannot be reached, or does not let us in; the message names no secret.</exception>
    public static async Task<TableSource> OpenAsync(string connection, string schema, CancellationToken cancellation = default)
    {
        if (schema.Length is 0 or > 63 || !schema.All(c => char.IsAsciiLetterLower(c) || c is '_')) throw new ArgumentException($"“{schema}” is no name of a schema.", nameof(schema));
        var source = PostgresSource.Create(connection, pooled: true, schema);
        var isOpen = false;
        try
        {
            await using var first = await source.OpenConnectionAsync(cancellation);
            await MakeAsync(first, schema, cancellation);
            isOpen = true;
            return new(source, Dialect.Postgres);
        }
        catch (Exception wrong) when (Troubles.IsOfTheDatabase(wrong))
        {
            throw new IOException($"The tables “{schema}” in the database {PostgresSource.Describe(connection)} cannot be opened. {Troubles.Detail(wrong)}", wrong);
        }
        finally
        {
            if (!isOpen) await source.DisposeAsync();
        }
    }

    /// <summary>Two nodes may come at once: the second waits for the first. A role without the right to make a schema may use one that is there.</summary>
    private static async Task MakeAsync(NpgsqlConnection connection, string schema, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
        await connection.RunAsync($"SELECT pg_advisory_xact_lock({Locks.Schema})", cancellation);
        if (await connection.AskAsync("SELECT true FROM pg_namespace WHERE nspname = $1", cancellation, schema) is not true)
            await connection.RunAsync($"CREATE SCHEMA {schema}", cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
