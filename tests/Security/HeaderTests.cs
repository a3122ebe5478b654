using Dais.Ui.Security;
using Microsoft.AspNetCore.Http;

namespace Dais.Security.Tests;

/// <summary>What every answer says to the browser about itself.</summary>
public sealed class HeaderTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    [Fact]
    public async Task Every_answer_forbids_script_frames_and_what_comes_from_elsewhere()
    {
        foreach (var address in server.Routes.Where(r => r.Method == "GET").SelectMany(r => Routes.AddressesOf(r, server.Samples)).Append("/none").Append(GuardedServer.WithoutRule))
        {
            var answer = await server.GetAsync("secretariat", address);
            var policy = answer.Headers["Content-Security-Policy"];
            Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
            Assert.Equal("same-origin", answer.Headers["Referrer-Policy"]);
            Assert.Equal("same-origin", answer.Headers["Cross-Origin-Opener-Policy"]);
            Assert.Equal("same-origin", answer.Headers["Cross-Origin-Resource-Policy"]);
            Assert.Contains("camera=()", answer.Headers["Permissions-Policy"], StringComparison.Ordinal);
            Assert.False(answer.Headers.ContainsKey("Server"));
            // Over plain http a browser must not take it, and a proxy must not think that we speak https.
            Assert.False(answer.Headers.ContainsKey("Strict-Transport-Security"));
        }
    }

    [Fact]
    public async Task No_page_carries_script_or_style_or_handlers_of_its_own()
    {
        foreach (var address in server.Routes.Where(r => r.Method == "GET").SelectMany(r => Routes.AddressesOf(r, server.Samples)))
        {
            var answer = await server.GetAsync("secretariat", address);
            if (answer.Headers.GetValueOrDefault("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) != true || address.Contains("/documents/", StringComparison.Ordinal)) continue;
            Assert.DoesNotMatch("(?i)<script(?![^>]* src=\"/assets/)|<style|\\sstyle=\"|\\son[a-z]+=\"|javascript:", answer.Words);
        }
    }

    [Fact]
    public async Task A_cookie_is_for_this_site_and_for_no_script()
    {
        var cookie = (await server.GetAsync("secretariat", "/en/import")).Headers["Set-Cookie"];

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https", "max-age=31536000; includeSubDomains")]
    [InlineData("http", "")]
    public void Over_https_a_browser_is_told_to_ask_no_other_way(string scheme, string expected)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = scheme;

        ContentPolicy.Apply(context.Response);

        Assert.Equal(expected, context.Response.Headers.StrictTransportSecurity.ToString());
    }
}
