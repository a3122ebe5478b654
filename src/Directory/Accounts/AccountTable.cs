using System.Data.Common;
using Dais.Directory.Accounts.Codes;
using Dais.Kernel;
using Dais.Record.Tables;
using NodaTime;

namespace Dais.Directory.Accounts;

/// <summary>The accounts, in their table. Everything that counts attempts or spends a code is one statement, so that two at once cannot share it.</summary>
internal sealed class AccountTable(TableSource tables)
{
    /// <summary>How many failures in a row lock an account.</summary>
    public const int MostFailures = 5;

    /// <summary>For how long.</summary>
    public static readonly Duration Lockout = Duration.FromMinutes(15);

    private const string Columns = "id, email, name, language, opened_at, password_hash, totp_key, locked_until";

    public async Task<bool> AnyAsync(CancellationToken cancellation) =>
        (await tables.ReadAsync("SELECT 1 FROM account LIMIT 1", _ => true, cancellation)).Count > 0;

    public Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellation) =>
        tables.ReadAsync($"SELECT {Columns} FROM account ORDER BY sign_in_name", Read, cancellation);

    public async Task<Account?> FindAsync(string id, CancellationToken cancellation) =>
        (await tables.ReadAsync($"SELECT {Columns} FROM account WHERE id = @id", Read, cancellation, ("id", id))).SingleOrDefault();

    public async Task<Account?> FindByNameAsync(string email, CancellationToken cancellation) =>
        (await tables.ReadAsync($"SELECT {Columns} FROM account WHERE sign_in_name = @name", Read, cancellation, ("name", Account.NormalName(email)))).SingleOrDefault();

    /// <summary>Opens an account, or gives the person's account another key in place of all it had; false when the sign-in name is another's.</summary>
    public static async Task<bool> OpenAsync(DbConnection connection, Account account, CancellationToken cancellation)
    {
        foreach (var table in new[] { "passkey", "recovery_code", "sign_in", "token" })
            await connection.DoAsync($"DELETE FROM {table} WHERE account = @id", cancellation, ("id", account.Id));
        return await connection.DoAsync(
            """
            INSERT INTO account (id, sign_in_name, email, name, language, password_hash, totp_key, opened_at)
            SELECT @id, @normal, @email, @name, @language, @hash, @totp, @now
            WHERE NOT EXISTS (SELECT 1 FROM account WHERE sign_in_name = @normal AND id <> @id)
            ON CONFLICT (id) DO UPDATE SET password_hash = excluded.password_hash, totp_key = excluded.totp_key, totp_step = 0, failures = 0, locked_until = 0
            """,
            cancellation,
            ("id", account.Id),
            ("normal", Account.NormalName(account.Email)),
            ("email", account.Email),
            ("name", account.Name),
            ("language", account.Language.Code),
            ("hash", account.PasswordHash),
            ("totp", account.ProtectedTotpKey),
            ("now", account.OpenedAt.Stored())) == 1;
    }

    /// <summary>Takes an account away with its keys, sessions and tokens.</summary>
    public async Task<bool> CloseAsync(string id, CancellationToken cancellation) =>
        await tables.DoAsync("DELETE FROM account WHERE id = @id", cancellation, ("id", id)) == 1;

    /// <summary>Sets both or takes both away; what was counted against the old ones is forgotten.</summary>
    public Task SetPasswordAsync(string id, string? hash, string? totpKey, CancellationToken cancellation) => tables.DoAsync(
        "UPDATE account SET password_hash = @hash, totp_key = @key, totp_step = 0, failures = 0, locked_until = 0 WHERE id = @id",
        cancellation,
        ("id", id),
        ("hash", hash),
        ("key", totpKey));

    public Task RehashAsync(string id, string hash, CancellationToken cancellation) =>
        tables.DoAsync("UPDATE account SET password_hash = @hash WHERE id = @id", cancellation, ("id", id), ("hash", hash));

    /// <summary>Counts a failure; the fifth in a row locks the account, and the count begins anew.</summary>
    public Task FailedAsync(string id, Instant now, CancellationToken cancellation) => tables.DoAsync(
        """
        UPDATE account SET
            locked_until = CASE WHEN failures + 1 >= @most THEN @until ELSE locked_until END,
            failures = CASE WHEN failures + 1 >= @most THEN 0 ELSE failures + 1 END
        WHERE id = @id
        """,
        cancellation,
        ("id", id),
        ("most", (long)MostFailures),
        ("until", (now + Lockout).Stored()));

    public Task SucceededAsync(string id, CancellationToken cancellation) =>
        tables.DoAsync("UPDATE account SET failures = 0 WHERE id = @id", cancellation, ("id", id));

    /// <summary>Takes a step of the authenticator as used; false when it, or a later one, was used before.</summary>
    public async Task<bool> UseStepAsync(string id, long step, CancellationToken cancellation) => await tables.DoAsync(
        "UPDATE account SET totp_step = @step WHERE id = @id AND totp_step < @step", cancellation, ("id", id), ("step", step)) == 1;

    /// <summary>Spends a recovery code; false when there is none such.</summary>
    public async Task<bool> SpendCodeAsync(string id, string hash, CancellationToken cancellation) => await tables.DoAsync(
        "DELETE FROM recovery_code WHERE account = @id AND hash = @hash", cancellation, ("id", id), ("hash", hash)) == 1;

    public async Task<int> CodesLeftAsync(string id, CancellationToken cancellation) =>
        (int)(await tables.ReadAsync("SELECT COUNT(*) FROM recovery_code WHERE account = @id", r => r.GetInt64(0), cancellation, ("id", id)))[0];

    /// <summary>Puts new recovery codes in place of the old ones; none, to take them away.</summary>
    public async Task SetCodesAsync(string id, IEnumerable<string> codes, CancellationToken cancellation)
    {
        await using var connection = await tables.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.DoAsync("DELETE FROM recovery_code WHERE account = @id", cancellation, ("id", id));
        await AddCodesAsync(connection, id, codes, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Adds recovery codes.</summary>
    public static async Task AddCodesAsync(DbConnection connection, string id, IEnumerable<string> codes, CancellationToken cancellation)
    {
        foreach (var code in codes)
            await connection.DoAsync("INSERT INTO recovery_code (account, hash) VALUES (@id, @hash)", cancellation, ("id", id), ("hash", Secrets.HashOfShort(code)));
    }

    private static Account Read(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), Language.Parse(row.GetString(3)), Times.Instant(row.GetInt64(4)))
        {
            PasswordHash = row.TextOrNull(5),
            ProtectedTotpKey = row.TextOrNull(6),
            LockedUntil = Times.Instant(row.GetInt64(7)),
        };
}
