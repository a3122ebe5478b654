using Dais.Record.Acts;
using Dais.Record.Storing;

namespace Dais.Record.Sqlite;

/// <summary>A connection that reads. One reading at a time.</summary>
internal sealed class ActReader : IDisposable
{
    private readonly Connection connection;
    private readonly Statement page, stream, head, content, hashes;

    /// <summary>Reads through a connection, which it disposes of.</summary>
    internal ActReader(Connection connection)
    {
        this.connection = connection;
        page = connection.Prepare("SELECT envelope, hash, position FROM acts WHERE position > ? ORDER BY position LIMIT ?");
        stream = connection.Prepare("SELECT envelope, hash, position FROM acts WHERE stream = ? AND version > ? ORDER BY version LIMIT ?");
        head = connection.Prepare("SELECT position, hash FROM acts ORDER BY position DESC LIMIT 1");
        content = connection.Prepare("SELECT content FROM bytes WHERE hash = ?");
        hashes = connection.Prepare("SELECT hash FROM bytes WHERE hash > ? ORDER BY hash LIMIT ?");
    }

    /// <summary>The acts after a position.</summary>
    internal List<StoredAct> Page(long after, int most, CancellationToken cancellation) => Acts(page.Bind(1, after).Bind(2, most), most, cancellation);

    /// <summary>The acts of a stream after a version.</summary>
    /// <exception cref="InvalidDataException">The columns by which they are found say something else than the acts.</exception>
    internal List<StoredAct> Stream(StreamName name, int after, int most, CancellationToken cancellation)
    {
        var acts = Acts(stream.Bind(1, name.ToString()).Bind(2, after).Bind(3, most), most, cancellation);
        for (var i = 0; i < acts.Count; i++)
        {
            // Only the acts are hashed, not the columns beside them; versions have no gaps, so that one left out shows.
            if (acts[i].Envelope is var act && (act.Stream != name || act.Version != after + i + 1))
                throw new InvalidDataException($"The act at position {act.Position} says it is version {act.Version} of {act.Stream}, but was found as version {after + i + 1} of {name}.");
        }

        return acts;
    }

    /// <summary>The end of the record.</summary>
    internal RecordHead Head()
    {
        var isThere = head.Step();
        var end = isThere ? new RecordHead(head.Number(0), head.Bytes(1).ToArray()) : new(0, EnvelopeBytes.Genesis);
        head.Reset();
        return end;
    }

    /// <summary>The bytes with a hash.</summary>
    internal byte[]? Content(byte[] hash)
    {
        var found = content.Bind(1, hash).Step() ? content.Bytes(0).ToArray() : null;
        content.Reset();
        return found;
    }

    /// <summary>Whether there are bytes with a hash.</summary>
    internal bool Has(byte[] hash)
    {
        var has = content.Bind(1, hash).Step();
        content.Reset();
        return has;
    }

    /// <summary>Hashes of bytes, those after one.</summary>
    internal List<byte[]> Hashes(byte[] after, int most)
    {
        var found = new List<byte[]>();
        hashes.Bind(1, after).Bind(2, most);
        while (hashes.Step()) found.Add(hashes.Bytes(0).ToArray());
        hashes.Reset();
        return found;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[page, stream, head, content, hashes]) statement.Dispose();
        connection.Dispose();
    }

    private static List<StoredAct> Acts(Statement rows, int most, CancellationToken cancellation)
    {
        var acts = new List<StoredAct>(Math.Min(most, 1024));
        var slab = new Slab();
        try
        {
            while (rows.Step())
            {
                if ((acts.Count & 0xFF) == 0) cancellation.ThrowIfCancellationRequested();
                acts.Add(Act(rows, ref slab));
            }
        }
        finally
        {
            rows.Reset();
        }

        return acts;
    }

    private static StoredAct Act(Statement row, ref Slab slab)
    {
        var bytes = slab.Copy(row.Bytes(0));
        try
        {
            return new(EnvelopeBytes.Read(bytes), bytes, slab.Copy(row.Bytes(1)));
        }
        catch (InvalidDataException wrong)
        {
            throw new InvalidDataException($"The act at position {row.Number(2)} is not as it was written: {wrong.Message}", wrong);
        }
    }
}
