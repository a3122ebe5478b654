using System.Collections.Immutable;
using System.Data;
using Dais.Record.Acts;
using Dais.Record.Storing;
using Npgsql;
using NpgsqlTypes;

namespace Dais.Record.Postgres;

/// <summary>The one connection on which a node writes acts. A batch takes two round trips: lock and look; insert and commit.</summary>
/// <param name="source">Opens connections that are not pooled: a connection given up ends its session.</param>
internal sealed class Pen(NpgsqlDataSource source) : IAsyncDisposable
{
    private const int BytesAnInsert = 8 * 1024 * 1024;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// A commit is durable when it is answered, whatever the server's default; and a node that stops or is cut off while it holds the lock
    /// loses its session soon, so that the others can go on.
    /// </summary>
    private const string Session =
        """
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
        SET idle_in_transaction_session_timeout = '10s';
        SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3;
        """;

    private readonly string lockIt = $"SELECT pg_advisory_xact_lock({Locks.Appends})";
    private NpgsqlConnection? connection;
    private bool wasReached = true;

    /// <summary>Connects where no connection is open; a server that starts again is waited for, one that was not there the last time is not.</summary>
    internal async Task ConnectAsync(CancellationToken cancellation)
    {
        if (connection is { FullState: ConnectionState.Open }) return;
        await GiveUpAsync();
        for (var left = wasReached ? Patience / Pause : 0; ; left--)
        {
            wasReached = false;
            try
            {
                connection = await source.OpenConnectionAsync(cancellation);
                await connection.RunAsync(Session, cancellation);
                wasReached = true;
                return;
            }
            catch (NpgsqlException notYet) when (left > 0 && notYet.IsTransient)
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }

    /// <summary>Begins the transaction, takes the lock, and reads what the appends depend on.</summary>
    internal async Task<Ground> LookAsync(IReadOnlyList<Append> appends, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        Add(batch, "BEGIN ISOLATION LEVEL READ COMMITTED");
        Add(batch, lockIt);
        Add(batch, Reads.Head);
        Add(batch,
            "SELECT s, v.version FROM unnest($1) AS s, LATERAL (SELECT version FROM record.acts WHERE stream = s ORDER BY version DESC LIMIT 1) AS v",
            Of(appends.Select(a => a.Stream.ToString()).Distinct(), NpgsqlDbType.Text));
        Add(batch,
            "SELECT k.digest, k.first, k.last, k.version FROM unnest($1) AS d, LATERAL (SELECT * FROM record.keys WHERE digest = d) AS k",
            Of(appends.Select(Batch.Digest).OfType<string>().Distinct().Select(Convert.FromHexString), NpgsqlDbType.Bytea));
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation); // over the lock, which answers an empty row
        var head = await Reads.HeadOfAsync(reader, cancellation);
        var (versions, answered) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, AppendResult.Appended>(StringComparer.Ordinal));
        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) versions.Add(reader.GetString(0), reader.GetInt32(1));
        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            answered.Add(Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(0)), new(reader.GetInt64(1), reader.GetInt64(2), reader.GetInt32(3), WasBefore: false));
        return new(head, versions, answered);
    }

    /// <summary>Inserts what a batch adds, tells the other nodes, and commits.</summary>
    internal async Task CommitAsync(Batch decided, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var acts in InPortions(decided.Acts))
        {
            Add(batch, "INSERT INTO record.acts (position, stream, version, envelope, hash) SELECT * FROM unnest($1, $2, $3, $4, $5)",
                Of(acts.Select(a => a.Position), NpgsqlDbType.Bigint), Of(acts.Select(a => a.Envelope.Stream.ToString()), NpgsqlDbType.Text),
                Of(acts.Select(a => a.Envelope.Version), NpgsqlDbType.Integer), Of(acts.Select(a => a.Bytes), NpgsqlDbType.Bytea), Of(acts.Select(a => a.Hash), NpgsqlDbType.Bytea));
        }

        if (decided.Keys.Count > 0)
        {
            Add(batch, "INSERT INTO record.keys (digest, first, last, version) SELECT * FROM unnest($1, $2, $3, $4)",
                Of(decided.Keys.Select(k => Convert.FromHexString(k.Digest)), NpgsqlDbType.Bytea), Of(decided.Keys.Select(k => k.Answer.First), NpgsqlDbType.Bigint),
                Of(decided.Keys.Select(k => k.Answer.Last), NpgsqlDbType.Bigint), Of(decided.Keys.Select(k => k.Answer.Version), NpgsqlDbType.Integer));
        }

        Add(batch, $"SELECT pg_notify('{Following.Channel}', $1::bigint::text)", new NpgsqlParameter<long> { TypedValue = decided.Acts[^1].Position });
        Add(batch, "COMMIT");
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Ends a transaction that adds nothing, or that failed.</summary>
    internal Task RollBackAsync(CancellationToken cancellation) => connection!.RunAsync("ROLLBACK", cancellation);

    /// <summary>Whether a batch is on the record, asked on a new connection after the one that committed it was lost.</summary>
    /// <remarks>
    /// The lock is taken first: the lost session held it, so once it is ours that session's commit is done or undone for good. All of a batch was
    /// committed or none, and each hash covers all that stands before it: the last act tells for all.
    /// </remarks>
    internal async Task<bool> IsThereAsync(Batch sent, CancellationToken cancellation)
    {
        await ConnectAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        Add(batch, "BEGIN ISOLATION LEVEL READ COMMITTED");
        Add(batch, lockIt);
        Add(batch, "SELECT EXISTS (SELECT FROM record.acts WHERE position = $1 AND hash = $2)",
            new NpgsqlParameter<long> { TypedValue = sent.Acts[^1].Position }, new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = sent.Acts[^1].Hash, NpgsqlDbType = NpgsqlDbType.Bytea });
        Add(batch, "COMMIT");
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return reader.GetBoolean(0);
    }

    /// <summary>Ends the session; the server undoes what it had not committed.</summary>
    internal async ValueTask GiveUpAsync()
    {
        if (connection is null) return;
        await connection.DisposeAsync();
        connection = null;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => GiveUpAsync();

    private static void Add(NpgsqlBatch batch, string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        batch.BatchCommands.Add(command);
    }

    private static NpgsqlParameter Of<T>(IEnumerable<T> values, NpgsqlDbType type) =>
        new NpgsqlParameter<T[]> { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | type };

    /// <summary>So many acts at a time that no message comes near what the server takes.</summary>
    private static IEnumerable<ImmutableArray<StoredAct>> InPortions(List<StoredAct> acts)
    {
        var portion = ImmutableArray.CreateBuilder<StoredAct>();
        var bytes = 0;
        foreach (var act in acts)
        {
            if (portion.Count > 0 && bytes + act.Bytes.Length > BytesAnInsert)
            {
                yield return portion.ToImmutable();
                portion.Clear();
                bytes = 0;
            }

            portion.Add(act);
            bytes += act.Bytes.Length;
        }

        yield return portion.ToImmutable();
    }
}
