using Dais.Directory.Accounts.OnRecord;
using Dais.Directory.Accounts.Passkeys;
using Dais.Kernel;
using Dais.Ui.Access;
using Dais.Ui.Forms;
using Dais.Ui.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dais.Directory.Accounts.Signing;

/// <summary>Signing in and out. One sentence answers every failure: it does not tell whether there is an account.</summary>
internal static class SigningPages
{
    private static readonly Deed signIn = Deed.Open("account.sign-in");

    public static void MapSigning(this RouteGroupBuilder pages)
    {
        pages.MapGet("/sign-in", ShowAsync).Needs(signIn);
        pages.MapForm("/sign-in", WithPasswordAsync).TriesSecrets().Needs(signIn);
        pages.MapForm("/sign-in/passkey", WithPasskeyAsync).TriesSecrets().Needs(signIn);
        pages.MapGet("/sign-out", (Language language) => new RazorComponentResult<SignOutPage>(new { Language = language })).Needs(signIn);
        pages.MapForm("/sign-out", SignOutAsync).Needs(signIn);
    }

    /// <summary>Opens a session on this browser; one that it had ends.</summary>
    public static async Task OpenAsync(HttpContext context, Account account, SignInSessions sessions)
    {
        if (SignedIn.KeyOf(context.Request) is { } old) await sessions.EndByKeyAsync(old, context.RequestAborted);
        SignedIn.Hand(context, await sessions.OpenAsync(account.Id, Device.Of(context.Request.Headers.UserAgent), context.RequestAborted));
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Language language, PasskeyCeremonies passkeys, PeopleOnRecord people, string? to = null) =>
        await PageAsync(context, language, passkeys, people, to, null, null, StatusCodes.Status200OK);

    private static async Task<IResult> WithPasswordAsync(
        HttpContext context, Language language, SigningIn signingIn, SignInSessions sessions, PasskeyCeremonies passkeys, PeopleOnRecord people)
    {
        var form = context.Request.Form;
        var (email, to) = (form["email"].ToString(), form["to"].ToString());
        if (await signingIn.WithPasswordAsync(email, form["password"].ToString(), form["code"].ToString(), context.RequestAborted) is not { } account)
            return await PageAsync(context, language, passkeys, people, to, email, "sign-in-refused", StatusCodes.Status422UnprocessableEntity);
        await OpenAsync(context, account, sessions);
        return Onward(language, to);
    }

    private static async Task<IResult> WithPasskeyAsync(
        HttpContext context, Language language, SignInSessions sessions, PasskeyCeremonies passkeys, PasskeyTable table, PeopleOnRecord people)
    {
        var form = context.Request.Form;
        var to = form["to"].ToString();
        if (await passkeys.AnsweredAsync(form["credential"].ToString(), form["state"].ToString(), context) is not var (account, passkey))
            return await PageAsync(context, language, passkeys, people, to, null, "sign-in-passkey-refused", StatusCodes.Status422UnprocessableEntity);
        await table.AddOrUpdateAsync(account.Id, passkey, context.RequestAborted);
        await OpenAsync(context, account, sessions);
        return Onward(language, to);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, Language language, SignInSessions sessions)
    {
        if (SignedIn.KeyOf(context.Request) is { } key) await sessions.EndByKeyAsync(key, context.RequestAborted);
        SignedIn.Take(context);
        return TypedResults.LocalRedirect($"/{language}/sign-in");
    }

    private static async Task<IResult> PageAsync(
        HttpContext context, Language language, PasskeyCeremonies passkeys, PeopleOnRecord people, string? to, string? email, string? problem, int status)
    {
        PasskeyScript.Allow(context);
        var (request, organization) = (await passkeys.AskAsync(context), await people.OrganizationAsync(context.RequestAborted));
        return new RazorComponentResult<SignInPage>(
            new { Language = language, Request = request, Organization = organization, To = to, Email = email, Problem = problem })
        { StatusCode = status };
    }

    // Only to a page of ours: the address came with the link.
    private static RedirectHttpResult Onward(Language language, string to) =>
        TypedResults.LocalRedirect(to is ['/', not ('/' or '\\'), ..] && !to.Any(char.IsControl) ? to : $"/{language}/sessions");
}
