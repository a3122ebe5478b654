using System.Data.Common;
using System.Threading.Channels;
using Dais.Kernel;
using NodaTime;

namespace Dais.Record.Tables;

/// <summary>The access log in a table: lines are written in batches, off the request's way, and forgotten after the time they are kept.</summary>
/// <remarks>
/// Nothing is lost silently. A batch that cannot be written is tried again until it can be; meanwhile <see cref="MostWaiting"/> lines wait, and
/// who would add another waits too. What is left when the log is closed in trouble is told. A process that is killed takes the lines
/// of its last moment with it: the line "log-opened" without a "log-closed" before it shows that this happened.
/// </remarks>
public sealed class AccessLog : IKeepAccessLog, IAsyncDisposable
{
    /// <summary>How many lines may wait to be written.</summary>
    public const int MostWaiting = 10_000;

    private const int Batch = 500;
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    private readonly AccessLogTable table;
    private readonly Duration kept;
    private readonly TimeProvider time;
    private readonly Action<Exception, int> troubled;
    private readonly CancellationTokenSource givenUp = new();
    private readonly Channel<ConfidentialRead> waiting = Channel.CreateBounded<ConfidentialRead>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Task writing;
    private bool isOpen;
    private Instant purged = Instant.MinValue;

    /// <summary>Opens the log; its table is made with the first line.</summary>
    /// <param name="tables">Where it stands.</param>
    /// <param name="kept">How long a line is kept; two years where nobody says otherwise.</param>
    /// <param name="time">The clock.</param>
    /// <param name="troubled">Told each time a batch could not be written, with how many lines wait.</param>
    public AccessLog(TableSource tables, Duration? kept, TimeProvider time, Action<Exception, int> troubled)
    {
        (table, this.kept, this.time, this.troubled) = (new(tables), kept ?? Duration.FromDays(730), time, troubled);
        writing = Task.Run(WriteAsync);
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <inheritdoc/>
    public ValueTask AddAsync(ConfidentialRead read, CancellationToken cancellation = default) => waiting.Writer.WriteAsync(read, cancellation);

    /// <summary>Writes what is waiting and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        givenUp.CancelAfter(patience);
        await writing;
        givenUp.Dispose();
    }

    private async Task WriteAsync()
    {
        var batch = new List<ConfidentialRead>(Batch);
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < Batch && waiting.Reader.TryRead(out var read)) batch.Add(read);
            await UntilDoneAsync(() => WriteAsync(batch), batch.Count);
            batch.Clear();
        }

        if (isOpen) await UntilDoneAsync(() => table.AddAsync([Mark("log-closed")], givenUp.Token), 0);
    }

    private async Task WriteAsync(List<ConfidentialRead> batch)
    {
        if (!isOpen)
        {
            await table.OpenAsync(givenUp.Token);
            await table.AddAsync([Mark("log-opened")], givenUp.Token);
            isOpen = true;
        }

        await table.AddAsync(batch, givenUp.Token);
        if (Now - purged < Duration.FromDays(1)) return;
        await table.RemoveBeforeAsync(Now - kept, givenUp.Token);
        purged = Now;
    }

    private async Task UntilDoneAsync(Func<Task> write, int lines)
    {
        while (true)
        {
            try
            {
                await write();
                return;
            }
            catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException)
            {
                troubled(failure, lines + waiting.Reader.Count);
                if (givenUp.IsCancellationRequested) return;
                await Task.Delay(pause, time, CancellationToken.None);
            }
            catch (OperationCanceledException late) when (givenUp.IsCancellationRequested)
            {
                troubled(late, lines + waiting.Reader.Count);
                return;
            }
        }
    }

    private ConfidentialRead Mark(string what) => new("", what, Label.Public, Now);
}
