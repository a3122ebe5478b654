using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Dais.Documents.Agendas;
using Dais.Documents.Importing;
using Dais.Record.Bytes;
using Dais.Record.Folding;
using Dais.Record.Storing;

namespace Dais.Conference.Sessions;

/// <summary>The sessions: acts on the record with the agendas they name, and the sample where it is wanted.</summary>
/// <remarks>An agenda that cannot be read is told, not left out.</remarks>
/// <param name="recorder">Carries out commands.</param>
/// <param name="bytes">Where agendas are kept.</param>
/// <param name="book">The sessions, as they follow from the record.</param>
/// <param name="files">Those that stand as files and are not taken over yet.</param>
/// <param name="withSample">Whether the sample session stands among them.</param>
public sealed class SessionStore(Recorder recorder, IKeepBytes bytes, ReadModel<SessionBook> book, SessionFiles files, bool withSample = false) : IKeepAgendas
{
    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);
    private readonly StoredSession? sample = withSample ? Sample() : null;

    /// <summary>Whether there is a session with this id, whatever can be read of it.</summary>
    public bool Has(string id) => id == sample?.Id || book.State.Find(id) is not null;

    /// <summary>The sessions, the one that is held last first, and what cannot be read.</summary>
    /// <exception cref="InvalidDataException">An agenda that the record names is not kept any more.</exception>
    public async ValueTask<(IReadOnlyList<StoredSession> Sessions, IReadOnlyList<BrokenSession> Broken)> AllAsync(CancellationToken cancellation = default)
    {
        var read = new List<Known>();
        foreach (var session in book.State.All.Where(s => s.Id != sample?.Id)) read.Add(await ReadAsync(session, cancellation));
        return (
            [.. read.Select(k => k.Session).OfType<StoredSession>().Concat(sample is null ? [] : [sample]).OrderByDescending(s => s.Agenda.Start).ThenBy(s => s.Id, StringComparer.Ordinal)],
            [.. read.Select(k => k.Broken).OfType<BrokenSession>().Concat(files.Broken()).OrderBy(b => b.FileName, StringComparer.Ordinal)]);
    }

    /// <summary>One session; null where there is none, or its agenda cannot be read.</summary>
    /// <exception cref="InvalidDataException">The agenda that the record names is not kept any more.</exception>
    public async ValueTask<StoredSession?> FindAsync(string id, CancellationToken cancellation = default) =>
        id == sample?.Id ? sample
        : book.State.Find(id) is { } session ? (await ReadAsync(session, cancellation)).Session
        : null;

    /// <inheritdoc/>
    /// <remarks>An agenda with the symbol of another session does not take its place: the import's id tells them apart.</remarks>
    public async ValueTask<AgendaKeeping> KeepAsync(ProvisionalAgenda agenda, string importId, By by, CancellationToken cancellation = default)
    {
        var json = Encoding.UTF8.GetBytes(AgendaJson.Write(agenda, indented: true));
        // What could not be read back must not be written: it would be a session that nobody can open.
        if (Problem(json) is { } problem) return new AgendaKeeping.Contradicts(problem);
        string hash;
        try
        {
            hash = await bytes.KeepAsync(json, cancellation);
        }
        catch (IOException failure)
        {
            return new AgendaKeeping.NotKept(new Recorded.NotRecorded(RecordTrouble.Unavailable, failure.Message));
        }

        foreach (var id in SessionIds.For(agenda, importId).Where(id => id != sample?.Id && !files.Has(id)))
        {
            var recorded = await recorder.DoAsync(
                SessionOnRecord.StreamOf(id), SessionOnRecord.Fold, (session, _) => KeepingAgenda.Decide(session, new(hash, importId)), by with { Key = null }, cancellation);
            if (recorded is Recorded.Done done) return new AgendaKeeping.Kept(id, done.Position);
            if (recorded is not Recorded.Refused) return new AgendaKeeping.NotKept(recorded);
        }

        throw new InvalidOperationException("There is no end of ids.");
    }

    private static StoredSession Sample()
    {
        var agenda = SampleSession.Load();
        return new(SessionIds.Of(agenda) ?? "sample", VersionOf(Convert.ToHexStringLower(SHA256.HashData(SampleSession.Bytes()))), agenda);
    }

    private static string VersionOf(string hash) => hash[..16];

    private static AgendaFormatException? Problem(byte[] json)
    {
        try
        {
            AgendaJson.Read(json);
            return null;
        }
        catch (AgendaFormatException wrong)
        {
            return wrong;
        }
    }

    private async ValueTask<Known> ReadAsync(SessionOnRecord session, CancellationToken cancellation)
    {
        if (known.TryGetValue(session.Id, out var before) && before.Of == session) return before;
        var json = await bytes.FindAsync(session.Agenda, cancellation)
            ?? throw new InvalidDataException($"The record names the bytes {session.Agenda} of session {session.Id}, and they are not kept: restore them from a backup.");
        return known[session.Id] = Read(session, json);
    }

    private static Known Read(SessionOnRecord session, byte[] json)
    {
        try
        {
            return new(session, new(session.Id, VersionOf(session.Agenda), AgendaJson.Read(json), session.Import), null);
        }
        catch (AgendaFormatException wrong)
        {
            return new(session, null, new(session.Id, wrong));
        }
    }

    private sealed record Known(SessionOnRecord Of, StoredSession? Session, BrokenSession? Broken);
}
