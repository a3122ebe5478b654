using Dais.Documents.Agendas;

namespace Dais.Documents.Importing;

/// <summary>Where an agenda that was read and looked at is kept: sessions, in the module that owns them.</summary>
public interface IKeepAgendas
{
    /// <summary>Keeps an agenda as a session of its own and answers the session's id.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="importId">The import it comes from; it tells two agendas apart that bear the same symbol, or none.</param>
    string Keep(ProvisionalAgenda agenda, string importId);
}
