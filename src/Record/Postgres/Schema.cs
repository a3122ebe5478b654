using System.Data;
using System.Globalization;
using System.Reflection;
using Npgsql;

namespace Dais.Record.Postgres;

/// <summary>The tables of the record: made by numbered scripts, each run once, whichever node comes first.</summary>
internal static class Schema
{
    /// <summary>The version this program writes and reads.</summary>
    internal const int Latest = 1;

    /// <summary>Brings the schema up to <see cref="Latest"/>.</summary>
    /// <remarks>An advisory lock is held meanwhile: a second node waits, and then finds nothing left to do.</remarks>
    /// <exception cref="InvalidDataException">A later version of the program made it.</exception>
    internal static async Task EnsureAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
        await connection.RunAsync($"SELECT pg_advisory_xact_lock({Locks.Schema})", cancellation);
        var version = await VersionAsync(connection, cancellation);
        if (version > Latest)
            throw new InvalidDataException($"The schema “record” has version {version}; this program knows {Latest}. A later version of it wrote there.");
        for (var next = version + 1; next <= Latest; next++)
            await connection.RunAsync($"{Script($"Schema.{next}.sql")}; INSERT INTO record.scripts (version) VALUES ({next})", cancellation);
        if (await IsOwnerAsync(connection, cancellation)) await connection.RunAsync(Script("Grants.sql"), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        await connection.AskAsync("SELECT to_regclass('record.scripts') IS NOT NULL", cancellation) is true
            ? Convert.ToInt32(await connection.AskAsync("SELECT coalesce(max(version), 0) FROM record.scripts", cancellation), CultureInfo.InvariantCulture)
            : 0;

    private static async Task<bool> IsOwnerAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        await connection.AskAsync("SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = 'record'", cancellation) is true;

    private static string Script(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Dais.Record/Postgres/{name}")
            ?? throw new InvalidOperationException($"The script {name} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>The advisory locks of the record, one number each for all nodes.</summary>
internal static class Locks
{
    /// <summary>Held while appends are decided and committed.</summary>
    internal const long Appends = 0x44616973_00000001;

    /// <summary>Held while the schema is made.</summary>
    internal const long Schema = 0x44616973_00000002;
}

internal static class Statements
{
    /// <summary>Runs statements that answer nothing.</summary>
    internal static async Task RunAsync(this NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Asks for one value.</summary>
    internal static async Task<object?> AskAsync(this NpgsqlConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync(cancellation);
    }
}
