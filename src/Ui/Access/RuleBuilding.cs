using Dais.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Dais.Ui.Access;

/// <summary>The word by which a module says who may use its route. A route without it is answered as one that is not there.</summary>
public static class RuleBuilding
{
    /// <summary>Whoever may do this deed may use the route; it concerns the system itself and no body, session or document of it.</summary>
    /// <param name="route">The route, or a group whose routes say nothing else.</param>
    /// <param name="deed">What is done there.</param>
    /// <param name="reading">For a command: the deed by which its page is read.</param>
    public static T Needs<T>(this T route, Deed deed, Deed? reading = null)
        where T : IEndpointConventionBuilder => route.Needs(deed, static _ => Standing.Anywhere, reading);

    /// <summary>Whoever may do this deed to the thing that the request names may use the route.</summary>
    /// <param name="route">The route, or a group whose routes say nothing else.</param>
    /// <param name="deed">What is done there.</param>
    /// <param name="thing">Where the thing stands and at what stage, from the values of the route; null where there is no such thing.</param>
    /// <param name="reading">For a command: the deed by which the thing is read.</param>
    public static T Needs<T>(this T route, Deed deed, Func<HttpContext, Standing?> thing, Deed? reading = null)
        where T : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(new Rule(deed, thing, reading)));
        return route;
    }
}
