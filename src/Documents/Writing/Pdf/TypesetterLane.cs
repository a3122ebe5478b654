using System.ComponentModel;
using System.Threading.Channels;

namespace Dais.Documents.Writing.Pdf;

/// <summary>One process of the typesetter and those who wait for it: documents are set one after another.</summary>
/// <remarks>
/// The next document is handed over before the last one's answer, so that the process never waits for one. One loop does it all;
/// answers come in the order of the questions, so whatever goes wrong is laid at the door of the first that has no answer yet.
/// </remarks>
internal sealed class TypesetterLane : IAsyncDisposable
{
    /// <summary>How many documents the process holds: the one it sets, and the next.</summary>
    private const int Held = 2;

    private readonly TypesetterOptions options;
    private readonly Func<IReadOnlyList<TypesetterLane>> all;
    private readonly Channel<TypesetterJob> queue = Channel.CreateUnbounded<TypesetterJob>();
    private readonly Queue<TypesetterJob> lost = [];
    private readonly Queue<TypesetterJob> held = [];
    private readonly Task loop;
    private TypesetterProcess? process;
    private volatile bool isRetiring;
    private int busy;

    /// <summary>A lane; its process starts with the first document.</summary>
    /// <param name="options">How much it may take.</param>
    /// <param name="all">All lanes: the ceiling is held against what they take together, and one without work takes over what waits for another.</param>
    internal TypesetterLane(TypesetterOptions options, Func<IReadOnlyList<TypesetterLane>> all)
    {
        (this.options, this.all) = (options, all);
        loop = Task.Run(RunAsync);
    }

    /// <summary>The number of the process; null when none runs.</summary>
    internal int? ProcessId => process?.Id;

    /// <summary>The process's memory in bytes, as of its last answer; 0 when none runs.</summary>
    internal long Memory { get; private set; }

    /// <summary>How many documents are being set or wait here.</summary>
    internal int Busy => Volatile.Read(ref busy);

    /// <summary>Sets markup when its turn comes.</summary>
    internal async Task<PdfResult> SetAsync(string markup, CancellationToken cancellation)
    {
        var job = new TypesetterJob(markup);
        Interlocked.Increment(ref busy);
        try
        {
            using var givesUp = cancellation.Register(() => job.GiveUp(cancellation));
            return queue.Writer.TryWrite(job) ? await job.Result : Closed;
        }
        finally
        {
            Interlocked.Decrement(ref busy);
        }
    }

    /// <summary>Those who wait are served; then the process is ended.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
    }

    private static PdfResult.Unavailable Closed => new(PdfTrouble.Closed, "");

    private async Task RunAsync()
    {
        try
        {
            while (held.Count > 0 || lost.Count > 0 || await queue.Reader.WaitToReadAsync()) await StepAsync();
        }
        finally
        {
            // Should the loop end by a mistake of ours, nobody waits for ever; the exception comes out where the lane is disposed.
            queue.Writer.TryComplete();
            foreach (var job in held.Concat(lost)) job.End(Closed);
            while (queue.Reader.TryRead(out var job)) job.End(Closed);
            await EndProcessAsync();
        }
    }

    /// <summary>Whether all processes together take more than they may; what another is about to give back counts as given.</summary>
    private bool IsGrown => all().Sum(l => l.isRetiring ? 0 : l.Memory) > options.MemoryCeiling;

    /// <summary>Hands over what the process may hold, then takes one answer.</summary>
    private async Task StepAsync()
    {
        try
        {
            while (Next() is { } job) await HandOverAsync(job);
            if (held.Count > 0 && process is not null) await TakeAsync(process);
        }
        catch (Win32Exception missing)
        {
            held.Dequeue().End(new PdfResult.Unavailable(PdfTrouble.NodeMissing, $"{options.NodePath}: {missing.Message}"));
        }
        catch (OperationCanceledException)
        {
            await GiveUpAsync(PdfTrouble.TookTooLong, $"{options.Timeout.TotalSeconds} s were not enough.");
        }
        catch (InvalidDataException large)
        {
            await GiveUpAsync(PdfTrouble.TooLarge, large.Message);
        }
        catch (IOException gone)
        {
            await LoseAsync(gone.Message);
        }
    }

    /// <summary>The next document the process may take now; one that was lost is set alone.</summary>
    private TypesetterJob? Next()
    {
        if (isRetiring || held.Any(j => j.WasLost)) return null;
        if (lost.Count > 0) return held.Count == 0 ? lost.Dequeue() : null;
        if (held.Count == Held) return null;
        return Waiting() ?? all().Select(l => l.Waiting()).FirstOrDefault(j => j is not null);
    }

    /// <summary>The first that waits here and has not given up; it waits no more.</summary>
    private TypesetterJob? Waiting()
    {
        while (queue.Reader.TryRead(out var job))
            if (job.Begin()) return job;
        return null;
    }

    private async Task HandOverAsync(TypesetterJob job)
    {
        held.Enqueue(job);
        if (process is null && await StartAsync() is { } trouble) held.Dequeue().End(trouble);
        else await process!.HandOverAsync(job.Markup, options.Timeout);
    }

    private async Task<PdfResult?> StartAsync()
    {
        process = TypesetterProcess.Start(options);
        var answer = await process.SetUpAsync(options.StartTimeout);
        Memory = answer.Memory;
        if (answer.Error is not { } error) return null;
        return new PdfResult.Unavailable(answer.Missing ? PdfTrouble.PackagesMissing : PdfTrouble.Died, await EndProcessAsync(error));
    }

    private async Task TakeAsync(TypesetterProcess from)
    {
        var answer = await from.TakeAsync(options.Timeout);
        held.Dequeue().End(answer.Pdf is { } pdf
            ? new PdfResult.Pdf(pdf, answer.Replaced ?? "")
            : new PdfResult.Unavailable(PdfTrouble.Refused, answer.Error ?? ""));
        Memory = answer.Memory;
        // What it holds is set first; only then is a fresh one started.
        isRetiring = isRetiring || IsGrown;
        if (isRetiring && held.Count == 0) await EndProcessAsync();
    }

    /// <summary>The first without an answer has failed, and the process with it; those behind it are set once more.</summary>
    private async Task GiveUpAsync(PdfTrouble why, string detail)
    {
        var failed = held.Dequeue();
        LoseHeld();
        failed.End(new PdfResult.Unavailable(why, await EndProcessAsync(detail)));
    }

    /// <summary>The process has died; whose fault it was is not certain unless it held only one, for the second time.</summary>
    private async Task LoseAsync(string detail)
    {
        var failed = held.Peek().WasLost ? held.Dequeue() : null;
        LoseHeld();
        detail = await EndProcessAsync(detail);
        failed?.End(new PdfResult.Unavailable(PdfTrouble.Died, detail));
    }

    private void LoseHeld()
    {
        while (held.TryDequeue(out var job))
        {
            job.WasLost = true;
            lost.Enqueue(job);
        }
    }

    /// <summary>Ends the process; the detail, with what the process last said.</summary>
    private async Task<string> EndProcessAsync(string detail = "")
    {
        if (process is null) return detail;
        var words = await process.LastWordsAsync();
        await process.DisposeAsync();
        (process, Memory, isRetiring) = (null, 0, false);
        return words.Length == 0 ? detail : $"{detail} {words}";
    }
}
