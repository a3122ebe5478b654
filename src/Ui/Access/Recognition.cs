using System.Data.Common;
using Dais.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dais.Ui.Access;

/// <summary>Finds out who sends a request, once, for all that follows.</summary>
public sealed partial class Recognition(RequestDelegate next, TimeProvider time, ILogger<Recognition> log)
{
    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context, IKnowReaders readers)
    {
        context.Features.Set(await AdmittedAsync(context, readers));
        // What is answered differs by who asks.
        context.Response.Headers.Vary = "Cookie, Authorization";
        await next(context);
    }

    // While the accounts cannot be asked, what is for everyone goes on: nobody is taken for more than unknown.
    private async ValueTask<Admitted> AdmittedAsync(HttpContext context, IKnowReaders readers)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        for (var again = true; ; again = false)
        {
            try
            {
                return new(await readers.ReaderOfAsync(context), now);
            }
            catch (DbException lost) when (again && lost.IsTransient)
            {
                // A connection that was kept may be one to a database that was started anew since.
            }
            catch (Exception away) when (away is DbException or IOException or TimeoutException)
            {
                NotAsked(away.Message);
                return new(Reader.Anonymous, now) { IsUncertain = true };
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Who sends a request could not be found out: the accounts cannot be reached. {Why}")]
    private partial void NotAsked(string why);
}
