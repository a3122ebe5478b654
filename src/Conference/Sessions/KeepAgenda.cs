using Dais.Kernel;

namespace Dais.Conference.Sessions;

/// <summary>An agenda is to be kept as a session.</summary>
/// <param name="Agenda">The SHA-256 of the agenda's JSON, which is kept.</param>
/// <param name="Import">The import it was read from; null for one that was prepared here.</param>
public sealed record KeepAgenda(string Agenda, string? Import);

/// <summary>An agenda was kept as a session; kept again, it takes the place of the one before.</summary>
/// <param name="Agenda">The SHA-256 of the agenda's JSON, in lower-case hexadecimal digits.</param>
/// <param name="Import">The import it was read from; null for one that was prepared here.</param>
public sealed record AgendaKept(string Agenda, string? Import) : IAct;

internal static class KeepingAgenda
{
    /// <summary>Another agenda stands under this id: one with the same symbol, from another import.</summary>
    public static readonly Rule Taken = new("session-taken", "docs/importing.md", Force.Binding);

    public static Decision Decide(SessionOnRecord? session, KeepAgenda command) => session switch
    {
        null => Decision.Act(new AgendaKept(command.Agenda, command.Import)),
        { Import: var import } when import != command.Import => Decision.Refuse(Taken, session.Id),
        { Agenda: var agenda } when agenda == command.Agenda => Decision.Act(),
        _ => Decision.Act(new AgendaKept(command.Agenda, command.Import)),
    };
}
