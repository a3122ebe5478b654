using System.Collections.Immutable;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Folding;

namespace Dais.Conference.Sessions;

/// <summary>A session as the record has it.</summary>
/// <param name="Id">Its place in addresses.</param>
/// <param name="Agenda">The SHA-256 of its agenda's JSON.</param>
/// <param name="Import">The import it was read from; null for one that was prepared here.</param>
[Immutable]
public sealed record SessionOnRecord(string Id, string Agenda, string? Import)
{
    /// <summary>How a session follows from the acts of its stream.</summary>
    public static Fold<SessionOnRecord?> Fold { get; } = new(
        null, (session, on) => on.Act is AgendaKept kept ? new(on.Envelope.Stream.Id, kept.Agenda, kept.Import) : session);

    /// <summary>The stream of a session.</summary>
    /// <param name="id">The session's id.</param>
    public static StreamName StreamOf(string id) => StreamName.Of("session", id);
}

/// <summary>The sessions, as they follow from the record.</summary>
[Immutable]
public sealed record SessionBook
{
    private ImmutableDictionary<string, SessionOnRecord> Sessions { get; init; } = ImmutableDictionary.Create<string, SessionOnRecord>(StringComparer.Ordinal);

    /// <summary>How the book follows from the record.</summary>
    public static Fold<SessionBook> Fold { get; } = new(new(), Apply);

    /// <summary>The sessions, in no order.</summary>
    public IEnumerable<SessionOnRecord> All => Sessions.Values;

    /// <summary>A model of the book that follows the record.</summary>
    public static ReadModel<SessionBook> Model() => new("sessions", Fold) { Kinds = ["session"] };

    /// <summary>A session; null where there is none.</summary>
    public SessionOnRecord? Find(string id) => Sessions.GetValueOrDefault(id);

    private static SessionBook Apply(SessionBook book, ActOnRecord on)
    {
        var id = on.Envelope.Stream.Id;
        return SessionOnRecord.Fold.Apply(book.Find(id), on) is { } session ? book with { Sessions = book.Sessions.SetItem(id, session) } : book;
    }
}
