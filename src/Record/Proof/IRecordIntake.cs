using Dais.Record.Acts;

namespace Dais.Record.Proof;

/// <summary>Takes a whole record into an empty store, all of it or nothing.</summary>
/// <remarks>Until <see cref="FinishAsync"/> has ended nothing is on the record; disposed of before that, or killed, it leaves the store empty.</remarks>
public interface IRecordIntake : IAsyncDisposable
{
    /// <summary>Takes acts in, in the order of their positions, with the bytes and the hash they have.</summary>
    ValueTask TakeAsync(IReadOnlyList<StoredAct> acts, CancellationToken cancellation = default);

    /// <summary>Takes bytes in that acts refer to.</summary>
    /// <param name="hash">Their SHA-256 in lower-case hexadecimal digits.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="cancellation">Ends it.</param>
    ValueTask TakeAsync(string hash, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default);

    /// <summary>Makes everything durable at once.</summary>
    ValueTask FinishAsync(CancellationToken cancellation = default);
}
