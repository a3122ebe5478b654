using Dais.Kernel;

namespace Dais.Documents.Importing;

/// <summary>The corrections are to be given up.</summary>
/// <param name="Seen">The version whose corrections they are.</param>
public sealed record RestoreReading(int Seen);

/// <summary>The text is read as received again.</summary>
public sealed record ReadingRestored : IAct;

internal static class RestoringReading
{
    public static Decision Decide(Import? import, RestoreReading command) =>
        ImportRules.Against(import, command.Seen) is { } rule ? Decision.Refuse(rule)
        : import!.Corrected is null ? Decision.Act()
        : Decision.Act(new ReadingRestored());
}
