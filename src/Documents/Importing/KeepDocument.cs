using Dais.Kernel;

namespace Dais.Documents.Importing;

/// <summary>What was read is kept as a session.</summary>
/// <param name="Session">The session's id; the session is there already.</param>
/// <param name="Seen">The version that was looked at.</param>
public sealed record KeepDocument(string Session, int Seen);

/// <summary>What was read was kept as a session; from then on it is evidence, and is not corrected any more.</summary>
/// <param name="Session">The session's id.</param>
public sealed record DocumentKept(string Session) : IAct;

internal static class KeepingDocument
{
    public static Decision Decide(Import? import, KeepDocument command) =>
        import?.Session == command.Session ? Decision.Act()
        : ImportRules.Against(import, command.Seen) is { } rule ? Decision.Refuse(rule)
        : Decision.Act(new DocumentKept(command.Session));
}
