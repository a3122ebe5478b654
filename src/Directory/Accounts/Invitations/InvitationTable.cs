using System.Data.Common;
using Dais.Directory.Accounts.Codes;
using Dais.Kernel;
using Dais.Record.Tables;
using NodaTime;

namespace Dais.Directory.Accounts.Invitations;

/// <summary>The invitations: their links have 256 random bits, are kept as hashes, expire, and lead somewhere once.</summary>
internal sealed class InvitationTable(TableSource tables, TimeProvider time)
{
    /// <summary>How long a link is good.</summary>
    public static readonly Duration GoodFor = Duration.FromDays(7);

    private const string Columns = "id, person, name, email, language, roles, scope_kind, scope_id, issued_by, issued_at, expires_at";

    /// <summary>Issues an invitation; the secret of its link is answered here and never again. Earlier ones for the person lead nowhere any more.</summary>
    public async Task<string> IssueAsync(Invitation invitation, CancellationToken cancellation)
    {
        var secret = Secrets.New();
        await tables.DoAsync(
            "DELETE FROM invitation WHERE expires_at <= @now OR person = @person", cancellation, ("now", time.Now().Stored()), ("person", invitation.Person));
        await tables.DoAsync(
            $"INSERT INTO invitation (hash, {Columns}) VALUES (@hash, @id, @person, @name, @email, @language, @roles, @kind, @scope, @by, @now, @expires)",
            cancellation,
            ("hash", Secrets.HashOf(secret)),
            ("id", invitation.Id),
            ("person", invitation.Person),
            ("name", invitation.Name),
            ("email", invitation.Email),
            ("language", invitation.Language.Code),
            ("roles", string.Join(' ', invitation.Roles)),
            ("kind", invitation.Scope.Kind.ToString()),
            ("scope", invitation.Scope.Id),
            ("by", invitation.IssuedBy),
            ("now", invitation.IssuedAt.Stored()),
            ("expires", invitation.ExpiresAt.Stored()));
        return secret;
    }

    /// <summary>The invitation of a link; null when there is none, it was used, or it has expired.</summary>
    public async Task<Invitation?> FindAsync(string secret, CancellationToken cancellation) => (await tables.ReadAsync(
        $"SELECT {Columns} FROM invitation WHERE hash = @hash AND expires_at > @now",
        Read,
        cancellation,
        ("hash", Secrets.HashOf(secret)),
        ("now", time.Now().Stored()))).SingleOrDefault();

    /// <summary>Takes an invitation within a transaction; false when another took it, or it has expired.</summary>
    public async Task<bool> TakeAsync(DbConnection connection, string secret, CancellationToken cancellation) => await connection.DoAsync(
        "DELETE FROM invitation WHERE hash = @hash AND expires_at > @now", cancellation, ("hash", Secrets.HashOf(secret)), ("now", time.Now().Stored())) == 1;

    /// <summary>The invitations that lead somewhere, the latest first.</summary>
    public Task<IReadOnlyList<Invitation>> AllAsync(CancellationToken cancellation) => tables.ReadAsync(
        $"SELECT {Columns} FROM invitation WHERE expires_at > @now ORDER BY issued_at DESC", Read, cancellation, ("now", time.Now().Stored()));

    /// <summary>Withdraws an invitation.</summary>
    public Task WithdrawAsync(string id, CancellationToken cancellation) =>
        tables.DoAsync("DELETE FROM invitation WHERE id = @id", cancellation, ("id", id));

    private static Invitation Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        Language.Parse(row.GetString(4)),
        [.. row.GetString(5).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => Enum.Parse<Role>(r))],
        new(Enum.Parse<ScopeKind>(row.GetString(6)), row.GetString(7)),
        row.GetString(8),
        Times.Instant(row.GetInt64(9)),
        Times.Instant(row.GetInt64(10)));
}
