using Dais.Record.Acts;

namespace Dais.Record.Storing;

/// <summary>The end of the record: the position and the hash of its last act.</summary>
/// <param name="Position">0 for a record without acts.</param>
/// <param name="Hash">32 zero bytes for a record without acts.</param>
public sealed record RecordHead(long Position, ReadOnlyMemory<byte> Hash);

/// <summary>Where acts stand: appended and read, never changed or taken away.</summary>
/// <remarks>
/// May be used from any thread. An append that was answered with <see cref="AppendResult.Appended"/> is durable and survives the loss of
/// the process and of the machine's power. Positions become visible in their order: who has read up to a position has missed nothing before it.
/// </remarks>
public interface IRecordStore : IAsyncDisposable
{
    /// <summary>Puts acts on the record, all or none.</summary>
    /// <remarks>Giving up waiting does not take back an append that is under way.</remarks>
    /// <exception cref="OperationCanceledException">The caller gave up waiting.</exception>
    /// <exception cref="OutcomeUnknownException">The database was lost during the commit and did not come back in time: the acts may be there or not.</exception>
    ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellation = default);

    /// <summary>The acts after a position, in their order.</summary>
    /// <param name="after">The position after which to read; 0 for the beginning.</param>
    /// <param name="most">The most acts to answer; fewer, or none, at the end of the record.</param>
    /// <param name="cancellation">Ends the reading.</param>
    ValueTask<IReadOnlyList<StoredAct>> ReadAsync(long after, int most, CancellationToken cancellation = default);

    /// <summary>The acts of a stream after a version, in their order.</summary>
    /// <param name="stream">The stream; one that is not there has no acts.</param>
    /// <param name="after">The version after which to read; 0 for the beginning.</param>
    /// <param name="most">The most acts to answer.</param>
    /// <param name="cancellation">Ends the reading.</param>
    ValueTask<IReadOnlyList<StoredAct>> ReadStreamAsync(StreamName stream, int after, int most, CancellationToken cancellation = default);

    /// <summary>The end of the record.</summary>
    ValueTask<RecordHead> HeadAsync(CancellationToken cancellation = default);

    /// <summary>Ends as soon as the record goes beyond a position, at once when it does already.</summary>
    /// <param name="after">The position.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">The caller gave up waiting.</exception>
    Task ChangedAsync(long after, CancellationToken cancellation);
}
