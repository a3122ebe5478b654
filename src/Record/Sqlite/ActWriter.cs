using System.Buffers;
using Dais.Record.Acts;
using Dais.Record.Storing;

namespace Dais.Record.Sqlite;

/// <summary>The connection that writes: decides and puts in, between the beginning and the end of a transaction.</summary>
internal sealed class ActWriter : IDisposable
{
    private readonly Connection connection;
    private readonly Statement begin, commit, head, version, findKey, putAct, putKey, keepBytes;
    private readonly ArrayBufferWriter<byte> bytes = new(4096);
    private readonly byte[] hash = new byte[EnvelopeBytes.HashLength];
    private long position;

    /// <summary>Writes through a connection, which it disposes of.</summary>
    internal ActWriter(Connection connection)
    {
        this.connection = connection;
        begin = connection.Prepare("BEGIN IMMEDIATE");
        commit = connection.Prepare("COMMIT");
        head = connection.Prepare("SELECT position, hash FROM acts ORDER BY position DESC LIMIT 1");
        version = connection.Prepare("SELECT version FROM acts WHERE stream = ? ORDER BY version DESC LIMIT 1");
        findKey = connection.Prepare("SELECT first, last, version FROM keys WHERE actor = ? AND key = ?");
        putAct = connection.Prepare("INSERT INTO acts (position, stream, version, envelope, hash) VALUES (?, ?, ?, ?, ?)");
        putKey = connection.Prepare("INSERT INTO keys (actor, key, first, last, version) VALUES (?, ?, ?, ?, ?)");
        keepBytes = connection.Prepare("INSERT INTO bytes (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING");
    }

    /// <summary>The position of the last act, those of this transaction included.</summary>
    internal long Position => position;

    /// <summary>Begins a transaction: from here to its end no other process writes, and the end of the record is known.</summary>
    internal void Begin()
    {
        begin.Run();
        var isThere = head.Step();
        position = isThere ? head.Number(0) : 0;
        (isThere ? head.Bytes(1) : EnvelopeBytes.Genesis.Span).CopyTo(hash);
        head.Reset();
    }

    /// <summary>Makes what was put in durable.</summary>
    internal void Commit() => commit.Run();

    /// <summary>Takes the transaction back.</summary>
    internal void RollBack() => connection.RollBack();

    /// <summary>Decides an append and puts its acts in. Where it is not to be, nothing of it was put in.</summary>
    internal AppendResult Put(Append append)
    {
        if (append.Key is { } key && Find(append.Actor, key) is { } before) return before;
        var current = VersionOf(append.Stream);
        if (current != append.Expected) return new AppendResult.Conflict(current);
        var first = position + 1;
        foreach (var act in append.Acts)
            PutAct(new(position + 1, append.Stream, ++current, act.Type, act.TypeVersion, append.At, append.Actor, append.Authority, append.Key, act.Body));
        if (append.Key is not null) putKey.Bind(1, append.Actor).Bind(2, append.Key).Bind(3, first).Bind(4, position).Bind(5, current).Run();
        return new AppendResult.Appended(first, position, current, WasBefore: false);
    }

    /// <summary>Keeps bytes, unless they are there.</summary>
    internal void Keep(ReadOnlySpan<byte> sha256, ReadOnlySpan<byte> content) => keepBytes.Bind(1, sha256).Bind(2, content).Run();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[begin, commit, head, version, findKey, putAct, putKey, keepBytes]) statement.Dispose();
        connection.Dispose();
    }

    private void PutAct(Envelope envelope)
    {
        // What is hashed is what is stored.
        bytes.ResetWrittenCount();
        EnvelopeBytes.Write(envelope, bytes);
        EnvelopeBytes.Hash(hash, bytes.WrittenSpan, hash);
        putAct.Bind(1, envelope.Position).Bind(2, envelope.Stream.ToString()).Bind(3, envelope.Version)
            .Bind(4, bytes.WrittenSpan).Bind(5, hash).Run();
        position = envelope.Position;
    }

    private int VersionOf(StreamName stream)
    {
        var current = version.Bind(1, stream.ToString()).Step() ? (int)version.Number(0) : 0;
        version.Reset();
        return current;
    }

    private AppendResult.Appended? Find(string actor, string key)
    {
        var found = findKey.Bind(1, actor).Bind(2, key).Step()
            ? new AppendResult.Appended(findKey.Number(0), findKey.Number(1), (int)findKey.Number(2), WasBefore: true)
            : null;
        findKey.Reset();
        return found;
    }
}
