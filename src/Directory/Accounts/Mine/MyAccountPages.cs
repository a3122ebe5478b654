using System.Globalization;
using System.Security.Claims;
using Dais.Directory.Accounts.Invitations;
using Dais.Directory.Accounts.OnRecord;
using Dais.Directory.Accounts.Passkeys;
using Dais.Directory.Accounts.Signing;
using Dais.Directory.Accounts.Tokens;
using Dais.Kernel;
using Dais.Ui.Access;
using Dais.Ui.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dais.Directory.Accounts.Mine;

/// <summary>A person's own account: passkeys, sessions and tokens. Whoever is signed in has the page, whatever their roles; a token does not open it.</summary>
internal static class MyAccountPages
{
    private static readonly Deed look = Deed.Open("account.mine");

    public static void MapMyAccount(this RouteGroupBuilder pages)
    {
        var mine = pages.MapGroup("/account");
        mine.MapGet("", (HttpContext context, Language language, MyAccount my) => PageAsync(context, language, my, null, null)).IsMine();
        mine.MapForm("/passkeys", AddPasskeyAsync).IsMine();
        mine.MapForm("/passkeys/{id}/remove", RemovePasskeyAsync).IsMine();
        mine.MapForm("/sign-in/{id}/end", EndSessionAsync).IsMine();
        mine.MapForm("/sessions/end-others", EndOthersAsync).IsMine();
        mine.MapForm("/tokens", IssueTokenAsync).IsMine();
        mine.MapForm("/token/{id}/withdraw", WithdrawTokenAsync).IsMine();
        mine.MapMyPassword();
    }

    /// <summary>The route is for whoever is signed in; a form's own token is checked before.</summary>
    internal static RouteHandlerBuilder IsMine(this RouteHandlerBuilder route) => route.Needs(look).AddEndpointFilter(OnlySignedInAsync);

    /// <summary>The page, after something was done.</summary>
    internal static RedirectHttpResult Back(Language language) => TypedResults.LocalRedirect($"/{language}/account");

    internal static async Task<IResult> PageAsync(HttpContext context, Language language, MyAccount my, string? problem, string? newToken)
    {
        PasskeyScript.Allow(context);
        var account = await my.OfAsync(context);
        var request = await my.Passkeys.AskForNewAsync(account.Id, account.Email, account.Name, context);
        return new RazorComponentResult<MyAccountPage>(new
        {
            Language = language,
            Of = account,
            Grants = (IReadOnlyList<Grant>)context.Reader().Grants,
            Here = context.User.FindFirstValue(ClaimNames.Session),
            Request = request,
            Problem = problem,
            NewToken = newToken,
        })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static async ValueTask<object?> OnlySignedInAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (context.User.FindFirstValue(ClaimNames.Session) is not null && context.User.FindFirstValue(ClaimTypes.NameIdentifier) is not null) return await next(invocation);
        var language = context.Request.RouteValues["language"];
        return TypedResults.LocalRedirect($"/{language}/sign-in?to=/{language}/account");
    }

    private static async Task<IResult> AddPasskeyAsync(HttpContext context, Language language, MyAccount my)
    {
        var (form, account) = (context.Request.Form, await my.OfAsync(context));
        if (await my.Passkeys.RegisteredAsync(account.Id, form["credential"].ToString(), form["state"].ToString(), context) is not { } passkey)
            return await PageAsync(context, language, my, "passkey-refused", null);
        passkey.Name = form["name"].ToString().Trim() is { Length: <= 100 } name ? name : "";
        await my.People.KeyRegisteredAsync(account.Id, passkey, context.RequestAborted);
        await my.Table.AddOrUpdateAsync(account.Id, passkey, context.RequestAborted);
        return Back(language);
    }

    private static async Task<IResult> RemovePasskeyAsync(HttpContext context, Language language, string id, MyAccount my)
    {
        var account = await my.OfAsync(context);
        // Whoever took the last key away would never come in again.
        if (!account.HasPassword && (await my.Table.ListAsync(account.Id, context.RequestAborted)).Count < 2)
            return await PageAsync(context, language, my, "last-key", null);
        await my.Table.RemoveAsync(account.Id, id, context.RequestAborted);
        return Back(language);
    }

    private static async Task<IResult> EndSessionAsync(HttpContext context, Language language, string id, MyAccount my)
    {
        await my.Sessions.EndAsync(my.IdOf(context), $"sign-in/{id}", context.RequestAborted);
        return Back(language);
    }

    private static async Task<IResult> EndOthersAsync(HttpContext context, Language language, MyAccount my)
    {
        await my.Sessions.EndAllAsync(my.IdOf(context), context.User.FindFirstValue(ClaimNames.Session), context.RequestAborted);
        return Back(language);
    }

    private static async Task<IResult> IssueTokenAsync(HttpContext context, Language language, MyAccount my)
    {
        var form = context.Request.Form;
        var (name, scope) = (form["name"].ToString().Trim(), Invite.ScopeOf(form["kind"].ToString(), form["which"].ToString()));
        var asked = new Invite(name, "a@b.cd", language, [], scope);
        if (asked.Refusal is { } refusal) return await PageAsync(context, language, my, refusal, null);
        if (!int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > ApiTokens.MostDays)
            return await PageAsync(context, language, my, "token-days-wrong", null);
        var secret = await my.Tokens.IssueAsync(my.IdOf(context), name, form["write"] == "yes", scope, Duration.FromDays(days), context.RequestAborted);
        return await PageAsync(context, language, my, null, secret);
    }

    private static async Task<IResult> WithdrawTokenAsync(HttpContext context, Language language, string id, MyAccount my)
    {
        await my.Tokens.WithdrawAsync(my.IdOf(context), $"token/{id}", context.RequestAborted);
        return Back(language);
    }
}

/// <summary>What a person's own pages work with.</summary>
internal sealed record MyAccount(
    AccountTable Accounts, PasskeyTable Table, PasskeyCeremonies Passkeys, SignInSessions Sessions, ApiTokens Tokens, PeopleOnRecord People)
{
    /// <summary>The id of the person who is signed in.</summary>
    public string IdOf(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    /// <summary>The account of the person who is signed in.</summary>
    public async Task<Account> OfAsync(HttpContext context) => await Accounts.FindAsync(IdOf(context), context.RequestAborted)
        ?? throw new BadHttpRequestException("The account was closed while the request was under way.", StatusCodes.Status404NotFound);
}
