using Dais.Kernel;

namespace Dais.Documents.Importing;

/// <summary>What is done to imports, and who may.</summary>
public static class ImportDeeds
{
    /// <summary>Seeing what was received and what was read from it.</summary>
    public static Deed Read { get; } = Deed.For("import.read", Role.Officer, Role.Editor);

    /// <summary>Sending a file to be read.</summary>
    public static Deed Receive { get; } = Deed.For("import.receive", Role.Officer, Role.Editor);

    /// <summary>Correcting the text, or the language and kind it is read as.</summary>
    public static Deed Correct { get; } = Deed.For("import.correct", Role.Officer, Role.Editor);

    /// <summary>Keeping what was read: an agenda as a session, any other document as one on the record.</summary>
    public static Deed Keep { get; } = Deed.For("import.keep", Role.Officer, Role.Editor);

    /// <summary>Discarding an import.</summary>
    public static Deed Discard { get; } = Deed.For("import.discard", Role.Officer, Role.Editor);
}
