using System.Globalization;
using Dais.Record.Acts;
using Dais.Record.Postgres;
using Npgsql;
using NpgsqlTypes;

namespace Dais.Record.Proof;

/// <summary>Takes a whole record into the schema <c>record</c> of a PostgreSQL database, in one transaction.</summary>
public sealed class PostgresIntake : IRecordIntake
{
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnection connection;
    private readonly KeyedAppends appends = new();
    private long last;

    private PostgresIntake(NpgsqlDataSource source, NpgsqlConnection connection) => (this.source, this.connection) = (source, connection);

    /// <summary>Opens a database that holds no acts, and makes its tables where they are missing.</summary>
    /// <param name="connection">The database, as Npgsql reads it.</param>
    /// <param name="cancellation">Gives up opening.</param>
    /// <exception cref="InvalidDataException">It holds acts.</exception>
    /// <exception cref="IOException">The database cannot be reached, or does not let us in; the message names no secret.</exception>
    public static async Task<PostgresIntake> OpenAsync(string connection, CancellationToken cancellation = default)
    {
        var database = PostgresSource.Create(connection, pooled: false);
        NpgsqlConnection? opened = null;
        var isOpen = false;
        try
        {
            opened = await database.OpenConnectionAsync(cancellation);
            await Schema.EnsureAsync(opened, cancellation);
            await opened.RunAsync("BEGIN ISOLATION LEVEL READ COMMITTED", cancellation);
            // Nodes that would append wait, and then find a record that does not begin where they thought.
            await opened.AskAsync($"SELECT pg_advisory_xact_lock({Locks.Appends})", cancellation);
            if (await opened.AskAsync("SELECT count(*) FROM record.acts", cancellation) is > 0L and var acts)
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"The database {PostgresSource.Describe(connection)} holds {acts} acts: a record is moved into an empty one only."));
            isOpen = true;
            return new(database, opened);
        }
        catch (Exception wrong) when (Troubles.IsOfTheDatabase(wrong))
        {
            throw new IOException($"The record in the database {PostgresSource.Describe(connection)} cannot be written. {Troubles.Detail(wrong)}", wrong);
        }
        finally
        {
            if (!isOpen && opened is not null) await opened.DisposeAsync(); // and lets go of the lock
            if (!isOpen) await database.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public ValueTask TakeAsync(IReadOnlyList<StoredAct> acts, CancellationToken cancellation = default) => GuardAsync(async () =>
    {
        await CopyAsync(acts, cancellation);
        foreach (var (envelope, _, _) in acts)
        {
            if (appends.Next(envelope) is { } ended) await TakeKeyAsync(ended, cancellation);
            last = envelope.Position;
        }
    });

    /// <inheritdoc/>
    public ValueTask TakeAsync(string hash, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default) => GuardAsync(() =>
        connection.AskAsync("INSERT INTO record.bytes (hash, content) VALUES ($1, $2) ON CONFLICT DO NOTHING", cancellation, Convert.FromHexString(hash), bytes));

    /// <inheritdoc/>
    public ValueTask FinishAsync(CancellationToken cancellation = default) => GuardAsync(async () =>
    {
        if (appends.End() is { } ended) await TakeKeyAsync(ended, cancellation);
        await connection.AskAsync($"SELECT pg_notify('{Following.Channel}', $1::bigint::text)", cancellation, last);
        await connection.RunAsync("COMMIT", cancellation);
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A session that ends undoes what it had not committed.
        await connection.DisposeAsync();
        await source.DisposeAsync();
    }

    private async Task CopyAsync(IReadOnlyList<StoredAct> acts, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync("COPY record.acts (position, stream, version, envelope, hash) FROM STDIN (FORMAT binary)", cancellation);
        foreach (var (envelope, bytes, hash) in acts)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(envelope.Position, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(envelope.Stream.ToString(), NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(envelope.Version, NpgsqlDbType.Integer, cancellation);
            await copy.WriteAsync(bytes, NpgsqlDbType.Bytea, cancellation);
            await copy.WriteAsync(hash, NpgsqlDbType.Bytea, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    private Task TakeKeyAsync(KeyedAppend key, CancellationToken cancellation) => connection.AskAsync(
        "INSERT INTO record.keys (digest, first, last, version) VALUES ($1, $2, $3, $4)", cancellation, KeyedAppend.DigestOf(key.Actor, key.Key), key.First, key.Last, key.Version);

    private static async ValueTask GuardAsync(Func<Task> take)
    {
        try
        {
            await take();
        }
        catch (Exception wrong) when (Troubles.IsOfTheDatabase(wrong))
        {
            throw new IOException($"The record cannot be taken in; nothing of it was. {Troubles.Detail(wrong)}", wrong);
        }
    }
}
