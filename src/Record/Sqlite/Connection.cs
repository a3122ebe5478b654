using System.Runtime.InteropServices;
using SQLitePCL;

namespace Dais.Record.Sqlite;

/// <summary>A connection to a file, used by one thread at a time.</summary>
internal sealed class Connection : IDisposable
{
    private readonly sqlite3 handle;
    private readonly string path;

    static Connection() => Batteries_V2.Init();

    private Connection(sqlite3 handle, string path) => (this.handle, this.path) = (handle, path);

    /// <summary>Whether SQLite could open the file for reading only.</summary>
    internal bool IsReadOnly => raw.sqlite3_db_readonly(handle, "main") == 1;

    /// <summary>Opens a file for writing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mayMake">Whether one that is not there is made.</param>
    internal static Connection OpenForWriting(string path, bool mayMake) => Open(path, path, raw.SQLITE_OPEN_READWRITE | (mayMake ? raw.SQLITE_OPEN_CREATE : 0));

    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">The file.</param>
    /// <param name="nobodyWrites">Nobody can write to it: then it is read without the files that writers and readers share.</param>
    internal static Connection OpenForReading(string path, bool nobodyWrites) => nobodyWrites
        ? Open(path, $"file:{Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1", raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI)
        : Open(path, path, raw.SQLITE_OPEN_READONLY);

    /// <summary>A statement that is run again and again.</summary>
    internal Statement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement));
        return new(this, statement);
    }

    /// <summary>Runs statements whose answers are not asked for.</summary>
    internal void Run(string sql) => Check(raw.sqlite3_exec(handle, sql));

    /// <summary>The first number a statement answers; 0 when it answers nothing.</summary>
    internal long Number(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Number(0) : 0;
    }

    /// <summary>How long to wait for another process that writes.</summary>
    internal void WaitAtMost(TimeSpan time) => Check(raw.sqlite3_busy_timeout(handle, (int)time.TotalMilliseconds));

    /// <summary>Takes back the transaction, where one is open: SQLite may have done so itself.</summary>
    internal void RollBack()
    {
        if (raw.sqlite3_get_autocommit(handle) == 0) Run("ROLLBACK");
    }

    /// <exception cref="SqliteFault">The result is none of success.</exception>
    internal void Check(int result)
    {
        if (result is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE) return;
        throw Fault(result);
    }

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();

    private static Connection Open(string path, string name, int flags)
    {
        var result = raw.sqlite3_open_v2(name, out var handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        var connection = new Connection(handle, path);
        if (result == raw.SQLITE_OK) result = raw.sqlite3_extended_result_codes(handle, 1);
        if (result == raw.SQLITE_OK) return connection;
        using (connection) throw connection.Fault(result);
    }

    private SqliteFault Fault(int result)
    {
        var isOfTheSystem = (result & 0xFF) is raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN;
        var number = isOfTheSystem ? SystemError(handle.DangerousGetHandle()) : 0;
        var reason = number == 0 ? "" : $" ({Marshal.GetPInvokeErrorMessage(number)})";
        if ((result & 0xFF) == raw.SQLITE_BUSY) reason = " (another process is writing to it)";
        return new(result, number, $"{path}: {raw.sqlite3_errmsg(handle).utf8_to_string()}{reason}");
    }

    // The binding does not offer it, and without it a full disk cannot be told from a broken one where SQLite answers "I/O error".
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_system_errno", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int SystemError(nint handle);
}
