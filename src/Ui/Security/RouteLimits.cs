using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Dais.Ui.Security;

/// <summary>What a route may be sent, how often and for how long, where that is not what every other may.</summary>
public static class RouteLimits
{
    /// <summary>The most that a form without a file may hold, in bytes.</summary>
    public const long LargestForm = 1024 * 1024;

    /// <summary>The most that a form with a file may hold, in bytes. More than is kept, so that a page and not a broken connection answers a file that is too large.</summary>
    public const long LargestUpload = 64L * 1024 * 1024;

    /// <summary>How long an answer may take.</summary>
    public static TimeSpan LongestAnswer { get; } = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan longestUpload = TimeSpan.FromMinutes(10);

    /// <summary>The route takes files, or whole texts: they may be large and slow, and not many.</summary>
    public static T TakesFiles<T>(this T route)
        where T : IEndpointConventionBuilder
    {
        route.RequireRateLimiting(Pace.Sending);
        route.WithRequestTimeout(longestUpload);
        route.Add(endpoint => endpoint.Metadata.Add(new BodyLimit(LargestUpload)));
        return route;
    }

    /// <summary>The route tries a password, a code or a link: it may be tried a few times.</summary>
    public static T TriesSecrets<T>(this T route)
        where T : IEndpointConventionBuilder => route.RequireRateLimiting(Pace.SigningIn);

    internal static void Configure(RequestTimeoutOptions options) =>
        options.DefaultPolicy = new() { Timeout = LongestAnswer, TimeoutStatusCode = StatusCodes.Status504GatewayTimeout };

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
