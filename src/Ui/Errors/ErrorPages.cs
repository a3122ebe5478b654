using System.Data.Common;
using Dais.Ui.Languages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace Dais.Ui.Errors;

/// <summary>Gives an empty error answer a page in the language of the path, and a failure of ours a number to quote.</summary>
public sealed partial class ErrorPages(RequestDelegate next, ILogger<ErrorPages> log)
{
    /// <summary>The page for a status, for a handler that answers it itself.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status.</param>
    /// <param name="about">What the page speaks of, where the status alone does not tell: "form"; null for the status.</param>
    public static RazorComponentResult<ErrorPage> Show(HttpContext context, int status, string? about = null) =>
        new(new { Language = PreferredLanguage.Of(context.Request), Status = status, About = about, Number = context.TraceIdentifier })
        {
            StatusCode = status,
        };

    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = refused.StatusCode;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception away) when (away is DbException or IOException or TimeoutException && !context.Response.HasStarted)
        {
            OutOfReach(away.Message, context.Request.Method, context.Request.Path, context.TraceIdentifier);
            context.Response.Clear();
            context.Response.Headers.RetryAfter = "5";
            await Show(context, StatusCodes.Status503ServiceUnavailable, "away").ExecuteAsync(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            Failed(failure, context.Request.Method, context.Request.Path, context.TraceIdentifier);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (NeedsPage(context)) await Show(context, context.Response.StatusCode).ExecuteAsync(context);
    }

    private static bool NeedsPage(HttpContext context) =>
        context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null }
        && context.Features.Get<IStatusCodePagesFeature>() is not { Enabled: false };

    [LoggerMessage(LogLevel.Error, "{Method} {Path} was answered that the record cannot be reached; its number is {Number}. {Why}")]
    private partial void OutOfReach(string why, string method, PathString path, string number);

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed; its number is {Number}.")]
    private partial void Failed(Exception failure, string method, PathString path, string number);
}
