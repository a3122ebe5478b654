using System.Text;
using SQLitePCL;

namespace Dais.Record.Sqlite;

/// <summary>A prepared statement. Its numbers of parameters begin with 1, those of columns with 0.</summary>
internal sealed class Statement(Connection connection, sqlite3_stmt handle) : IDisposable
{
    /// <summary>Sets a number.</summary>
    internal Statement Bind(int parameter, long value)
    {
        connection.Check(raw.sqlite3_bind_int64(handle, parameter, value));
        return this;
    }

    /// <summary>Sets bytes; SQLite copies them.</summary>
    internal Statement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        connection.Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(handle, parameter, 0) : raw.sqlite3_bind_blob(handle, parameter, value));
        return this;
    }

    /// <summary>Sets a text.</summary>
    internal Statement Bind(int parameter, string value)
    {
        Span<byte> utf8 = stackalloc byte[256];
        connection.Check(Encoding.UTF8.TryGetBytes(value, utf8, out var length)
            ? raw.sqlite3_bind_text(handle, parameter, utf8[..length])
            : raw.sqlite3_bind_text(handle, parameter, value));
        return this;
    }

    /// <summary>Goes to the next row; false after the last.</summary>
    internal bool Step()
    {
        var result = raw.sqlite3_step(handle);
        if (result == raw.SQLITE_ROW) return true;
        if (result != raw.SQLITE_DONE) Reset();
        connection.Check(result);
        return false;
    }

    /// <summary>Runs a statement that answers no rows.</summary>
    internal void Run()
    {
        var result = raw.sqlite3_step(handle);
        Reset();
        connection.Check(result);
    }

    /// <summary>A number of the row.</summary>
    internal long Number(int column) => raw.sqlite3_column_int64(handle, column);

    /// <summary>Bytes of the row; they are gone with the next step.</summary>
    internal ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(handle, column);

    /// <summary>Lets go of the rows, and of the moment of the file that they showed. What had gone wrong was told by the step before.</summary>
    internal void Reset() => _ = raw.sqlite3_reset(handle);

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();
}
