using Dais.Record.Storing;
using SQLitePCL;

namespace Dais.Record.Sqlite;

/// <summary>SQLite could not do what was asked of it.</summary>
/// <param name="code">Its extended result code.</param>
/// <param name="systemError">The operating system's error number, where that was the reason; otherwise 0.</param>
/// <param name="message">What it says, and of which file.</param>
internal sealed class SqliteFault(int code, int systemError, string message) : IOException(message)
{
    private const int NotPermitted = 1;
    private const int AccessDenied = 13;
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;
    private const int QuotaExceeded = 122;

    /// <summary>The kind of result, without its detail.</summary>
    internal int Kind => code & 0xFF;

    /// <summary>The file is no database at all.</summary>
    internal bool IsNoDatabase => Kind == raw.SQLITE_NOTADB;

    /// <summary>Another process holds what was needed.</summary>
    internal bool IsBusy => Kind == raw.SQLITE_BUSY;

    /// <summary>The file, or one that must stand beside it, could not be opened for what was wanted.</summary>
    internal bool IsClosedToUs => Kind is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY;

    /// <summary>What it means to who wanted to append.</summary>
    internal RecordTrouble Trouble => (Kind, systemError) switch
    {
        (raw.SQLITE_FULL, _) => RecordTrouble.DiskFull,
        (raw.SQLITE_READONLY, _) => RecordTrouble.ReadOnly,
        (raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN, NoSpace or QuotaExceeded) => RecordTrouble.DiskFull,
        (raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN, ReadOnlyFileSystem or AccessDenied or NotPermitted) => RecordTrouble.ReadOnly,
        _ => RecordTrouble.Unavailable,
    };
}
