using System.Data.Common;
using System.Runtime.CompilerServices;
using Dais.Record.Acts;
using Dais.Record.Sealing;
using Dais.Record.Tables;

namespace Dais.Record.Proof;

/// <summary>The store of keys that goes with a record.</summary>
/// <param name="tables">DATA/keys.db, or the schema "keys".</param>
/// <param name="place">Where the master key and the list of destroyed keys stand.</param>
public sealed class MovedKeys(TableSource tables, Func<string, KeyPlace> place) : IMoveKeys
{
    private static readonly TableScripts scripts = TableScripts.Load("keys", typeof(SubjectKeys).Assembly, "Dais.Record/Sealing/keys");

    /// <inheritdoc/>
    public async IAsyncEnumerable<WrappedKey> KeysAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await scripts.ApplyAsync(tables, cancellation);
        await using var connection = await tables.OpenAsync(cancellation);
        // One transaction: a key that is destroyed meanwhile is there as key or as destroyed, never both, never neither.
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        if (await StoreAsync(connection, cancellation) is not { } store) yield break;
        foreach (var key in await connection.ReadAsync(
            "SELECT subject, master, wrapped FROM subject_key ORDER BY subject", r => new WrappedKey(store, r.GetString(0), r.GetString(1), r.GetFieldValue<byte[]>(2)), cancellation))
            yield return key;
        foreach (var subject in await connection.ReadAsync("SELECT subject FROM destroyed_key ORDER BY subject", r => r.GetString(0), cancellation))
            yield return new(store, subject, "", ReadOnlyMemory<byte>.Empty);
    }

    /// <inheritdoc/>
    public async ValueTask KeepAsync(IReadOnlyList<WrappedKey> keys, CancellationToken cancellation = default)
    {
        if (keys.Count == 0) return;
        if (keys.Any(k => !StreamName.TryParse(k.Store, out _) || !StreamName.TryParse(k.Subject, out _) || k.Store != keys[0].Store || k.Store.Contains('/', StringComparison.Ordinal)))
            throw new InvalidDataException("The keys in the file are not of one store of keys.");
        await scripts.ApplyAsync(tables, cancellation);
        await using (var connection = await tables.OpenAsync(cancellation))
        {
            await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancellation);
            await BecomeAsync(connection, keys[0].Store, cancellation);
            foreach (var key in keys) await PutAsync(connection, key, cancellation);
            await transaction.CommitAsync(cancellation);
        }

        // Opening it is what applies the list of destroyed keys, and finds a master key that is not the one.
        await SubjectKeys.OpenAsync(tables, place, cancellation);
    }

    private static async Task<string?> StoreAsync(DbConnection connection, CancellationToken cancellation) =>
        (await connection.ReadAsync("SELECT id FROM key_store", r => r.GetString(0), cancellation)).FirstOrDefault();

    /// <summary>The store takes the id of the one the keys come from, for the list of destroyed keys goes by it.</summary>
    private static async Task BecomeAsync(DbConnection connection, string store, CancellationToken cancellation)
    {
        var there = await StoreAsync(connection, cancellation);
        var count = await connection.ReadAsync("SELECT count(*) FROM subject_key", r => r.GetInt64(0), cancellation);
        if (there is not null && there != store && count[0] > 0) throw new InvalidDataException("There are keys of another record already: a record is moved into an empty place only.");
        await connection.DoAsync("INSERT INTO key_store (one, id) VALUES (1, @id) ON CONFLICT (one) DO UPDATE SET id = excluded.id", cancellation, ("id", store));
    }

    private static Task<int> PutAsync(DbConnection connection, WrappedKey key, CancellationToken cancellation) => key.Wrapped.IsEmpty
        ? connection.DoAsync("INSERT INTO destroyed_key (subject) VALUES (@subject) ON CONFLICT (subject) DO NOTHING", cancellation, ("subject", key.Subject))
        : connection.DoAsync(
            "INSERT INTO subject_key (subject, master, wrapped) VALUES (@subject, @master, @wrapped) ON CONFLICT (subject) DO NOTHING",
            cancellation, ("subject", key.Subject), ("master", key.Master), ("wrapped", key.Wrapped.ToArray()));
}
