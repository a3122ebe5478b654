using Dais.Ui.Languages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace Dais.Ui.Access;

/// <summary>Stands between a route and its handler: nothing is read or done that the route's rule does not allow its reader.</summary>
/// <remarks>
/// What is not allowed looks as what is not there: page 404. Only two are told more: who is unknown and asks for something that needs an
/// account is led to sign in, whether the thing is there or not; and who may read a thing is told that a command on it is not theirs.
/// </remarks>
public sealed class Doorkeeper(RequestDelegate next)
{
    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        // What routing itself answers (another method, another host) has no handler of ours behind it.
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }

        if (endpoint.Metadata.GetMetadata<Rule>() is not { } rule) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (Admit(context, context.Admitted()!, rule)) await next(context);
    }

    private static bool Admit(HttpContext context, Admitted admitted, Rule rule)
    {
        if (admitted.Reader.IsAnonymous && !rule.Deed.IsOpen)
        {
            // Who may be signed in is not sent to sign in again: there is nothing to sign in to at the moment.
            if (admitted.IsUncertain) throw new IOException("Who asks could not be found out.");
            LeadToSignIn(context);
            return false;
        }

        var thing = rule.Thing(context);
        if (thing is not null && admitted.Reader.May(rule.Deed, thing, admitted.At))
        {
            context.Features.Set(admitted with { Thing = thing });
            if (!admitted.Reader.IsAnonymous) KeepPrivate(context.Response);
            return true;
        }

        var isTold = thing is not null && rule.Reading is { } reading && admitted.Reader.May(reading, thing, admitted.At);
        context.Response.StatusCode = isTold ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound;
        return false;
    }

    // What one reader may see is not handed to the next by a cache on the way; a handler that said more exactly what it sends has said it by then.
    private static void KeepPrivate(HttpResponse response) => response.OnStarting(() =>
    {
        if (StringValues.IsNullOrEmpty(response.Headers.CacheControl)) response.Headers.CacheControl = "private, no-cache";
        return Task.CompletedTask;
    });

    private static void LeadToSignIn(HttpContext context)
    {
        var request = context.Request;
        if (!TakesPages(request.Headers.Accept))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var back = HttpMethods.IsGet(request.Method) ? QueryString.Create("to", request.Path.ToUriComponent() + request.QueryString.ToUriComponent()) : default;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"/{PreferredLanguage.Of(request)}/sign-in{back}";
    }

    private static bool TakesPages(StringValues accept) =>
        StringValues.IsNullOrEmpty(accept)
        || accept.Any(a => a!.Contains("text/html", StringComparison.OrdinalIgnoreCase) || a.Contains("*/*", StringComparison.Ordinal));
}
