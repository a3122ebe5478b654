using System.Data.Common;
using Dais.Directory.Accounts.Codes;
using Dais.Record.Tables;
using NodaTime;

namespace Dais.Directory.Accounts.Signing;

/// <summary>A sign-in that lasts: on which device, since when, and seen when.</summary>
/// <param name="Id">Its id, to end it by; not its key.</param>
/// <param name="Account">Whose it is; null for a badge's.</param>
/// <param name="Badge">The badge it was opened with; null for a person's.</param>
/// <param name="Device">Browser and system, as the browser told them.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="SeenAt">When it was last used, to the minute.</param>
internal sealed record SignInSession(string Id, string? Account, string? Badge, string Device, Instant OpenedAt, Instant SeenAt);

/// <summary>The sign-in sessions: kept here, so that one that is ended is over at the next request, on every node.</summary>
internal sealed class SignInSessions(TableSource tables, TimeProvider time)
{
    /// <summary>How long a session lasts that is not used.</summary>
    public static readonly Duration Idle = Duration.FromHours(12);

    /// <summary>How long it lasts at most.</summary>
    public static readonly Duration Longest = Duration.FromDays(7);

    private const string Columns = "id, account, badge, device, opened_at, seen_at";

    /// <summary>Opens a session of a person and answers its key, which is not kept.</summary>
    public Task<string> OpenAsync(string account, string device, CancellationToken cancellation) =>
        OpenAsync(account, null, device, time.Now() + Longest, cancellation);

    /// <summary>Opens a session of a badge, which ends with the badge.</summary>
    public Task<string> OpenForBadgeAsync(string badge, string device, Instant until, CancellationToken cancellation) =>
        OpenAsync(null, badge, device, until, cancellation);

    /// <summary>The session of a key; null when there is none, or it is over.</summary>
    public async Task<SignInSession?> FindAsync(string key, CancellationToken cancellation)
    {
        var now = time.Now();
        var found = await tables.ReadAsync(
            $"SELECT {Columns} FROM sign_in WHERE hash = @hash AND expires_at > @now AND seen_at > @idle",
            Read,
            cancellation,
            ("hash", Secrets.HashOf(key)),
            ("now", now.Stored()),
            ("idle", (now - Idle).Stored()));
        if (found is not [var session]) return null;
        // Once a minute is enough to show when it was seen, and spares a write a request.
        if (session.SeenAt < now - Duration.FromMinutes(1))
            await tables.DoAsync("UPDATE sign_in SET seen_at = @now WHERE id = @id", cancellation, ("id", session.Id), ("now", now.Stored()));
        return session;
    }

    /// <summary>A person's sessions that last, the latest seen first.</summary>
    public Task<IReadOnlyList<SignInSession>> OfAsync(string account, CancellationToken cancellation) => tables.ReadAsync(
        $"SELECT {Columns} FROM sign_in WHERE account = @account AND expires_at > @now AND seen_at > @idle ORDER BY seen_at DESC",
        Read,
        cancellation,
        ("account", account),
        ("now", time.Now().Stored()),
        ("idle", (time.Now() - Idle).Stored()));

    /// <summary>Ends one session of a person.</summary>
    public Task EndAsync(string account, string id, CancellationToken cancellation) =>
        tables.DoAsync("DELETE FROM sign_in WHERE account = @account AND id = @id", cancellation, ("account", account), ("id", id));

    /// <summary>Ends every session of a person but one; all of them where that is null.</summary>
    public Task EndAllAsync(string account, string? but, CancellationToken cancellation) =>
        tables.DoAsync("DELETE FROM sign_in WHERE account = @account AND id <> @but", cancellation, ("account", account), ("but", but ?? ""));

    /// <summary>Ends the session of a key.</summary>
    public Task EndByKeyAsync(string key, CancellationToken cancellation) =>
        tables.DoAsync("DELETE FROM sign_in WHERE hash = @hash", cancellation, ("hash", Secrets.HashOf(key)));

    /// <summary>Ends the sessions of a badge.</summary>
    public Task EndOfBadgeAsync(string badge, CancellationToken cancellation) =>
        tables.DoAsync("DELETE FROM sign_in WHERE badge = @badge", cancellation, ("badge", badge));

    private async Task<string> OpenAsync(string? account, string? badge, string device, Instant until, CancellationToken cancellation)
    {
        var (key, now) = (Secrets.New(), time.Now());
        await tables.DoAsync("DELETE FROM sign_in WHERE expires_at <= @now OR seen_at <= @idle", cancellation, ("now", now.Stored()), ("idle", (now - Idle).Stored()));
        await tables.DoAsync(
            $"INSERT INTO sign_in (hash, {Columns}, expires_at) VALUES (@hash, @id, @account, @badge, @device, @now, @now, @until)",
            cancellation,
            ("hash", Secrets.HashOf(key)),
            ("id", Secrets.NewId("sign-in")),
            ("account", account),
            ("badge", badge),
            ("device", device),
            ("now", now.Stored()),
            ("until", until.Stored()));
        return key;
    }

    private static SignInSession Read(DbDataReader row) => new(
        row.GetString(0), row.TextOrNull(1), row.TextOrNull(2), row.GetString(3), Times.Instant(row.GetInt64(4)), Times.Instant(row.GetInt64(5)));
}
