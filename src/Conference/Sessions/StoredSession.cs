using Dais.Documents.Agendas;

namespace Dais.Conference.Sessions;

/// <summary>A session as it is kept.</summary>
/// <param name="Id">Its place in addresses, from the symbol of its agenda.</param>
/// <param name="Version">Changes whenever its agenda does.</param>
/// <param name="Agenda">Its agenda, whole: show nobody more than <see cref="ClearedAgenda.For"/> gives.</param>
/// <param name="ImportId">The import it was read from; null for a session that was prepared here.</param>
public sealed record StoredSession(string Id, string Version, ProvisionalAgenda Agenda, string? ImportId = null);

/// <summary>A session, on the record or as a file in the folder of sessions, that cannot be read.</summary>
/// <param name="FileName">The file's name; for one on the record its id.</param>
/// <param name="Problem">What is wrong with it, and where.</param>
public sealed record BrokenSession(string FileName, AgendaFormatException Problem);
