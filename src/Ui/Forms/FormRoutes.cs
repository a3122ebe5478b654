using Dais.Ui.Errors;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dais.Ui.Forms;

/// <summary>Routes that take what a form sends: the token is checked and the form is read before the handler sees it.</summary>
public static class FormRoutes
{
    /// <summary>The kind of identity that a token in a header gives. No browser adds that header by itself, so such a request needs no form's token.</summary>
    public const string TokenInHeader = "token-in-header";

    /// <summary>Maps a form. A form without a valid token, or one that cannot be read, is answered with page 400.</summary>
    /// <param name="routes">The group of the page.</param>
    /// <param name="pattern">The address the form posts to.</param>
    /// <param name="handler">Takes the form as <see cref="IFormCollection"/> from <c>HttpContext.Request.Form</c>, besides what routes bind.</param>
    public static RouteHandlerBuilder MapForm(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapPost(pattern, handler).DisableAntiforgery().AddEndpointFilter(CheckAsync);

    private static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var antiforgery = (IAntiforgery)context.RequestServices.GetService(typeof(IAntiforgery))!;
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            if (context.User.Identity?.AuthenticationType != TokenInHeader && !await antiforgery.IsRequestValidAsync(context))
                return ErrorPages.Show(context, StatusCodes.Status400BadRequest, "form");
        }
        catch (InvalidDataException)
        {
            return ErrorPages.Show(context, StatusCodes.Status400BadRequest);
        }

        return await next(invocation);
    }
}
