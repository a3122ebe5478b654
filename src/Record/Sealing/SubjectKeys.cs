using System.Data.Common;
using System.Security.Cryptography;
using Dais.Record.Acts;
using Dais.Record.Tables;

namespace Dais.Record.Sealing;

/// <summary>The keys of subjects, one each, in tables of their own and wrapped by a master key that stands outside.</summary>
/// <remarks>Whenever it is opened, the list of destroyed keys is applied to it: a backup of before an erasure brings no key back.</remarks>
public sealed class SubjectKeys
{
    private static readonly TableScripts scripts = TableScripts.Load("keys", typeof(SubjectKeys).Assembly, "Dais.Record/Sealing/keys");
    private readonly TableSource tables;
    private readonly KeyPlace place;
    private MasterKeys masters;

    private SubjectKeys(TableSource tables, KeyPlace place, MasterKeys masters, DestroyedKeys destroyed) =>
        (this.tables, this.place, this.masters, Destroyed) = (tables, place, masters, destroyed);

    /// <summary>The list of destroyed keys.</summary>
    internal DestroyedKeys Destroyed { get; }

    /// <summary>Opens a store of keys: makes its tables and its master key when it is new, and applies the list of destroyed keys.</summary>
    /// <param name="tables">DATA/keys.db, or the schema "keys".</param>
    /// <param name="place">Where the master key and the list stand, for the store's id: <see cref="KeyPlace.Find"/>.</param>
    /// <param name="cancellation">Ends the opening.</param>
    /// <exception cref="IOException">The master key is not there, not readable, or not the one that wrapped these keys; the message says what to do.</exception>
    public static async Task<SubjectKeys> OpenAsync(TableSource tables, Func<string, KeyPlace> place, CancellationToken cancellation = default)
    {
        await scripts.ApplyAsync(tables, cancellation);
        var where = place(await IdAsync(tables, cancellation));
        var used = await tables.ReadAsync("SELECT DISTINCT master FROM subject_key", r => r.GetString(0), cancellation);
        // A new master key beside keys that another one wrapped would hide that the right one is lost.
        if (used.Count == 0) MasterKeys.Create(where.MasterKeys);
        var wrapping = MasterKeys.Read(where.MasterKeys);
        if (used.FirstOrDefault(id => !wrapping.Has(id)) is { } missing)
            throw new IOException($"Keys of subjects are wrapped by the master key {missing}, which is not in {where.MasterKeys}.");
        var keys = new SubjectKeys(tables, where, wrapping, new(where.DestroyedKeys));
        await keys.ApplyDestroyedAsync(cancellation);
        return keys;
    }

    /// <summary>Adds a master key to the file and wraps every key by it. Before several nodes run on one database, the file is brought to each of them.</summary>
    /// <returns>How many keys were wrapped anew.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task<int> RewrapAsync(CancellationToken cancellation = default)
    {
        MasterKeys.Add(place.MasterKeys);
        masters = MasterKeys.Read(place.MasterKeys);
        var rewrapped = 0;
        await using var connection = await tables.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var (subject, master, wrapped) in await connection.ReadAsync("SELECT subject, master, wrapped FROM subject_key", Row, cancellation))
        {
            var key = masters.Unwrap(master, subject, wrapped);
            rewrapped += await connection.DoAsync(
                "UPDATE subject_key SET master = @master, wrapped = @wrapped WHERE subject = @subject", cancellation,
                ("subject", subject), ("master", masters.Current), ("wrapped", masters.Wrap(subject, key)));
            CryptographicOperations.ZeroMemory(key);
        }

        await transaction.CommitAsync(cancellation);
        return rewrapped;
    }

    /// <summary>Whether a subject has a key, or had one that was destroyed.</summary>
    public async Task<bool> KnowsAsync(string subject, CancellationToken cancellation = default) => (await tables.ReadAsync(
        "SELECT 1 FROM subject_key WHERE subject = @subject UNION SELECT 1 FROM destroyed_key WHERE subject = @subject", _ => true, cancellation, ("subject", subject))).Count > 0;

    /// <summary>All keys.</summary>
    internal async Task<IReadOnlyList<(string Subject, byte[] Key)>> AllAsync(CancellationToken cancellation) =>
        [.. (await tables.ReadAsync("SELECT subject, master, wrapped FROM subject_key", Row, cancellation)).Select(r => (r.Subject, Unwrap(r.Subject, r.Master, r.Wrapped)))];

    /// <summary>The key of a subject; null where there is none. Waits for the database.</summary>
    internal byte[]? Find(string subject)
    {
        using var connection = tables.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT subject, master, wrapped FROM subject_key WHERE subject = @subject";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("subject", subject);
        command.Parameters.Add(parameter);
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return null;
        var row = Row(reader);
        return Unwrap(row.Subject, row.Master, row.Wrapped);
    }

    /// <summary>The key of a subject, made where there is none yet; null where it was destroyed.</summary>
    internal async Task<byte[]?> FindOrMakeAsync(string subject, CancellationToken cancellation)
    {
        if (!StreamName.TryParse(subject, out _)) throw new ArgumentException($"“{subject}” is no id of a subject: a–z, 0–9 and . - _ /.", nameof(subject));
        var key = RandomNumberGenerator.GetBytes(SealedBytes.KeyLength);
        var made = await tables.DoAsync(
            """
            INSERT INTO subject_key (subject, master, wrapped)
            SELECT @subject, @master, @wrapped WHERE NOT EXISTS (SELECT 1 FROM destroyed_key WHERE subject = @subject)
            ON CONFLICT (subject) DO NOTHING
            """, cancellation, ("subject", subject), ("master", masters.Current), ("wrapped", masters.Wrap(subject, key)));
        return made == 1 ? key : Find(subject);
    }

    /// <summary>Destroys the key of a subject for good: it stands on the list first, so that a crash cannot leave it half done.</summary>
    internal async Task DestroyAsync(string subject, CancellationToken cancellation)
    {
        Destroyed.AddDestroyed(subject);
        await DestroyAsync([subject], cancellation);
    }

    private static async Task<string> IdAsync(TableSource tables, CancellationToken cancellation)
    {
        await tables.DoAsync(
            "INSERT INTO key_store (one, id) VALUES (1, @id) ON CONFLICT (one) DO NOTHING", cancellation, ("id", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))));
        return (await tables.ReadAsync("SELECT id FROM key_store", r => r.GetString(0), cancellation))[0];
    }

    private async Task ApplyDestroyedAsync(CancellationToken cancellation)
    {
        // Every destruction leaves its mark in the tables: where it is missing, they are older than the destruction, and were restored.
        var marked = await tables.ReadAsync("SELECT subject FROM destroyed_key", r => r.GetString(0), cancellation);
        var back = Destroyed.All.Except(marked, StringComparer.Ordinal).ToList();
        // What brought the tables back may have brought back more: everything lets go of the subject once more.
        foreach (var subject in back) Destroyed.AddDestroyed(subject);
        if (back.Count > 0) await DestroyAsync(back, cancellation);
    }

    private async Task DestroyAsync(IReadOnlyList<string> subjects, CancellationToken cancellation)
    {
        await using var connection = await tables.OpenAsync(cancellation);
        await using (var transaction = await connection.BeginTransactionAsync(cancellation))
        {
            foreach (var subject in subjects)
            {
                await connection.DoAsync("INSERT INTO destroyed_key (subject) VALUES (@subject) ON CONFLICT (subject) DO NOTHING", cancellation, ("subject", subject));
                await connection.DoAsync("DELETE FROM subject_key WHERE subject = @subject", cancellation, ("subject", subject));
            }

            await transaction.CommitAsync(cancellation);
        }

        await tables.SweepAsync(connection, ["subject_key"], cancellation);
    }

    private byte[] Unwrap(string subject, string master, byte[] wrapped)
    {
        // A key may have been wrapped by a master key that was added meanwhile.
        if (!masters.Has(master)) masters = MasterKeys.Read(place.MasterKeys);
        return masters.Has(master)
            ? masters.Unwrap(master, subject, wrapped)
            : throw new IOException($"A key is wrapped by the master key {master}, which is not in {place.MasterKeys}.");
    }

    private static (string Subject, string Master, byte[] Wrapped) Row(DbDataReader row) => (row.GetString(0), row.GetString(1), row.GetFieldValue<byte[]>(2));
}
