using Dais.Documents.Agendas;
using Dais.Record.Folding;

namespace Dais.Documents.Importing;

/// <summary>Where an agenda that was read and looked at is kept: sessions, in the module that owns them.</summary>
public interface IKeepAgendas
{
    /// <summary>Keeps an agenda as a session of its own. The same import again is the same session.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="importId">The import it comes from; it tells two agendas apart that bear the same symbol, or none.</param>
    /// <param name="by">Who keeps it.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    ValueTask<AgendaKeeping> KeepAsync(ProvisionalAgenda agenda, string importId, By by, CancellationToken cancellation = default);
}

/// <summary>What became of an agenda that was to be kept.</summary>
public abstract record AgendaKeeping
{
    private AgendaKeeping()
    {
    }

    /// <summary>It is kept.</summary>
    /// <param name="Session">The session's id.</param>
    /// <param name="Position">The position of the last act: who has seen it has seen it kept.</param>
    public sealed record Kept(string Session, long Position) : AgendaKeeping;

    /// <summary>It cannot stand as a session: a meeting takes up an item that is not on the list, a number stands twice.</summary>
    /// <param name="Why">What is wrong with it, and where.</param>
    public sealed record Contradicts(AgendaFormatException Why) : AgendaKeeping;

    /// <summary>It was not put on the record.</summary>
    /// <param name="Why">A refusal, a conflict, or a record that cannot take acts now; never done.</param>
    public sealed record NotKept(Recorded Why) : AgendaKeeping;
}
