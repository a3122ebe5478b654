using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Dais.Ui.Security;

/// <summary>What a page may load and where it may stand: our style sheets, nothing else, in no frame.</summary>
public static class ContentPolicy
{
    private const string Rest = "img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sets the headers of every answer.</summary>
    public static void Apply(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'self'; {Rest}";
        // Once seen over https, a browser asks no other way for a year.
        if (response.HttpContext.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()";
    }

    /// <summary>Lets a page run the scripts of this server, which are files of their own and may listen to it; none that stands in the page.</summary>
    public static void AllowOwnScript(HttpResponse response) =>
        response.Headers.ContentSecurityPolicy = $"default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; {Rest}";

    /// <summary>Lets a document that carries its style sheet within it keep that one sheet, named by its hash; no script, no other.</summary>
    public static void AllowOwnStyle(HttpResponse response, ReadOnlySpan<byte> page)
    {
        var start = page.IndexOf("<style>"u8);
        var end = page.IndexOf("</style>"u8);
        if (start < 0 || end < start) return;
        var hash = Convert.ToBase64String(SHA256.HashData(page[(start + "<style>".Length)..end]));
        response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'sha256-{hash}'; {Rest}";
    }
}
