using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Dais.Directory.Accounts.Codes;
using Dais.Record.Tables;
using NodaTime;

namespace Dais.Directory.Accounts.Badges;

/// <summary>A badge: a short code that lets whoever holds it read what delegates read of one body, while it meets.</summary>
/// <param name="Id">Its id, to withdraw it by; not the code.</param>
/// <param name="Body">The body.</param>
/// <param name="Hours">The body's meetings: outside of them the code opens nothing.</param>
internal sealed record Badge(string Id, string Body, ImmutableArray<Interval> Hours)
{
    /// <summary>The meeting that is being held; null outside of meetings.</summary>
    public Interval? MeetingAt(Instant now) => Hours.Where(h => h.Contains(now)).Select(h => (Interval?)h).FirstOrDefault();
}

/// <summary>The badges: their codes are short, so they are stretched before they are kept, and guessing is counted.</summary>
internal sealed class BadgeTable(TableSource tables, TimeProvider time)
{
    /// <summary>How many wrong codes are answered from one address, and from all together, in a quarter of an hour.</summary>
    public const int MostFromOne = 10;

    /// <summary>See <see cref="MostFromOne"/>.</summary>
    public const int MostFromAll = 300;

    private static readonly Duration window = Duration.FromMinutes(15);

    /// <summary>Issues a badge; its code is answered here and never again.</summary>
    public async Task<string> IssueAsync(string body, ImmutableArray<Interval> hours, string by, CancellationToken cancellation)
    {
        var (code, now) = (ShortCodes.New(8), time.Now());
        await tables.DoAsync("DELETE FROM badge WHERE expires_at <= @now", cancellation, ("now", now.Stored()));
        await tables.DoAsync("DELETE FROM attempt WHERE since < @old", cancellation, ("old", (now - window).Stored()));
        await tables.DoAsync(
            "INSERT INTO badge (hash, id, body, hours, issued_by, issued_at, expires_at) VALUES (@hash, @id, @body, @hours, @by, @now, @expires)",
            cancellation,
            ("hash", Secrets.HashOfShort(code)),
            ("id", Secrets.NewId("badge")),
            ("body", body),
            ("hours", string.Join(' ', hours.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Start.Stored()}-{h.End.Stored()}")))),
            ("by", by),
            ("now", now.Stored()),
            ("expires", hours.Max(h => h.End).Stored()));
        return code;
    }

    /// <summary>The badge of a code; null when there is none, when its body is not meeting, or when there were too many attempts.</summary>
    /// <param name="code">As it was typed.</param>
    /// <param name="from">The address it came from.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Badge?> FindByCodeAsync(string code, string from, CancellationToken cancellation)
    {
        var hash = Secrets.HashOfShort(code);
        // Counted before it is looked up, so that many at once are not answered more often than one after the other.
        if (await CountAsync($"badge {from}", cancellation) > MostFromOne || await CountAsync("badge", cancellation) > MostFromAll) return null;
        if (await FindAsync("hash = @of", hash, cancellation) is not { } badge || badge.MeetingAt(time.Now()) is null) return null;
        // Only failures count: a room full of delegates behind one address signs in.
        await tables.DoAsync("UPDATE attempt SET failures = failures - 1 WHERE who IN (@one, 'badge')", cancellation, ("one", $"badge {from}"));
        return badge;
    }

    /// <summary>A badge that was not withdrawn.</summary>
    public Task<Badge?> FindAsync(string id, CancellationToken cancellation) => FindAsync("id = @of", id, cancellation);

    /// <summary>The badges that will open something yet.</summary>
    public Task<IReadOnlyList<Badge>> AllAsync(CancellationToken cancellation) =>
        tables.ReadAsync("SELECT id, body, hours FROM badge WHERE expires_at > @now ORDER BY expires_at", Read, cancellation, ("now", time.Now().Stored()));

    /// <summary>Withdraws a badge.</summary>
    public Task WithdrawAsync(string id, CancellationToken cancellation) => tables.DoAsync("DELETE FROM badge WHERE id = @id", cancellation, ("id", id));

    private async Task<long> CountAsync(string of, CancellationToken cancellation) => (await tables.ReadAsync(
        """
        INSERT INTO attempt (who, failures, since) VALUES (@of, 1, @now)
        ON CONFLICT (who) DO UPDATE SET
            failures = CASE WHEN attempt.since < @old THEN 1 ELSE attempt.failures + 1 END,
            since = CASE WHEN attempt.since < @old THEN @now ELSE attempt.since END
        RETURNING failures
        """,
        r => r.GetInt64(0),
        cancellation,
        ("of", of),
        ("now", time.Now().Stored()),
        ("old", (time.Now() - window).Stored())))[0];

    private async Task<Badge?> FindAsync(string where, string of, CancellationToken cancellation) => (await tables.ReadAsync(
        $"SELECT id, body, hours FROM badge WHERE {where} AND expires_at > @now", Read, cancellation, ("of", of), ("now", time.Now().Stored()))).SingleOrDefault();

    private static Badge Read(DbDataReader row) => new(row.GetString(0), row.GetString(1), [.. row.GetString(2).Split(' ').Select(HoursOf)]);

    private static Interval HoursOf(string stored)
    {
        var ends = stored.Split('-');
        return new(Times.Instant(long.Parse(ends[0], CultureInfo.InvariantCulture)), Times.Instant(long.Parse(ends[1], CultureInfo.InvariantCulture)));
    }
}
