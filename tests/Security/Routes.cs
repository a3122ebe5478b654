using System.Text.RegularExpressions;
using Dais.Ui.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Dais.Security.Tests;

/// <summary>A route of the running server.</summary>
/// <param name="Pattern">As it was mapped.</param>
/// <param name="Method">The verb.</param>
/// <param name="Rule">Who may use it; null where nobody said.</param>
internal sealed record Route(string Pattern, string Method, Rule? Rule);

/// <summary>The endpoint table, and the addresses by which the tests knock.</summary>
internal static partial class Routes
{
    /// <summary>Every route and verb of a server.</summary>
    public static IReadOnlyList<Route> Of(WebApplication app) =>
    [
        .. from endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
           orderby pattern, method
           select new Route(pattern, method, endpoint.Metadata.GetMetadata<Rule>()),
    ];

    /// <summary>The addresses of a route: each parameter takes each of its sample values, and what is asked stands behind it. A parameter that the table does not know fails.</summary>
    public static IEnumerable<string> AddressesOf(Route route, SampleValues samples)
    {
        var addresses = new List<string> { "" };
        var end = 0;
        foreach (Match parameter in Parameter().Matches(route.Pattern))
        {
            var before = route.Pattern[end..parameter.Index];
            end = parameter.Index + parameter.Length;
            var values = samples.For(route.Pattern[..end]);
            addresses = [.. from address in addresses from value in values select address + before + Uri.EscapeDataString(value)];
        }

        return from address in addresses from query in samples.QueriesFor(route.Pattern) select address + route.Pattern[end..] + query;
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
