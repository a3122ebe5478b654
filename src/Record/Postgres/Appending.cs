using System.Threading.Channels;
using Dais.Record.Storing;

namespace Dais.Record.Postgres;

/// <summary>Puts a node's appends on the record: what is asked while one batch is committed makes up the next.</summary>
/// <param name="pen">The connection to write on.</param>
/// <param name="following">Told how far the record has got.</param>
/// <param name="longest">How long it is tried to find out what became of a commit whose connection was lost.</param>
internal sealed class Appending(Pen pen, Following following, TimeSpan longest) : IAsyncDisposable
{
    private const int MostTogether = 512;
    private const int MostBytesTogether = 16 * 1024 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Channel<Asked> queue = Channel.CreateBounded<Asked>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly CancellationTokenSource closing = new();
    private Task loop = Task.CompletedTask;

    /// <summary>Begins to take appends.</summary>
    internal void Begin() => loop = Task.Run(WriteAsync);

    internal async ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellation)
    {
        var asked = new Asked(append);
        try
        {
            await queue.Writer.WriteAsync(asked, cancellation);
        }
        catch (ChannelClosedException)
        {
            return new AppendResult.Refused(RecordTrouble.Closed, "The record is being closed.");
        }

        return await asked.Answer.Task.WaitAsync(cancellation);
    }

    /// <summary>Takes no more appends, and ends when those taken before are answered.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        closing.CancelAfter(Pause);
        await loop;
        await pen.DisposeAsync();
        closing.Dispose();
    }

    private async Task WriteAsync()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            await Task.Yield(); // those just answered may ask again at once: they join this batch rather than wait for it to end
            var taken = Take();
            try
            {
                await AnswerAsync(taken);
            }
            catch (Exception wrong) when (wrong is not OutOfMemoryException)
            {
                // A mistake of ours, or a commit of which nothing can be learnt: who waits is told, and the next batch gets a new connection.
                foreach (var asked in taken) asked.Answer.TrySetException(wrong);
                await pen.GiveUpAsync();
            }
        }
    }

    private List<Asked> Take()
    {
        var taken = new List<Asked>();
        var bytes = 0;
        while (taken.Count < MostTogether && bytes < MostBytesTogether && queue.Reader.TryRead(out var asked))
        {
            taken.Add(asked);
            bytes += asked.Append.Acts.Sum(a => a.Body.Length);
        }

        return taken;
    }

    /// <summary>Commits a batch and answers it; one that was certainly not committed because the connection was lost is tried once more.</summary>
    private async Task AnswerAsync(List<Asked> taken)
    {
        for (var again = true; ; again = false)
        {
            Batch? sent = null;
            try
            {
                await pen.ConnectAsync(closing.Token);
                var batch = Batch.Decide(taken.Select(a => a.Append), await pen.LookAsync([.. taken.Select(a => a.Append)], CancellationToken.None));
                sent = batch.Acts.Count > 0 ? batch : null;
                await (sent is null ? pen.RollBackAsync(CancellationToken.None) : pen.CommitAsync(sent, CancellationToken.None));
                Answer(taken, batch);
                return;
            }
            catch (OperationCanceledException) when (closing.IsCancellationRequested)
            {
                Refuse(taken, new(RecordTrouble.Closed, "The record is being closed, and its database could not be reached."));
                return;
            }
            catch (Exception wrong) when (Troubles.IsOfTheDatabase(wrong))
            {
                var wasUndone = Troubles.SaysItIsUndone(wrong);
                if (!wasUndone && sent is not null && await FindOutAsync(sent, wrong))
                {
                    Answer(taken, sent);
                    return;
                }

                await pen.GiveUpAsync();
                if (!wasUndone && again) continue;
                Refuse(taken, Troubles.Refusal(wrong));
                return;
            }
        }
    }

    /// <summary>Whether a batch was committed although the connection was lost meanwhile: the record itself is asked.</summary>
    /// <exception cref="OutcomeUnknownException">It cannot be asked.</exception>
    private async Task<bool> FindOutAsync(Batch sent, Exception lost)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
        patience.CancelAfter(longest);
        while (true)
        {
            try
            {
                await pen.GiveUpAsync();
                return await pen.IsThereAsync(sent, patience.Token);
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested)
            {
                throw new OutcomeUnknownException(Troubles.Detail(lost), lost);
            }
            catch (Exception still) when (Troubles.IsOfTheDatabase(still))
            {
                await Task.Delay(Pause, CancellationToken.None);
                if (patience.IsCancellationRequested) throw new OutcomeUnknownException(Troubles.Detail(still), still);
            }
        }
    }

    private void Answer(List<Asked> taken, Batch batch)
    {
        if (batch.Acts.Count > 0) following.Reach(batch.Acts[^1].Position);
        foreach (var (asked, answer) in taken.Zip(batch.Answers)) asked.Answer.TrySetResult(answer);
    }

    private static void Refuse(List<Asked> taken, AppendResult.Refused refusal)
    {
        foreach (var asked in taken) asked.Answer.TrySetResult(refusal);
    }

    /// <summary>An append, and who waits for its answer.</summary>
    private sealed record Asked(Append Append)
    {
        internal TaskCompletionSource<AppendResult> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
