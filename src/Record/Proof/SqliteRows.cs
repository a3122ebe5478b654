using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Dais.Record.Sqlite;

namespace Dais.Record.Proof;

/// <summary>What a file of SQLite holds, row by row. It is opened for reading; a process that appends meanwhile is not disturbed.</summary>
public sealed class SqliteRows : IRecordRows
{
    private readonly Connection connection;
    private readonly Statement page;
    private readonly string path;

    private SqliteRows(Connection connection, string path)
    {
        this.connection = connection;
        this.path = path;
        page = connection.Prepare("SELECT position, stream, version, envelope, hash FROM acts WHERE position > ? ORDER BY position LIMIT ?");
    }

    /// <summary>Opens the record in a file.</summary>
    /// <exception cref="InvalidDataException">The file is no record, or is damaged so far that its tables are not found.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static SqliteRows Open(string path)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full)) throw new FileNotFoundException($"There is no record at {full}: name its folder with --data.", full);
        var opened = Connection.OpenForReading(full, nobodyWrites: !Schema.CanBeShared(full));
        try
        {
            if (Schema.IsNew(opened, full)) throw new InvalidDataException($"{full} holds nothing.");
            return new(opened, full);
        }
        catch (SqliteFault fault)
        {
            opened.Dispose();
            throw Unreadable(full, fault);
        }
        catch (InvalidDataException)
        {
            opened.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordRow>> RowsAsync(long after, int most, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var rows = new List<RecordRow>(Math.Min(most, 4096));
        var slab = new Slab();
        try
        {
            page.Bind(1, after).Bind(2, most);
            while (page.Step())
                rows.Add(new(page.Number(0), Encoding.UTF8.GetString(page.Bytes(1)), page.Number(2), slab.Copy(page.Bytes(3)), slab.Copy(page.Bytes(4))));
        }
        catch (SqliteFault fault)
        {
            // What was read before the damage is handed over; the next page begins at it.
            if (rows.Count == 0) throw Unreadable(path, fault, Math.Max(after, 0));
        }
        finally
        {
            page.Reset();
        }

        return new(rows);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<KeyRow> KeysAsync(CancellationToken cancellation = default) => AllAsync(
        "SELECT actor, key, first, last, version FROM keys",
        row => new KeyRow(KeyedAppend.DigestOf(Encoding.UTF8.GetString(row.Bytes(0)), Encoding.UTF8.GetString(row.Bytes(1))), row.Number(2), row.Number(3), row.Number(4)), cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<BytesRow> BytesAsync(CancellationToken cancellation = default) => AllAsync(
        "SELECT hash, content FROM bytes ORDER BY rowid", row => new BytesRow(Convert.ToHexStringLower(row.Bytes(0)), row.Bytes(1).ToArray()), cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        page.Dispose();
        connection.Dispose();
        return ValueTask.CompletedTask;
    }

    private async IAsyncEnumerable<T> AllAsync<T>(string sql, Func<Statement, T> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var statement = Prepared(sql);
        while (Next(statement))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return read(statement);
        }

        await ValueTask.CompletedTask;
    }

    private Statement Prepared(string sql)
    {
        try
        {
            return connection.Prepare(sql);
        }
        catch (SqliteFault fault)
        {
            throw Unreadable(path, fault);
        }
    }

    private bool Next(Statement statement)
    {
        try
        {
            return statement.Step();
        }
        catch (SqliteFault fault)
        {
            throw Unreadable(path, fault);
        }
    }

    private static InvalidDataException Unreadable(string path, SqliteFault fault, long? after = null) => new(
        string.Create(CultureInfo.InvariantCulture, $"{path} is damaged and cannot be read on{(after is null ? "" : $" after position {after}")}: {fault.Message} Restore a backup, and compare it with the checkpoints that others keep."),
        fault);
}
