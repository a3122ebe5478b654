using Dais.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dais.Ui.Languages;

/// <summary>The language a reader is served in: the path's or, where the path has none, the browser's first among the six.</summary>
public static class PreferredLanguage
{
    /// <summary>The language of a request.</summary>
    public static Language Of(HttpRequest request) => InPath(request.Path) ?? InHeader(request);

    internal static RedirectHttpResult Redirect(HttpContext context)
    {
        context.Response.Headers.Append("Vary", "Accept-Language");
        return TypedResults.LocalRedirect($"/{InHeader(context.Request)}/sessions");
    }

    private static Language? InPath(PathString path)
    {
        var first = path.Value.AsSpan().TrimStart('/');
        var end = first.IndexOf('/');
        return Language.TryParse((end < 0 ? first : first[..end]).ToString(), out var language) ? language : null;
    }

    private static Language InHeader(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Where(l => l.Quality != 0)
            .Select(l => Language.TryParse(l.Value.Value?.Split('-')[0], out var language) ? language : null)
            .FirstOrDefault(l => l is not null) ?? Language.English;
}
