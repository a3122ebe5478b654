using Dais.Record.Storing;

namespace Dais.Record.Sqlite;

/// <summary>Something that waits to be written, and who waits for its answer.</summary>
internal abstract class Pending
{
    /// <summary>Writes it within a transaction; again, when that one was taken back.</summary>
    internal abstract void Write(ActWriter writer);

    /// <summary>Gives the answer: the transaction is durable.</summary>
    internal abstract void Answer();

    /// <summary>Says that nothing of it was written.</summary>
    internal abstract void Refuse(RecordTrouble why, string detail);
}

/// <summary>An append that waits.</summary>
internal sealed class PendingAppend(Append append) : Pending
{
    private readonly TaskCompletionSource<AppendResult> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AppendResult? decided;

    /// <summary>Ends with the answer.</summary>
    internal Task<AppendResult> Answered => answer.Task;

    /// <inheritdoc/>
    internal override void Write(ActWriter writer) => decided = writer.Put(append);

    /// <inheritdoc/>
    internal override void Answer() => answer.SetResult(decided!);

    /// <inheritdoc/>
    internal override void Refuse(RecordTrouble why, string detail) => answer.SetResult(new AppendResult.Refused(why, detail));
}

/// <summary>Bytes that wait to be kept.</summary>
internal sealed class PendingBytes(byte[] hash, ReadOnlyMemory<byte> content) : Pending
{
    private readonly TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when they are kept.</summary>
    /// <exception cref="IOException">They could not be.</exception>
    internal Task Answered => answer.Task;

    /// <inheritdoc/>
    internal override void Write(ActWriter writer) => writer.Keep(hash, content.Span);

    /// <inheritdoc/>
    internal override void Answer() => answer.SetResult();

    /// <inheritdoc/>
    internal override void Refuse(RecordTrouble why, string detail) => answer.SetException(new IOException($"The bytes cannot be kept ({why}): {detail}"));
}
