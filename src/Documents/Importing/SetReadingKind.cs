using Dais.Kernel;

namespace Dais.Documents.Importing;

/// <summary>The text is to be read as a document of another kind.</summary>
/// <param name="Kind">The kind; null to have it recognized.</param>
/// <param name="Seen">The version that who asks has seen.</param>
public sealed record SetReadingKind(DocumentKind? Kind, int Seen);

/// <summary>The text is read as a document of this kind from now on.</summary>
/// <param name="Kind">The kind; null to have it recognized.</param>
public sealed record ReadingKindSet(DocumentKind? Kind) : IAct;

internal static class SettingReadingKind
{
    public static Decision Decide(Import? import, SetReadingKind command) =>
        ImportRules.Against(import, command.Seen) is { } rule ? Decision.Refuse(rule)
        : import!.Kind == command.Kind ? Decision.Act()
        : Decision.Act(new ReadingKindSet(command.Kind));
}
