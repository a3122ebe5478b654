using Dais.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dais.Ui.Languages;

/// <summary>The first part of a page's path: exactly one of the six two-letter codes, so that every page has one address a language.</summary>
internal sealed class LanguageConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string code && Language.TryParse(code, out var language) && code == language.Code;
}
