using System.Globalization;
using Dais.Record.Acts;
using Dais.Record.Sqlite;

namespace Dais.Record.Proof;

/// <summary>Takes a whole record into a file of SQLite, in one transaction.</summary>
public sealed class SqliteIntake : IRecordIntake
{
    private readonly Connection connection;
    private readonly Statement act, key, content;
    private readonly KeyedAppends appends = new();
    private readonly string path;
    private readonly bool isNew;
    private bool isFinished;

    private SqliteIntake(Connection connection, string path, bool isNew)
    {
        this.connection = connection;
        this.path = path;
        this.isNew = isNew;
        act = connection.Prepare("INSERT INTO acts (position, stream, version, envelope, hash) VALUES (?, ?, ?, ?, ?)");
        key = connection.Prepare("INSERT INTO keys (actor, key, first, last, version) VALUES (?, ?, ?, ?, ?)");
        content = connection.Prepare("INSERT INTO bytes (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING");
    }

    /// <summary>Opens a file that holds no acts, or makes one.</summary>
    /// <exception cref="InvalidDataException">It holds acts, or is no record.</exception>
    /// <exception cref="IOException">It cannot be written to.</exception>
    public static SqliteIntake Open(string path)
    {
        var full = Path.GetFullPath(path);
        var makes = !File.Exists(full);
        if (makes) Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var opened = Schema.OpenForWriting(full, new SqliteRecordOptions(), mayMake: true);
        try
        {
            opened.Run("BEGIN IMMEDIATE");
            var acts = opened.Number("SELECT count(*) FROM acts");
            if (acts == 0) return new(opened, full, makes);
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{full} holds {acts} acts: a record is moved into an empty one only. Name another folder."));
        }
        catch (Exception wrong) when (wrong is IOException or InvalidDataException)
        {
            opened.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask TakeAsync(IReadOnlyList<StoredAct> acts, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var (envelope, bytes, hash) in acts)
        {
            Put(appends.Next(envelope));
            act.Bind(1, envelope.Position).Bind(2, envelope.Stream.ToString()).Bind(3, envelope.Version).Bind(4, bytes.Span).Bind(5, hash.Span).Run();
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask TakeAsync(string hash, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        content.Bind(1, Convert.FromHexString(hash)).Bind(2, bytes.Span).Run();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask FinishAsync(CancellationToken cancellation = default)
    {
        Put(appends.End());
        connection.Run("COMMIT");
        isFinished = true;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[act, key, content]) statement.Dispose();
        if (!isFinished) connection.RollBack();
        connection.Dispose();
        // A file that was made for nothing is not left behind.
        if (!isFinished && isNew) Array.ForEach(["", "-wal", "-shm"], ending => File.Delete(path + ending));
        return ValueTask.CompletedTask;
    }

    private void Put(KeyedAppend? append)
    {
        if (append is not null) key.Bind(1, append.Actor).Bind(2, append.Key).Bind(3, append.First).Bind(4, append.Last).Bind(5, append.Version).Run();
    }
}
