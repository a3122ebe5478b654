using System.Collections.Concurrent;

namespace Dais.Record.Sqlite;

/// <summary>Connections that read, kept for the next reading.</summary>
/// <param name="open">Opens one more.</param>
internal sealed class Readers(Func<ActReader> open) : IDisposable
{
    private const int MostKept = 16;
    private readonly ConcurrentBag<ActReader> idle = [];
    private volatile bool isClosed;

    /// <summary>Reads on a connection of its own.</summary>
    /// <exception cref="ObjectDisposedException">The record was closed.</exception>
    internal T Read<T>(Func<ActReader, T> read)
    {
        ObjectDisposedException.ThrowIf(isClosed, typeof(SqliteRecord));
        if (!idle.TryTake(out var reader)) reader = open();
        var isWhole = false;
        try
        {
            var answer = read(reader);
            isWhole = true;
            return answer;
        }
        finally
        {
            // What failed may hold a connection that is of no use any more.
            if (isWhole && !isClosed && idle.Count < MostKept) idle.Add(reader);
            else reader.Dispose();
            if (isClosed) Dispose();
        }
    }

    /// <summary>Closes those that are idle; those in use close themselves.</summary>
    public void Dispose()
    {
        isClosed = true;
        while (idle.TryTake(out var reader)) reader.Dispose();
    }
}
