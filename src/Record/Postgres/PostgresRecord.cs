using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Dais.Record.Acts;
using Dais.Record.Bytes;
using Dais.Record.Storing;
using Npgsql;

namespace Dais.Record.Postgres;

/// <summary>The record in a PostgreSQL database (15 or later), schema <c>record</c>: the store of several nodes.</summary>
/// <remarks>
/// Any number of nodes may open the same database; each follows the appends of the others. docs/record.md says why none misses an act, and
/// which rights the roles need.
/// </remarks>
public sealed class PostgresRecord : IRecordStore, IKeepBytes
{
    /// <summary>The largest bytes that can be kept: PostgreSQL takes no value of more than 1 GB.</summary>
    public const int LargestBytes = 1_000_000_000;

    /// <summary>How long it is tried to find out what became of a commit whose connection was lost.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const int HashesAtOnce = 1000;

    private readonly NpgsqlDataSource pool;
    private readonly NpgsqlDataSource single;
    private readonly Following following;
    private readonly Appending appending;
    private readonly Reads reads;
    private int closed;

    private PostgresRecord(string connection, TimeSpan patience)
    {
        pool = PostgresSource.Create(connection, pooled: true);
        single = PostgresSource.Create(connection, pooled: false);
        following = new(single);
        appending = new(new(single), following, patience);
        reads = new(pool);
    }

    /// <summary>Opens the record, and makes its tables where they are not there yet.</summary>
    /// <param name="connection">The database, as Npgsql reads it: "Host=…;Database=…;Username=…".</param>
    /// <param name="cancellation">Gives up opening.</param>
    /// <exception cref="IOException">The database cannot be reached, or does not let us in; the message names no secret.</exception>
    /// <exception cref="InvalidDataException">A later version of the program made the tables.</exception>
    public static Task<PostgresRecord> OpenAsync(string connection, CancellationToken cancellation = default) => OpenAsync(connection, Patience, cancellation);

    /// <summary>Opens the record with another patience than is usual.</summary>
    internal static async Task<PostgresRecord> OpenAsync(string connection, TimeSpan patience, CancellationToken cancellation)
    {
        var record = new PostgresRecord(connection, patience);
        var isOpen = false;
        try
        {
            await using (var first = await record.single.OpenConnectionAsync(cancellation)) await Schema.EnsureAsync(first, cancellation);
            record.following.Reach((await record.HeadAsync(cancellation)).Position);
            record.following.Begin();
            record.appending.Begin();
            isOpen = true;
            return record;
        }
        catch (Exception wrong) when (Troubles.IsOfTheDatabase(wrong))
        {
            throw new IOException($"The record in the database {PostgresSource.Describe(connection)} cannot be opened. {Troubles.Detail(wrong)}", wrong);
        }
        finally
        {
            if (!isOpen) await record.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="OutcomeUnknownException">The connection was lost during the commit and did not come back in time.</exception>
    public ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellation = default) => AppendLimits.Breach(append) is { } breach
        ? ValueTask.FromResult<AppendResult>(new AppendResult.Refused(RecordTrouble.Malformed, breach))
        : appending.AppendAsync(append, cancellation);

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be reached.</exception>
    public async ValueTask<IReadOnlyList<StoredAct>> ReadAsync(long after, int most, CancellationToken cancellation = default) =>
        await reads.AfterAsync(after, most, cancellation);

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be reached.</exception>
    public async ValueTask<IReadOnlyList<StoredAct>> ReadStreamAsync(StreamName stream, int after, int most, CancellationToken cancellation = default) =>
        await reads.OfStreamAsync(stream, after, most, cancellation);

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be reached.</exception>
    public async ValueTask<RecordHead> HeadAsync(CancellationToken cancellation = default) => await reads.HeadAsync(cancellation);

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The record was closed.</exception>
    public Task ChangedAsync(long after, CancellationToken cancellation) => following.ChangedAsync(after, cancellation);

    /// <inheritdoc/>
    public async ValueTask<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        if (bytes.Length > LargestBytes) throw new IOException($"{bytes.Length} bytes are more than can be kept in one piece, {LargestBytes}.");
        var hash = SHA256.HashData(bytes.Span);
        await reads.OnAsync(connection => KeepAsync(connection, hash, bytes, cancellation), "The bytes cannot be kept.", cancellation);
        return Convert.ToHexStringLower(hash);
    }

    /// <inheritdoc/>
    public async ValueTask<byte[]?> FindAsync(string hash, CancellationToken cancellation = default)
    {
        if (hash.Length != 2 * EnvelopeBytes.HashLength || !hash.All(char.IsAsciiHexDigitLower)) return null;
        var key = Convert.FromHexString(hash);
        return await reads.OnAsync(connection => connection.AskAsync("SELECT content FROM record.bytes WHERE hash = $1", cancellation, key), Reads.Failed, cancellation) as byte[];
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> HashesAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var last = Array.Empty<byte>();
        while (true)
        {
            var some = await reads.OnAsync(connection => HashesAfterAsync(connection, last, cancellation), Reads.Failed, cancellation);
            foreach (var hash in some) yield return Convert.ToHexStringLower(hash);
            if (some.Count < HashesAtOnce) yield break;
            last = some[^1];
        }
    }

    /// <summary>Closes the record: appends that were taken are answered, later ones refused, and who waits for a change is told that it is closed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref closed, 1) == 1) return;
        await appending.DisposeAsync();
        await following.DisposeAsync();
        await single.DisposeAsync();
        await pool.DisposeAsync();
    }

    private static async Task<bool> KeepAsync(NpgsqlConnection connection, byte[] hash, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (await connection.AskAsync("SELECT true FROM record.bytes WHERE hash = $1", cancellation, hash) is true) return true;
        await connection.AskAsync(
            "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'", cancellation); // until the pool takes it back
        await connection.AskAsync("INSERT INTO record.bytes (hash, content) VALUES ($1, $2) ON CONFLICT DO NOTHING", cancellation, hash, bytes);
        return true;
    }

    private static async Task<List<byte[]>> HashesAfterAsync(NpgsqlConnection connection, byte[] last, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT hash FROM record.bytes WHERE hash > $1 ORDER BY hash LIMIT $2", connection)
        {
            Parameters = { new() { Value = last }, new() { Value = HashesAtOnce } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var hashes = new List<byte[]>();
        while (await reader.ReadAsync(cancellation)) hashes.Add(reader.GetFieldValue<byte[]>(0));
        return hashes;
    }
}
