using Dais.Kernel;

namespace Dais.Documents.Register;

/// <summary>What is done to documents on the record, and who may. Keeping one is a deed of importing.</summary>
public static class DocumentDeeds
{
    /// <summary>Reading documents: anyone may, and each sees what they are cleared for.</summary>
    public static Deed Read { get; } = Deed.Open("document.read");

    /// <summary>Having a file as it was received. It cannot be redacted: who holds this deed must also be cleared for each of its parts.</summary>
    public static Deed ReadOriginal { get; } = Deed.For("document.read-original", Role.Officer, Role.Editor);

    /// <summary>Confirming, correcting and adding what a text asks for.</summary>
    public static Deed DecideRequests { get; } = Deed.For("document.decide-requests", Role.Officer, Role.Editor);

    /// <summary>Reading where the versions of a document part, and deciding about it: a working paper of the secretariat.</summary>
    public static Deed Concord { get; } = Deed.For("document.concord", Role.Officer, Role.Editor);

    /// <summary>Saying to whom a document, or a part of it, may be shown.</summary>
    public static Deed Label { get; } = Deed.For("document.label", Role.Officer);
}
