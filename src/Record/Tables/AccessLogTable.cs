using Dais.Kernel;
using NodaTime;

namespace Dais.Record.Tables;

/// <summary>A line of the access log, as it is kept.</summary>
/// <param name="At">When; to the millisecond.</param>
/// <param name="Reader">The person; empty where the log tells of itself.</param>
/// <param name="What">The thing, or "log-opened" and "log-closed".</param>
/// <param name="Label">Who may see the part that was shown.</param>
public sealed record AccessLine(Instant At, string Reader, string What, string Label);

/// <summary>The table of the access log.</summary>
/// <param name="tables">Where it stands.</param>
public sealed class AccessLogTable(TableSource tables)
{
    private static readonly TableScripts scripts = TableScripts.Load("access-log", typeof(AccessLogTable).Assembly, "Dais.Record/Tables/access-log");

    /// <summary>Makes the table where there is none.</summary>
    public Task OpenAsync(CancellationToken cancellation) => scripts.ApplyAsync(tables, cancellation);

    /// <summary>Adds lines, all or none.</summary>
    public async Task AddAsync(IReadOnlyList<ConfidentialRead> reads, CancellationToken cancellation)
    {
        await using var connection = await tables.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var read in reads)
        {
            await connection.DoAsync(
                "INSERT INTO access_log (at, reader, what, label) VALUES (@at, @reader, @what, @label)",
                cancellation,
                ("at", read.At.ToUnixTimeMilliseconds()),
                ("reader", read.Reader),
                ("what", read.What),
                ("label", read.Label.Audience.ToString()));
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The lines from an instant on, oldest first.</summary>
    public Task<IReadOnlyList<AccessLine>> SinceAsync(Instant from, CancellationToken cancellation) => tables.ReadAsync(
        "SELECT at, reader, what, label FROM access_log WHERE at >= @from ORDER BY at",
        row => new AccessLine(Instant.FromUnixTimeMilliseconds(row.GetInt64(0)), row.GetString(1), row.GetString(2), row.GetString(3)),
        cancellation,
        ("from", from.ToUnixTimeMilliseconds()));

    /// <summary>Forgets the lines before an instant.</summary>
    public Task<int> RemoveBeforeAsync(Instant before, CancellationToken cancellation) =>
        tables.DoAsync("DELETE FROM access_log WHERE at < @before", cancellation, ("before", before.ToUnixTimeMilliseconds()));
}
