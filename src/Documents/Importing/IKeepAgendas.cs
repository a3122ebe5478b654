using System.Diagnostics.CodeAnalysis;
using Dais.Documents.Agendas;

namespace Dais.Documents.Importing;

/// <summary>Where an agenda that was read and looked at is kept: sessions, in the module that owns them.</summary>
public interface IKeepAgendas
{
    /// <summary>Keeps an agenda as a session of its own.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="importId">The import it comes from; it tells two agendas apart that bear the same symbol, or none.</param>
    /// <param name="session">The session's id.</param>
    /// <param name="contradiction">Why it cannot stand as a session: a meeting takes up an item that is not on the list, a number stands twice.</param>
    bool TryKeep(
        ProvisionalAgenda agenda, string importId, [NotNullWhen(true)] out string? session, [NotNullWhen(false)] out AgendaFormatException? contradiction);
}
