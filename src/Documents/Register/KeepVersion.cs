using System.Collections.Immutable;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Register;

/// <summary>What was read is to be kept as a version of a document.</summary>
/// <param name="Version">The version, as it is put on the record.</param>
/// <param name="Seen">How many versions in its language and revision who keeps it has seen.</param>
public sealed record KeepVersion(DocumentVersionKept Version, int Seen);

/// <summary>A version of a document was kept: in a language it had not yet, in a revision, or in the place of an earlier version, which stays.</summary>
/// <param name="Kind">What the document is.</param>
/// <param name="Language">The language of the version.</param>
/// <param name="Label">What the document may be shown to from then on.</param>
/// <param name="Bytes">The SHA-256 of the bytes as received, in lower-case hexadecimal digits.</param>
/// <param name="Text">The SHA-256 of the structure that was read, as JSON.</param>
/// <param name="Import">The import it was read from.</param>
/// <param name="FileName">As the sender called the file.</param>
public sealed record DocumentVersionKept(DocumentKind Kind, Language Language, Label Label, string Bytes, string Text, string Import, string FileName) : IAct
{
    /// <summary>The document's symbols as this version prints them; none for one without.</summary>
    public ImmutableArray<DocumentSymbol> Symbols { get; init; } = [];

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The number of a resolution or decision: "79/10".</summary>
    public string? Number { get; init; }

    /// <summary>The organ as a code.</summary>
    public string? Organ { get; init; }

    /// <summary>The organ or body as printed.</summary>
    public string? OrganName { get; init; }

    /// <summary>The session's number.</summary>
    public int? Session { get; init; }

    /// <summary>The day of adoption.</summary>
    public LocalDate? Adopted { get; init; }

    /// <summary>The day of issue.</summary>
    public LocalDate? Issued { get; init; }

    /// <summary>The original language, as the masthead says it.</summary>
    public Language? Original { get; init; }

    /// <summary>"Rev.1"; null for the text as first issued.</summary>
    public string? Revision => Symbols.IsDefaultOrEmpty ? null : DocumentIds.RevisionOf(Symbols[0]);
}

internal static class KeepingVersion
{
    public static Decision Decide(DocumentOnRecord? document, KeepVersion command)
    {
        var version = command.Version;
        if (document is null) return command.Seen == 0 ? Decision.Act(version) : Decision.Refuse(DocumentRules.VersionCame);
        if (!IsSameWork(document, version)) return Decision.Refuse(DocumentRules.Taken, document.Id);
        if (document.Kind != version.Kind) return Decision.Refuse(DocumentRules.OtherKind, document.Id);
        var before = document.VersionsIn(version.Language, version.Revision).ToList();
        // The same again: a form sent twice, or a crash between this act and the import's.
        if (before is [.., { } last] && last.Bytes == version.Bytes && last.Text == version.Text && document.Label == version.Label) return Decision.Act();
        return before.Count == command.Seen ? Decision.Act(version) : Decision.Refuse(DocumentRules.VersionCame);
    }

    // Two symbols may be spelt alike in an address; a document without a symbol has the address of its import.
    private static bool IsSameWork(DocumentOnRecord document, DocumentVersionKept version) =>
        Equals(document.Work, version.Symbols.IsDefaultOrEmpty ? null : DocumentIds.WorkOf(version.Symbols[0]));
}
