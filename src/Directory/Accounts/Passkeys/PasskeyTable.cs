using System.Buffers.Text;
using System.Data.Common;
using Dais.Record.Tables;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Dais.Directory.Accounts.Passkeys;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">Its id, in base 64 as addresses write it.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="CreatedAt">When it was registered.</param>
/// <param name="UsedAt">When it was last used.</param>
internal sealed record RegisteredPasskey(string Id, string Name, Instant CreatedAt, Instant UsedAt);

/// <summary>The passkeys: public keys, and what an authenticator says of itself.</summary>
internal sealed class PasskeyTable(TableSource tables, TimeProvider time)
{
    private const string Columns = "id, name, public_key, sign_count, transports, flags, created_at";

    /// <summary>Adds a passkey, or notes that it was used.</summary>
    public async Task AddOrUpdateAsync(string account, UserPasskeyInfo passkey, CancellationToken cancellation)
    {
        await using var connection = await tables.OpenAsync(cancellation);
        await AddOrUpdateAsync(connection, account, passkey, time.Now(), cancellation);
    }

    /// <summary>Adds a passkey within a transaction, or notes that it was used.</summary>
    public static async Task AddOrUpdateAsync(DbConnection connection, string account, UserPasskeyInfo passkey, Instant now, CancellationToken cancellation)
    {
        // A passkey stays its account's: the same id under another account changes nothing.
        var rows = await connection.DoAsync(
            """
            INSERT INTO passkey (id, account, name, public_key, sign_count, transports, flags, created_at, used_at)
            VALUES (@id, @account, @name, @key, @count, @transports, @flags, @created, @now)
            ON CONFLICT (id) DO UPDATE SET sign_count = excluded.sign_count, flags = excluded.flags, name = excluded.name, used_at = excluded.used_at
            WHERE passkey.account = excluded.account
            """,
            cancellation,
            ("id", Base64Url.EncodeToString(passkey.CredentialId)),
            ("account", account),
            ("name", passkey.Name ?? ""),
            ("key", passkey.PublicKey),
            ("count", (long)passkey.SignCount),
            ("transports", string.Join(' ', passkey.Transports ?? [])),
            ("flags", FlagsOf(passkey)),
            ("created", passkey.CreatedAt.ToUnixTimeMilliseconds()),
            ("now", now.Stored()));
        if (rows != 1) throw new InvalidOperationException("A passkey was registered for another account.");
    }

    public Task<IReadOnlyList<UserPasskeyInfo>> OfAsync(string account, CancellationToken cancellation) =>
        tables.ReadAsync($"SELECT {Columns} FROM passkey WHERE account = @account ORDER BY created_at", Read, cancellation, ("account", account));

    public Task<IReadOnlyList<RegisteredPasskey>> ListAsync(string account, CancellationToken cancellation) => tables.ReadAsync(
        "SELECT id, name, created_at, used_at FROM passkey WHERE account = @account ORDER BY created_at",
        r => new RegisteredPasskey(r.GetString(0), r.GetString(1), Times.Instant(r.GetInt64(2)), Times.Instant(r.GetInt64(3))),
        cancellation,
        ("account", account));

    public async Task<UserPasskeyInfo?> FindAsync(string account, byte[] id, CancellationToken cancellation) => (await tables.ReadAsync(
        $"SELECT {Columns} FROM passkey WHERE account = @account AND id = @id", Read, cancellation, ("account", account), ("id", Base64Url.EncodeToString(id)))).SingleOrDefault();

    public async Task<string?> OwnerOfAsync(byte[] id, CancellationToken cancellation) => (await tables.ReadAsync(
        "SELECT account FROM passkey WHERE id = @id", r => r.GetString(0), cancellation, ("id", Base64Url.EncodeToString(id)))).SingleOrDefault();

    public async Task<bool> RemoveAsync(string account, string id, CancellationToken cancellation) =>
        await tables.DoAsync("DELETE FROM passkey WHERE account = @account AND id = @id", cancellation, ("account", account), ("id", id)) == 1;

    private static long FlagsOf(UserPasskeyInfo passkey) =>
        (passkey.IsUserVerified ? 1 : 0) | (passkey.IsBackupEligible ? 2 : 0) | (passkey.IsBackedUp ? 4 : 0);

    // What the authenticator attested at first is not kept: it is read once, at registration, and says more of the device than is needed.
    private static UserPasskeyInfo Read(DbDataReader row) => new(
        Base64Url.DecodeFromChars(row.GetString(0)),
        (byte[])row.GetValue(2),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)),
        (uint)row.GetInt64(3),
        row.GetString(4).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        (row.GetInt64(5) & 1) != 0,
        (row.GetInt64(5) & 2) != 0,
        (row.GetInt64(5) & 4) != 0,
        [],
        [])
    {
        Name = row.GetString(1),
    };
}
