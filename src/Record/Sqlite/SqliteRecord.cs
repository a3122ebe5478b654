using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Dais.Record.Acts;
using Dais.Record.Bytes;
using Dais.Record.Storing;

namespace Dais.Record.Sqlite;

/// <summary>The record in one file of SQLite, with the bytes it refers to: the embedded store.</summary>
/// <remarks>
/// One thread writes; what waits meanwhile is written together and made durable at once (write-ahead log, synchronous=FULL). Readers have
/// connections of their own and are never in the way. Other processes may read and write the same file: each append is decided under
/// SQLite's lock, against what is on the record then.
/// </remarks>
public sealed class SqliteRecord : IRecordStore, IKeepBytes
{
    /// <summary>The largest bytes that can be kept: SQLite takes no larger value.</summary>
    public const int LargestBytes = 1_000_000_000;

    private const int HashesAtOnce = 1000;
    private readonly Readers readers;
    private readonly Following following;
    private readonly GroupCommit? writing;
    private readonly string whyNotWritten;

    private SqliteRecord(string path, SqliteRecordOptions options, Connection? writer, bool nobodyWrites)
    {
        readers = new(() => new(Connection.OpenForReading(path, nobodyWrites)));
        following = new(() => readers.Read(reader => reader.Head().Position), options.LookEvery);
        whyNotWritten = $"{path} can only be read.";
        if (writer is null) return;
        writing = new GroupCommit(() => new(Schema.OpenForWriting(path, options, mayMake: false)), following.Tell).Start(new(writer));
    }

    /// <summary>How many times something was made durable since the record was opened: with many writers far fewer than there were appends.</summary>
    public long GroupsWritten => writing?.Groups ?? 0;

    /// <summary>Opens the record in a file, and makes it where there is none.</summary>
    /// <remarks>A file that cannot be written to is opened for reading; appends are refused then.</remarks>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="options">Its limits.</param>
    /// <exception cref="InvalidDataException">The file is no record, or one of a newer program; it is left as it is.</exception>
    /// <exception cref="IOException">It cannot be opened or made.</exception>
    public static SqliteRecord Open(string path, SqliteRecordOptions? options = null)
    {
        var full = Path.GetFullPath(path);
        var limits = options ?? new();
        if (!File.Exists(full)) Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        try
        {
            var writer = Schema.OpenForWriting(full, limits, mayMake: true);
            if (!writer.IsReadOnly) return new(full, limits, writer, nobodyWrites: false);
            writer.Dispose();
        }
        catch (SqliteFault fault) when (fault.IsClosedToUs && File.Exists(full))
        {
            // Its folder cannot be written to: what can be done is reading.
        }

        return OpenForReading(full, limits);
    }

    /// <summary>Opens the record in a file for reading only: another process may be writing to it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How often to look for new acts.</param>
    /// <exception cref="InvalidDataException">The file is no record, or one of a newer program.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static SqliteRecord OpenForReading(string path, SqliteRecordOptions? options = null)
    {
        var full = Path.GetFullPath(path);
        var nobodyWrites = !Schema.CanBeShared(full);
        using (var connection = Connection.OpenForReading(full, nobodyWrites))
        {
            if (Schema.IsNew(connection, full)) throw new InvalidDataException($"{full} holds nothing.");
        }

        return new(full, options ?? new(), writer: null, nobodyWrites);
    }

    /// <inheritdoc/>
    public async ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (AppendLimits.Breach(append) is { } breach) return new AppendResult.Refused(RecordTrouble.Malformed, breach);
        if (writing is null) return new AppendResult.Refused(RecordTrouble.ReadOnly, whyNotWritten);
        var pending = new PendingAppend(append);
        writing.Add(pending);
        return await pending.Answered.WaitAsync(cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredAct>> ReadAsync(long after, int most, CancellationToken cancellation = default) =>
        new(readers.Read(reader => reader.Page(after, most, cancellation)));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredAct>> ReadStreamAsync(StreamName stream, int after, int most, CancellationToken cancellation = default) =>
        new(readers.Read(reader => reader.Stream(stream, after, most, cancellation)));

    /// <inheritdoc/>
    public ValueTask<RecordHead> HeadAsync(CancellationToken cancellation = default) => new(readers.Read(reader => reader.Head()));

    /// <inheritdoc/>
    public Task ChangedAsync(long after, CancellationToken cancellation) => following.WaitAsync(after, cancellation);

    /// <inheritdoc/>
    /// <remarks>Bytes that are in line already are kept, whoever gives up waiting: until then they must not change.</remarks>
    public async ValueTask<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (bytes.Length > LargestBytes) throw new IOException($"{bytes.Length} bytes are more than can be kept in one piece, {LargestBytes}.");
        var hash = SHA256.HashData(bytes.Span);
        if (!readers.Read(reader => reader.Has(hash)))
        {
            if (writing is null) throw new IOException($"The bytes cannot be kept: {whyNotWritten}");
            var pending = new PendingBytes(hash, bytes);
            writing.Add(pending);
            await pending.Answered;
        }

        return Convert.ToHexStringLower(hash);
    }

    /// <inheritdoc/>
    public ValueTask<byte[]?> FindAsync(string hash, CancellationToken cancellation = default) =>
        new(hash.Length == 2 * SHA256.HashSizeInBytes && hash.All(char.IsAsciiHexDigitLower)
            ? readers.Read(reader => reader.Content(Convert.FromHexString(hash)))
            : null);

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> HashesAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        byte[] last = [];
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var some = readers.Read(reader => reader.Hashes(last, HashesAtOnce));
            foreach (var hash in some) yield return Convert.ToHexStringLower(hash);
            if (some.Count < HashesAtOnce) yield break;
            last = some[^1];
            await Task.Yield();
        }
    }

    /// <summary>Writes what was asked for, and closes the file.</summary>
    public ValueTask DisposeAsync()
    {
        following.Dispose();
        readers.Dispose();
        // The connection that writes is the last: it brings the write-ahead log into the file.
        writing?.Dispose();
        return ValueTask.CompletedTask;
    }
}
