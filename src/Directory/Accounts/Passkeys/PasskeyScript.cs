using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dais.Directory.Accounts.Passkeys;

/// <summary>The one script of the house: a browser gives a passkey to a script only. It stands in a file of its own, and pages without a passkey may run none.</summary>
internal static class PasskeyScript
{
    private static readonly byte[] script = Load();

    /// <summary>Its address, which names its content.</summary>
    public static string Address { get; } = $"/assets/passkey.{Convert.ToHexStringLower(SHA256.HashData(script).AsSpan(0, 6))}.js";

    /// <summary>Lets the page that is answered run this server's script.</summary>
    public static void Allow(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = $"{headers.ContentSecurityPolicy}; script-src 'self'";
        headers.CacheControl = "no-store";
    }

    public static RouteHandlerBuilder MapPasskeyScript(this IEndpointRouteBuilder routes) => routes.MapGet(Address, (HttpResponse response) =>
    {
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.File(script, "text/javascript; charset=utf-8");
    });

    private static byte[] Load()
    {
        using var stream = typeof(PasskeyScript).Assembly.GetManifestResourceStream("Dais.Directory/Accounts/Passkeys/passkey.js")
            ?? throw new InvalidDataException("passkey.js is not there.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
