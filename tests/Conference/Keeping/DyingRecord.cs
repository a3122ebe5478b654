using Dais.Record.Acts;
using Dais.Record.Storing;

namespace Dais.Conference.Tests.Keeping;

/// <summary>A record whose user dies: after so many appends, before the next one or while waiting for its answer.</summary>
internal sealed class DyingRecord(IRecordStore record, int appends, bool isDurable) : IRecordStore
{
    private int done;

    public async ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellation = default)
    {
        var dies = done++ == appends;
        if (dies && !isDurable) throw new KilledException();
        var result = await record.AppendAsync(append, cancellation);
        return dies ? throw new KilledException() : result;
    }

    public ValueTask<IReadOnlyList<StoredAct>> ReadAsync(long after, int most, CancellationToken cancellation = default) => record.ReadAsync(after, most, cancellation);

    public ValueTask<IReadOnlyList<StoredAct>> ReadStreamAsync(StreamName stream, int after, int most, CancellationToken cancellation = default) =>
        record.ReadStreamAsync(stream, after, most, cancellation);

    public ValueTask<RecordHead> HeadAsync(CancellationToken cancellation = default) => record.HeadAsync(cancellation);

    public Task ChangedAsync(long after, CancellationToken cancellation) => record.ChangedAsync(after, cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

internal sealed class KilledException : Exception;
