using System.Data.Common;

namespace Dais.Record.Tables;

/// <summary>Takes what was deleted out of a database's files, so that nobody finds it in a free page or in the log.</summary>
public static class Sweeping
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Rewrites the pages, and empties the log before them.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="connection">A connection to them, outside a transaction.</param>
    /// <param name="swept">The tables in which something was deleted.</param>
    /// <param name="cancellation">Ends the sweeping.</param>
    /// <exception cref="IOException">Others read or write without a pause; it is to be tried again.</exception>
    public static async Task SweepAsync(this TableSource tables, DbConnection connection, IReadOnlyList<string> swept, CancellationToken cancellation)
    {
        if (tables.Dialect == Dialect.Postgres)
        {
            await connection.DoAsync($"VACUUM {string.Join(", ", swept)}", cancellation);
            return;
        }

        await connection.DoAsync("VACUUM", cancellation);
        for (var waited = TimeSpan.Zero; ; waited += pause)
        {
            if (await connection.ReadAsync("PRAGMA wal_checkpoint(TRUNCATE)", r => r.GetInt64(0), cancellation) is [0]) return;
            if (waited >= patience) throw new IOException("What was deleted still stands in the log of the database: others hold it open.");
            await Task.Delay(pause, cancellation);
        }
    }
}
