using System.Security.Cryptography;
using Dais.Kernel;
using Dais.Ui.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dais.Ui.Live;

/// <summary>The door of live pages.</summary>
public static class LiveRoutes
{
    private static readonly byte[] script = Load();

    /// <summary>The address of the script, which names its content.</summary>
    internal static string Script { get; } = $"/assets/live.{Convert.ToHexStringLower(SHA256.HashData(script).AsSpan(0, 6))}.js";

    /// <summary>Maps the stream of a page's live part, under the page's own address. It needs the rule of the page.</summary>
    /// <param name="pages">The group of pages, or of the page.</param>
    /// <param name="pattern">The page's address with "/live" behind it.</param>
    /// <param name="part">The part.</param>
    public static IEndpointConventionBuilder MapLive(this IEndpointRouteBuilder pages, string pattern, LivePart part) =>
        pages.MapGet(pattern, (HttpContext context, Language language) => context.RequestServices.GetRequiredService<LiveStream>().HandleAsync(context, part, language))
            .DisableRequestTimeout();

    internal static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.TryAddSingleton<ITellNews, NoNews>();
        services.TryAddSingleton(new LiveLimits());
        services.AddSingleton<LiveHub>().AddSingleton<LiveLines>().AddSingleton<LiveStream>();
        return services.AddHostedService(s => s.GetRequiredService<LiveHub>());
    }

    internal static void MapLiveScript(this IEndpointRouteBuilder routes) => routes.MapGet(Script, (HttpResponse response) =>
    {
        response.Headers.Vary = default;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.File(script, "text/javascript; charset=utf-8");
    }).Needs(OpenDeeds.ReadPage);

    private static byte[] Load()
    {
        using var stream = typeof(LiveRoutes).Assembly.GetManifestResourceStream("Dais.Ui/Live/live.js")
            ?? throw new InvalidDataException("live.js is not there.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
