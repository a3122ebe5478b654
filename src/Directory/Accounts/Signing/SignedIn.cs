using System.Security.Claims;
using System.Text.Encodings.Web;
using Dais.Directory.Accounts.Tokens;
using Dais.Ui.Forms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dais.Directory.Accounts.Signing;

/// <summary>Tells who sends a request: by the cookie of a sign-in session, or by a token in the header; never by both.</summary>
internal sealed class SignedIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, SignInSessions sessions, ApiTokens tokens, AccountTable accounts)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string SchemeName = "dais";

    private const string Cookie = "dais";

    /// <summary>Gives the browser the key of a session.</summary>
    public static void Hand(HttpContext context, string key) => context.Response.Cookies.Append(Cookie, key, CookieOf(context.Request));

    /// <summary>The key the browser has; null when it has none.</summary>
    public static string? KeyOf(HttpRequest request) => request.Cookies.TryGetValue(Cookie, out var key) && key.Length is > 0 and < 100 ? key : null;

    /// <summary>Takes the key from the browser.</summary>
    public static void Take(HttpContext context) => context.Response.Cookies.Delete(Cookie, CookieOf(context.Request));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is [{ } header, ..]) return await ByTokenAsync(header);
        if (KeyOf(Request) is not { } key || await sessions.FindAsync(key, Context.RequestAborted) is not { } session) return AuthenticateResult.NoResult();
        var account = session.Account is { } id ? await accounts.FindAsync(id, Context.RequestAborted) : null;
        return session.Account is not null && account is null
            ? AuthenticateResult.NoResult()
            : As("session", account, new(ClaimNames.Session, session.Id), session.Badge is { } badge ? new(ClaimNames.Badge, badge) : null);
    }

    private async Task<AuthenticateResult> ByTokenAsync(string header)
    {
        const string Prefix = "Bearer ";
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        return await tokens.UseAsync(header[Prefix.Length..].Trim(), Context.RequestAborted) is { } token
                && await accounts.FindAsync(token.Account, Context.RequestAborted) is { } account
            ? As(FormRoutes.TokenInHeader, account, new(ClaimNames.Token, token.Id), null)
            : AuthenticateResult.Fail("The token is not known, has expired or was withdrawn.");
    }

    private AuthenticateResult As(string kind, Account? account, Claim by, Claim? badge)
    {
        var claims = new List<Claim> { by };
        if (badge is not null) claims.Add(badge);
        if (account is not null) claims.AddRange([new(ClaimTypes.NameIdentifier, account.Id), new(ClaimTypes.Name, account.Name)]);
        return AuthenticateResult.Success(new(new(new ClaimsIdentity(claims, kind)), Scheme.Name));
    }

    private static CookieOptions CookieOf(HttpRequest request) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        // Lax: a link in a letter leads to the page as the person sees it; a form of another site does not carry the cookie.
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
        Path = "/",
        MaxAge = SignInSessions.Longest.ToTimeSpan(),
    };
}

/// <summary>What is known of a request besides the person.</summary>
internal static class ClaimNames
{
    public const string Session = "dais-session";
    public const string Token = "dais-token";
    public const string Badge = "dais-badge";
}
