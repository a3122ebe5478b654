namespace Dais.Documents.Writing.Pdf;

/// <summary>Turns documents into PDF/UA-1 with long-lived processes, each of which starts when it is first needed.</summary>
/// <remarks>
/// A process that dies is started again, and the document it died of is tried once more. What goes wrong is a value, never an
/// exception: everything else works without the typesetter. The same document gives the same bytes.
/// Documents that come one by one are set by one process; those that come together by as many as there are, and a process that has
/// none left takes over what waits for another.
/// This class may be used from any thread.
/// </remarks>
public sealed class Typesetter : IAsyncDisposable
{
    private readonly TypesetterOptions options;
    private readonly TypesetterLane[] lanes;
    private int waiting;

    /// <summary>A typesetter; nothing is started yet.</summary>
    /// <param name="options">Where it is, and how much it may take.</param>
    public Typesetter(TypesetterOptions options)
    {
        this.options = options;
        lanes = [.. Enumerable.Range(0, options.Processes).Select(_ => new TypesetterLane(options, () => lanes ?? []))];
    }

    /// <summary>The numbers of the processes that set; none before the first document.</summary>
    public IReadOnlyList<int> ProcessIds => [.. lanes.Select(l => l.ProcessId).OfType<int>()];

    /// <summary>The memory of all its processes in bytes, pages they share counted once, as of their last answers; 0 before.</summary>
    public long Memory => lanes.Sum(l => l.Memory);

    /// <summary>The document as PDF, or why there is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellation">Ends the waiting for a turn; a document that is being set is not interrupted.</param>
    /// <exception cref="OperationCanceledException">The caller gave up waiting.</exception>
    public Task<PdfResult> WriteAsync(Document document, CancellationToken cancellation = default) =>
        SetAsync(TypstWriter.Write(document), cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var lane in lanes) await lane.DisposeAsync();
    }

    /// <summary>Sets markup; the door of the tests.</summary>
    internal async Task<PdfResult> SetAsync(string markup, CancellationToken cancellation = default)
    {
        if (markup.Length > options.LargestMarkup)
            return new PdfResult.Unavailable(PdfTrouble.TooLarge, $"{markup.Length} characters of markup, of {options.LargestMarkup}.");
        try
        {
            // A tie goes to the first process, so that no second one starts in vain.
            return Interlocked.Increment(ref waiting) > options.LongestQueue + lanes.Length
                ? new PdfResult.Unavailable(PdfTrouble.TooManyWaiting, $"{options.LongestQueue} documents are waiting.")
                : await lanes.MinBy(l => l.Busy)!.SetAsync(markup, cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }
}
