using System.Data.Common;
using Dais.Directory.Accounts.Codes;
using Dais.Kernel;
using Dais.Record.Tables;
using NodaTime;

namespace Dais.Directory.Accounts.Tokens;

/// <summary>A token with which a program acts for a person, within what the person may do.</summary>
/// <param name="Id">Its id, to withdraw it by; not the token.</param>
/// <param name="Account">For whom it acts.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="MayWrite">Whether it may do more than read.</param>
/// <param name="Scope">What it is good for.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="UsedAt">When it was last used, to the minute; when it was issued, for one that never was.</param>
/// <param name="ExpiresAt">When it ends.</param>
internal sealed record ApiToken(string Id, string Account, string Name, bool MayWrite, Scope Scope, Instant IssuedAt, Instant UsedAt, Instant ExpiresAt);

/// <summary>The tokens: shown once, kept as hashes.</summary>
internal sealed class ApiTokens(TableSource tables, TimeProvider time)
{
    /// <summary>What a token begins with, so that one that is left lying about is recognized.</summary>
    public const string Prefix = "dais_";

    /// <summary>The longest a token may last, in days.</summary>
    public const int MostDays = 365;

    private const string Columns = "id, account, name, may_write, scope_kind, scope_id, issued_at, used_at, expires_at";

    /// <summary>Issues a token; its secret is answered here and never again.</summary>
    public async Task<string> IssueAsync(string account, string name, bool mayWrite, Scope scope, Duration life, CancellationToken cancellation)
    {
        var (secret, now) = (Prefix + Secrets.New(), time.Now());
        await tables.DoAsync(
            $"INSERT INTO token (hash, {Columns}) VALUES (@hash, @id, @account, @name, @write, @kind, @scope, @now, @now, @expires)",
            cancellation,
            ("hash", Secrets.HashOf(secret)),
            ("id", Secrets.NewId("token")),
            ("account", account),
            ("name", name),
            ("write", mayWrite ? 1L : 0L),
            ("kind", scope.Kind.ToString()),
            ("scope", scope.Id),
            ("now", now.Stored()),
            ("expires", (now + life).Stored()));
        return secret;
    }

    /// <summary>The token of a secret, noted as used; null when there is none, or it has ended.</summary>
    public async Task<ApiToken?> UseAsync(string secret, CancellationToken cancellation)
    {
        var now = time.Now();
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        if (await FindAsync("hash = @of", Secrets.HashOf(secret), cancellation) is not { } token) return null;
        if (token.UsedAt < now - Duration.FromMinutes(1))
            await tables.DoAsync("UPDATE token SET used_at = @now WHERE id = @id", cancellation, ("id", token.Id), ("now", now.Stored()));
        return token;
    }

    /// <summary>A token that has not ended.</summary>
    public Task<ApiToken?> FindAsync(string id, CancellationToken cancellation) => FindAsync("id = @of", id, cancellation);

    /// <summary>A person's tokens that have not ended.</summary>
    public Task<IReadOnlyList<ApiToken>> OfAsync(string account, CancellationToken cancellation) => tables.ReadAsync(
        $"SELECT {Columns} FROM token WHERE account = @account AND expires_at > @now ORDER BY issued_at",
        Read,
        cancellation,
        ("account", account),
        ("now", time.Now().Stored()));

    /// <summary>Withdraws a token of a person.</summary>
    public Task WithdrawAsync(string account, string id, CancellationToken cancellation) =>
        tables.DoAsync("DELETE FROM token WHERE account = @account AND id = @id", cancellation, ("account", account), ("id", id));

    private async Task<ApiToken?> FindAsync(string where, string of, CancellationToken cancellation) => (await tables.ReadAsync(
        $"SELECT {Columns} FROM token WHERE {where} AND expires_at > @now", Read, cancellation, ("of", of), ("now", time.Now().Stored()))).SingleOrDefault();

    private static ApiToken Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetInt64(3) != 0,
        new(Enum.Parse<ScopeKind>(row.GetString(4)), row.GetString(5)),
        Times.Instant(row.GetInt64(6)),
        Times.Instant(row.GetInt64(7)),
        Times.Instant(row.GetInt64(8)));
}
