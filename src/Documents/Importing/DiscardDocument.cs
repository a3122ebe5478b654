using Dais.Kernel;

namespace Dais.Documents.Importing;

/// <summary>A reading is of no use.</summary>
/// <param name="Seen">The version that was looked at.</param>
public sealed record DiscardDocument(int Seen);

/// <summary>The reading was taken out of the list. What was received stays on the record, and may be received again.</summary>
public sealed record DocumentDiscarded : IAct;

internal static class DiscardingDocument
{
    public static Decision Decide(Import? import, DiscardDocument command) =>
        ImportRules.Against(import, command.Seen) is { } rule ? Decision.Refuse(rule) : Decision.Act(new DocumentDiscarded());
}
