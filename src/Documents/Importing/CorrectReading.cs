using Dais.Kernel;

namespace Dais.Documents.Importing;

/// <summary>The text is to be read on as corrected.</summary>
/// <param name="Bytes">The SHA-256 of the whole text as corrected, which is kept.</param>
/// <param name="Seen">The version that was corrected.</param>
public sealed record CorrectReading(string Bytes, int Seen);

/// <summary>The text was corrected, and is read as corrected from now on. The bytes as received stay as they are.</summary>
/// <param name="Bytes">The SHA-256 of the whole text as corrected, in UTF-8.</param>
public sealed record ReadingCorrected(string Bytes) : IAct;

internal static class CorrectingReading
{
    public static Decision Decide(Import? import, CorrectReading command) =>
        ImportRules.Against(import, command.Seen) is { } rule ? Decision.Refuse(rule)
        : import!.Corrected == command.Bytes ? Decision.Act()
        : Decision.Act(new ReadingCorrected(command.Bytes));
}
