using System.Globalization;
using Dais.Kernel;
using Dais.Ui.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Dais.Ui.Live;

/// <summary>Writes a part to one browser for as long as it listens: Server-Sent Events, each with the part as a whole and the record's position as its id.</summary>
/// <remarks>
/// The framework's own writer has no signs of life. Nothing is replayed: whoever was away, or comes from another node, brings the position they have
/// seen and gets the present state where it is newer.
/// </remarks>
internal sealed class LiveStream(LiveHub hub, LiveLines lines, LiveLimits limits)
{
    private static readonly byte[] beginning = "retry: 2000\n\n"u8.ToArray();
    private static readonly byte[] heartbeat = ":\n\n"u8.ToArray();

    /// <summary>Handles the request of a stream, or, where no stream is asked for, answers the part as it is.</summary>
    public async Task HandleAsync(HttpContext context, LivePart part, Language language)
    {
        var clearance = context.Clearance();
        await context.NoteReadingAsync("live/" + part.Name, part.Labels.Where(clearance.MaySee));
        if (!context.Request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase)))
        {
            var present = await hub.PresentAsync(part, language, clearance, context.RequestAborted);
            await Results.Content(present.Html, "text/html; charset=utf-8").ExecuteAsync(context);
        }
        else if (lines.TryTake(context))
        {
            try
            {
                await StreamAsync(context, part, language, clearance);
            }
            finally
            {
                lines.GiveBack(context);
            }
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "60";
        }
    }

    private async Task StreamAsync(HttpContext context, LivePart part, Language language, Clearance clearance)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, hub.Ending);
        if (context.Reader() is { IsAnonymous: false } reader && !ReferenceEquals(reader, Reader.LocalOperator)) ending.CancelAfter(limits.Longest);
        var listener = new LiveListener(SeenBy(context.Request), limits.Waiting);
        var room = await hub.JoinAsync(part, language, clearance, listener, ending.Token);
        try
        {
            Begin(context.Response);
            await SendAsync(context, beginning);
            while (await NextAsync(listener, ending.Token) is { } bytes) await SendAsync(context, bytes);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The browser went away, the server ends, or it is time to ask anew who reads.
        }
        finally
        {
            room.Leave(listener);
        }
    }

    private static void Begin(HttpResponse response)
    {
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }

    /// <summary>The next thing to send: a state, or after a silence a sign of life; null where the reader is too slow.</summary>
    private async Task<byte[]?> NextAsync(LiveListener listener, CancellationToken ended)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(ended);
        silence.CancelAfter(limits.Heartbeat);
        try
        {
            return await listener.States.WaitToReadAsync(silence.Token) && listener.States.TryRead(out var state) ? state.Event : null;
        }
        catch (OperationCanceledException) when (!ended.IsCancellationRequested)
        {
            return heartbeat;
        }
    }

    private async Task SendAsync(HttpContext context, byte[] bytes)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(limits.LongestSilence);
        try
        {
            await context.Response.Body.WriteAsync(bytes, patience.Token);
            await context.Response.Body.FlushAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
            throw new OperationCanceledException(context.RequestAborted);
        }
    }

    // What the browser got last counts more than what stood in the page when it was loaded.
    private static long SeenBy(HttpRequest request) =>
        long.TryParse(request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last
        : long.TryParse(request.Query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var loaded) ? loaded
        : -1;
}
