namespace Dais.Documents.Writing.Pdf;

/// <summary>One document on its way through a lane: waiting, with the process, done.</summary>
/// <param name="markup">The markup.</param>
internal sealed class TypesetterJob(string markup)
{
    private readonly TaskCompletionSource<PdfResult> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int isSpokenFor;

    /// <summary>The markup.</summary>
    internal string Markup => markup;

    /// <summary>Whether a process has died with it once: it is set alone now, so that a second death is its own.</summary>
    internal bool WasLost { get; set; }

    /// <summary>What has become of it; cancelled when its asker gave up before its turn.</summary>
    internal Task<PdfResult> Result => result.Task;

    /// <summary>Its turn has come; false when its asker has given up.</summary>
    internal bool Begin() => Interlocked.Exchange(ref isSpokenFor, 1) == 0;

    /// <summary>Its asker gives up; too late when its turn has come.</summary>
    internal void GiveUp(CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref isSpokenFor, 1) == 0) result.TrySetCanceled(cancellation);
    }

    /// <summary>It is done.</summary>
    internal void End(PdfResult with) => result.TrySetResult(with);
}
