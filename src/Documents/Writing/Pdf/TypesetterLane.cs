using System.ComponentModel;

namespace Dais.Documents.Writing.Pdf;

/// <summary>One process of the typesetter and those who wait for it: documents are set one after another.</summary>
/// <param name="options">How much it may take.</param>
/// <param name="memoryOfAll">The memory of all lanes together, which the ceiling is held against.</param>
internal sealed class TypesetterLane(TypesetterOptions options, Func<long> memoryOfAll) : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private TypesetterProcess? process;
    private int busy;
    private bool isClosed;

    /// <summary>The number of the process; null when none runs.</summary>
    internal int? ProcessId => process?.Id;

    /// <summary>The process's memory in bytes, as of its last answer; 0 when none runs.</summary>
    internal long Memory { get; private set; }

    /// <summary>How many documents are being set or wait here.</summary>
    internal int Busy => Volatile.Read(ref busy);

    /// <summary>Sets markup when its turn comes.</summary>
    internal async Task<PdfResult> SetAsync(string markup, CancellationToken cancellation)
    {
        Interlocked.Increment(ref busy);
        try
        {
            await turn.WaitAsync(cancellation);
            try
            {
                return await TryAsync(markup, isLast: false) ?? (await TryAsync(markup, isLast: true))!;
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref busy);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        isClosed = true;
        await EndProcessAsync();
        turn.Release();
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
        if (memoryOfAll() > options.MemoryCeiling) await EndProcessAsync();
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
        Memory = 0;
    }
}
