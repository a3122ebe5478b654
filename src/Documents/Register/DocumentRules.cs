using Dais.Kernel;

namespace Dais.Documents.Register;

/// <summary>The rules that every change of a document on the record is held against.</summary>
internal static class DocumentRules
{
    private const string Source = "docs/documents.md";

    /// <summary>There is no such document.</summary>
    public static readonly Rule NotThere = new("document-not-there", Source, Force.Binding);

    /// <summary>Under this id stands a document with another symbol.</summary>
    public static readonly Rule Taken = new("document-taken", Source, Force.Binding);

    /// <summary>A report does not become a version of a resolution, nor a decision one of a report.</summary>
    public static readonly Rule OtherKind = new("document-other-kind", Source, Force.Binding);

    /// <summary>A version in this language and revision was kept since who keeps another one looked.</summary>
    public static readonly Rule VersionCame = new("version-came", Source, Force.Binding);

    /// <summary>Somebody decided about the document since the form was made.</summary>
    public static readonly Rule Stale = new("document-stale", Source, Force.Binding);

    /// <summary>The text of no version asks for it, and nobody added it.</summary>
    public static readonly Rule NoSuchRequest = new("request-not-there", Source, Force.Binding);

    /// <summary>A request names who is asked.</summary>
    public static readonly Rule NamesAddressee = new("request-names-addressee", Source, Force.Binding);

    /// <summary>The versions do not part there, or say something else by now.</summary>
    public static readonly Rule NoSuchDiscord = new("discord-not-there", Source, Force.Binding);

    /// <summary>Who leaves a difference as it is says why.</summary>
    public static readonly Rule WaiverHasReason = new("waiver-has-reason", Source, Force.Binding);

    /// <summary>The document has no part with this id.</summary>
    public static readonly Rule NoSuchPart = new("part-not-there", Source, Force.Binding);
}
