using System.ComponentModel;

namespace Dais.Documents.Writing.Pdf;

/// <summary>Turns documents into PDF/UA-1 with one long-lived process, which starts when it is first needed.</summary>
/// <remarks>
/// A process that dies is started again, and the document it died of is tried once more. What goes wrong is a value, never an
/// exception: everything else works without the typesetter. The same document gives the same bytes.
/// Documents are set one after another; this class may be used from any thread.
/// </remarks>
public sealed class Typesetter(TypesetterOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private TypesetterProcess? process;
    private int waiting;
    private bool isClosed;

    /// <summary>The number of the process that sets; null when none runs.</summary>
    public int? ProcessId => process?.Id;

    /// <summary>The process's memory in bytes (resident), as of its last answer; 0 before.</summary>
    public long Memory { get; private set; }

    /// <summary>The document as PDF, or why there is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellation">Ends the waiting for a turn; a document that is being set is not interrupted.</param>
    /// <exception cref="OperationCanceledException">The caller gave up waiting.</exception>
    public Task<PdfResult> WriteAsync(Document document, CancellationToken cancellation = default) =>
        SetAsync(TypstWriter.Write(document), cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        isClosed = true;
        await EndProcessAsync();
        turn.Release();
    }

    /// <summary>Sets markup; the door of the tests.</summary>
    internal async Task<PdfResult> SetAsync(string markup, CancellationToken cancellation = default)
    {
        if (markup.Length > options.LargestMarkup)
            return new PdfResult.Unavailable(PdfTrouble.TooLarge, $"{markup.Length} characters of markup, of {options.LargestMarkup}.");
        if (Interlocked.Increment(ref waiting) > options.LongestQueue)
        {
            Interlocked.Decrement(ref waiting);
            return new PdfResult.Unavailable(PdfTrouble.TooManyWaiting, $"{options.LongestQueue} documents are waiting.");
        }

        try
        {
            await turn.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }

        try
        {
            return await TryAsync(markup, isLast: false) ?? (await TryAsync(markup, isLast: true))!;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>One attempt; null when the process died and another attempt is left.</summary>
    private async Task<PdfResult?> TryAsync(string markup, bool isLast)
    {
        if (isClosed) return new PdfResult.Unavailable(PdfTrouble.Closed, "");
        try
        {
            if (process is null && await StartAsync() is { } trouble) return trouble;
            var answer = await process!.SetAsync(markup, options.Timeout);
            return await ResultAsync(answer);
        }
        catch (Win32Exception missing)
        {
            return new PdfResult.Unavailable(PdfTrouble.NodeMissing, $"{options.NodePath}: {missing.Message}");
        }
        catch (OperationCanceledException)
        {
            return await EndAsync(PdfTrouble.TookTooLong, $"{options.Timeout.TotalSeconds} s were not enough.");
        }
        catch (InvalidDataException large)
        {
            return await EndAsync(PdfTrouble.TooLarge, large.Message);
        }
        catch (IOException gone)
        {
            var ended = await EndAsync(PdfTrouble.Died, gone.Message);
            return isLast ? ended : null;
        }
    }

    private async Task<PdfResult?> StartAsync()
    {
        process = TypesetterProcess.Start(options);
        var answer = await process.SetUpAsync(options.StartTimeout);
        Memory = answer.Memory;
        if (answer.Error is not { } error) return null;
        return await EndAsync(answer.Missing ? PdfTrouble.PackagesMissing : PdfTrouble.Died, error);
    }

    private async Task<PdfResult> ResultAsync(TypesetterAnswer answer)
    {
        Memory = answer.Memory;
        if (answer.Memory > options.MemoryCeiling) await EndProcessAsync();
        return answer switch
        {
            { Pdf: { } pdf } when pdf.Length <= options.LargestPdf => new PdfResult.Pdf(pdf, answer.Pages, answer.Replaced ?? ""),
            { Pdf: { } pdf } => new PdfResult.Unavailable(PdfTrouble.TooLarge, $"{pdf.Length} bytes, of {options.LargestPdf}."),
            _ => new PdfResult.Unavailable(PdfTrouble.Refused, answer.Error ?? ""),
        };
    }

    private async Task<PdfResult.Unavailable> EndAsync(PdfTrouble why, string detail)
    {
        var words = process is null ? "" : await process.LastWordsAsync();
        await EndProcessAsync();
        return new(why, words.Length == 0 ? detail : $"{detail} {words}");
    }

    private async Task EndProcessAsync()
    {
        if (process is null) return;
        await process.DisposeAsync();
        process = null;
    }
}
