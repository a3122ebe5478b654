using System.Collections.Immutable;

namespace Dais.Directory.Instruments.Reading;

/// <summary>A list as it was read.</summary>
/// <param name="Rows">Its lines of participants, all of them, in the file's order.</param>
/// <param name="Lines">For each of the rows, the line of the file.</param>
/// <param name="Findings">What is doubtful, in the order of the lines; what concerns the whole file first.</param>
/// <param name="Refusal">Why the file is no list at all; null where it is one.</param>
public sealed record ListReading(ImmutableArray<ParticipantRow> Rows, ImmutableArray<int> Lines, ImmutableArray<ListFinding> Findings, ListFinding? Refusal)
{
    /// <summary>Whether a person must look before the list is used.</summary>
    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);

    internal static ListReading Refused(ListFinding why) => new([], [], [], why);
}
