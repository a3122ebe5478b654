using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Dais.Ui.Access;

/// <summary>Finds out who sends a request, once, for all that follows.</summary>
public sealed class Recognition(RequestDelegate next, TimeProvider time)
{
    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context, IKnowReaders readers)
    {
        context.Features.Set(new Admitted(await readers.ReaderOfAsync(context), Instant.FromDateTimeOffset(time.GetUtcNow())));
        // What is answered differs by who asks.
        context.Response.Headers.Vary = "Cookie, Authorization";
        await next(context);
    }
}
