using Dais.Record.Bytes;
using Dais.Record.Storing;

namespace Dais.Record.Tests.Storing;

/// <summary>A record that was opened: its acts and its bytes.</summary>
public sealed record OpenRecord(IRecordStore Acts, IKeepBytes Bytes) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Acts.DisposeAsync();
        if (!ReferenceEquals(Acts, Bytes) && Bytes is IAsyncDisposable bytes) await bytes.DisposeAsync();
    }
}

/// <summary>Where the record of one test stands: empty when the test begins, gone when it ends.</summary>
public abstract class RecordGround : IAsyncDisposable
{
    /// <summary>Where the record stands, for another process: "sqlite:/path/record.db".</summary>
    public abstract string Address { get; }

    /// <summary>Opens the record; each time anew, as another process would. Who opens it closes it.</summary>
    public abstract ValueTask<OpenRecord> OpenAsync();

    public abstract ValueTask DisposeAsync();
}
