using System.Globalization;
using Dais.Ui.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Dais.Ui.Seeing;

/// <summary>A page never shows a state older than the reader's own last command: the position of its acts goes to the browser, and comes back with the next request.</summary>
/// <remarks>It is a number that anyone may know and change: a larger one makes its sender wait, and nobody else.</remarks>
public sealed class Seen(RequestDelegate next, IKnowHowFar far)
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "dais-seen";

    /// <summary>How long a request waits for the pages to be that far.</summary>
    public static TimeSpan LongestWait { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Gives the reader the position of what was just done.</summary>
    public static void Remember(HttpResponse response, long position) => response.Cookies.Append(
        Cookie,
        position.ToString(CultureInfo.InvariantCulture),
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = response.HttpContext.Request.IsHttps, IsEssential = true, Path = "/" });

    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (PositionOf(context.Request) is not { } position || await far.IsThereAsync(position, LongestWait, context.RequestAborted))
        {
            await next(context);
            return;
        }

        context.Response.Headers.RetryAfter = "2";
        await ErrorPages.Show(context, StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
    }

    // What a health check or a style sheet answers is made from no act.
    private static long? PositionOf(HttpRequest request) =>
        request.RouteValues.ContainsKey("language")
        && long.TryParse(request.Cookies[Cookie], NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;
}

/// <summary>The door of seeing.</summary>
public static class SeeingPages
{
    /// <summary>Lets pages wait for what their reader has seen already. It stands after routing.</summary>
    public static IApplicationBuilder UseSeen(this IApplicationBuilder app) => app.UseMiddleware<Seen>();
}
