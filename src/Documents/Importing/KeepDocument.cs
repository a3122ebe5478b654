using Dais.Kernel;

namespace Dais.Documents.Importing;

/// <summary>What was read is kept: an agenda as a session, any other document as a version of a document on the record.</summary>
/// <param name="Session">The session's id, for an agenda; the session is there already.</param>
/// <param name="Document">The document's id, for any other; it is there already.</param>
/// <param name="Seen">The version that was looked at.</param>
public sealed record KeepDocument(string? Session, string? Document, int Seen);

/// <summary>What was read was kept; from then on it is evidence, and is not corrected any more.</summary>
/// <param name="Session">The session's id, for an agenda.</param>
/// <param name="Document">The document's id, for any other. An act of version 1 has none.</param>
public sealed record DocumentKept(string? Session, string? Document = null) : IAct;

internal static class KeepingDocument
{
    public static Decision Decide(Import? import, KeepDocument command) =>
        import is { IsKept: true } && (import.Session, import.Document) == (command.Session, command.Document) ? Decision.Act()
        : ImportRules.Against(import, command.Seen) is { } rule ? Decision.Refuse(rule)
        : Decision.Act(new DocumentKept(command.Session, command.Document));
}
