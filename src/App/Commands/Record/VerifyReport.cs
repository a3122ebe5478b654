using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dais.Record.Proof;

namespace Dais.App.Commands.Record;

/// <summary>What verifying found, for a person or for a program.</summary>
internal sealed record VerifyReport(string Place, Verification Found, IReadOnlyList<DoubtfulCheckpoint> Doubts)
{
    internal int ExitCode => !IsIntact ? Commands.ExitCode.CouldNot : Found.IsWhole && Doubts.Count == 0 ? Commands.ExitCode.Done : Commands.ExitCode.LookAtIt;

    /// <summary>What to do next; null where nothing is to be done.</summary>
    internal string? Advice => ExitCode switch
    {
        Commands.ExitCode.Done => null,
        Commands.ExitCode.LookAtIt => "The acts are whole. Look at what is named above: missing bytes stand in a backup (dais restore into another folder), the keys of checkpoints with whoever follows the record.",
        _ => "Keep this record as it is: it is evidence. Restore the last backup into another folder (dais restore), verify that, and hold both against checkpoints that others kept (dais verify --checkpoint).",
    };

    private bool IsIntact => Found.FaultCount == 0 || (Found.FaultCount == Found.Faults.Count && Found.Faults.All(f => f.Kind == FaultKind.BytesMissing));

    internal string ToText()
    {
        var text = new StringBuilder();
        text.AppendLine(Invariant($"{(IsIntact ? "whole" : "BROKEN")}: {Found.Acts} acts and {Found.Bytes} kept bytes of {Place}"));
        if (Found.Record is not null) text.AppendLine(Invariant($"record {Found.Record}, last act {Found.Head.Position}, hash {Convert.ToHexStringLower(Found.Head.Hash.Span)}"));
        if (Found.Agreeing is { } agreeing) text.AppendLine(Invariant($"agrees with the checkpoints up to position {agreeing.Position}, of {agreeing.At}"));
        foreach (var fault in Found.Faults) text.AppendLine(Sentence(fault));
        if (Found.FaultCount > Found.Faults.Count) text.AppendLine(Invariant($"and {Found.FaultCount - Found.Faults.Count} faults more"));
        if (Differing is { } differing) text.AppendLine(Invariant($"the record is still the same up to position {Found.Agreeing?.Position ?? 0} at least, and up to position {differing.Position - 1} at most"));
        foreach (var doubt in Doubts) text.AppendLine(Sentence(doubt));
        return text.ToString().TrimEnd();
    }

    internal string ToJson() => JsonSerializer.Serialize(
        new ReportText(
            IsIntact, Found.Acts, Found.Bytes, Found.Record, Found.Head.Position, Convert.ToHexStringLower(Found.Head.Hash.Span), Found.FaultCount, Found.Faults,
            Found.Agreeing?.Position, Differing is { } differing ? differing.Position - 1 : null, [.. Doubts.Select(d => new DoubtText(d.Checkpoint.Position, d.Checkpoint.Digest, d.Doubt))]),
        ReportJson.Default.ReportText);

    private Fault? Differing => Found.Faults.FirstOrDefault(f => f.Kind is FaultKind.DiffersFromCheckpoint or FaultKind.AnotherRecord);

    private static string Sentence(Fault fault)
    {
        var where = Invariant($"position {fault.Position}{(fault.Stream is null ? "" : $" (stream {fault.Stream})")}: ");
        return where + fault.Kind switch
        {
            FaultKind.PositionMissing => $"position {fault.Expected} should follow, {(fault.Found.Length > 0 ? $"{fault.Found} does" : "and is not there")}",
            FaultKind.EnvelopeUnreadable => $"the act cannot be read: {fault.Found}",
            FaultKind.PositionDiffers => $"the act says that its position is {fault.Expected}, and is kept under {fault.Found}",
            FaultKind.StreamDiffers => $"the act says that its stream is {fault.Expected}, and is found under {fault.Found}",
            FaultKind.VersionDiffers => $"the act says that its version is {fault.Expected}, and is found under {fault.Found}",
            FaultKind.VersionMissing => $"version {fault.Expected} of the stream should follow, {fault.Found} does",
            FaultKind.HashDiffers => $"the hash over the act before and this one is {fault.Expected}, {fault.Found} is stored: one of the two acts, or the hash, was changed",
            FaultKind.KeyRepeated => $"the idempotency key {fault.Found} stands on two appends: {fault.Expected} was expected",
            FaultKind.KeyForgotten => $"the idempotency key of {fault.Expected} is not remembered: repeated, the append would be put on the record again",
            FaultKind.KeyDiffers => $"an idempotency key is remembered for {fault.Found}, the acts have it for {fault.Expected}",
            FaultKind.BytesMissing => $"the bytes {fault.Expected} are not kept",
            FaultKind.BytesDiffer => $"the bytes kept under {fault.Expected} have the hash {fault.Found}",
            FaultKind.EndsBeforeCheckpoint => $"a checkpoint vouches for an act with the hash {fault.Expected}, the record ends at position {fault.Found}: its tail was cut",
            FaultKind.DiffersFromCheckpoint => $"a checkpoint vouches for the hash {fault.Expected}, {fault.Found} is there: the record was rewritten at this position or before it",
            FaultKind.AnotherRecord => $"a checkpoint is of the record {fault.Expected}, this is {fault.Found}: it is another record, or was rewritten from its first act",
        };
    }

    private static string Sentence(DoubtfulCheckpoint doubt) => Invariant($"checkpoint of position {doubt.Checkpoint.Position}: ") + doubt.Doubt switch
    {
        CheckpointDoubt.KeyUnknown => $"its signature was not checked, for its key {doubt.Checkpoint.Key} is not at hand: name it with --public-key",
        CheckpointDoubt.SignatureWrong => $"its signature is not that of the key {doubt.Checkpoint.Key}: it was changed, or another made it",
        CheckpointDoubt.NotChained => "it does not name the checkpoint before it: one was taken away or put in between",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The report as it stands in JSON.</summary>
internal sealed record ReportText(
    bool Whole, long Acts, long Bytes, string? Record, long Position, string Hash, long FaultCount, IReadOnlyList<Fault> Faults,
    long? AgreesUpTo, long? SameAtMostUpTo, IReadOnlyList<DoubtText> Doubts);

/// <summary>A doubtful checkpoint as it stands in JSON.</summary>
internal sealed record DoubtText(long Position, string Checkpoint, CheckpointDoubt Doubt);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(ReportText))]
internal sealed partial class ReportJson : JsonSerializerContext;
