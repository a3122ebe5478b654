using Dais.Directory.Accounts.OnRecord;
using Dais.Directory.Accounts.Passkeys;
using Dais.Directory.Accounts.Signing;
using Dais.Kernel;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Dais.Ui.Forms;
using Dais.Ui.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dais.Directory.Accounts.Invitations;

/// <summary>What an invited person sees who opens the link: one page on which a key is set. The link is all that is needed to be here.</summary>
internal static class InvitationPages
{
    private static readonly Deed accept = Deed.Open("account.accept-invitation");

    public static void MapInvitations(this RouteGroupBuilder pages)
    {
        pages.MapGet("/invitation/{secret}", ShowAsync).TriesSecrets().Needs(accept);
        pages.MapForm("/invitation/{secret}", WithPasswordAsync).TriesSecrets().Needs(accept);
        pages.MapForm("/invitation/{secret}/passkey", WithPasskeyAsync).TriesSecrets().Needs(accept);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Language language, string secret, InvitationDoor door) =>
        await door.FindAsync(context, secret) is { } invitation ? await PageAsync(context, language, secret, invitation, door, null) : Gone(context);

    private static async Task<IResult> WithPasswordAsync(HttpContext context, Language language, string secret, InvitationDoor door)
    {
        if (await door.FindAsync(context, secret) is not { } invitation) return Gone(context);
        return door.Enrolling.Read(context.Request.Form, invitation.Email, out var refusal) is { } key
            ? await AcceptAsync(context, language, secret, invitation, door, key)
            : await PageAsync(context, language, secret, invitation, door, refusal);
    }

    private static async Task<IResult> WithPasskeyAsync(HttpContext context, Language language, string secret, InvitationDoor door)
    {
        if (await door.FindAsync(context, secret) is not { } invitation) return Gone(context);
        var form = context.Request.Form;
        return await door.Passkeys.RegisteredAsync(invitation.Person, form["credential"].ToString(), form["state"].ToString(), context) is { } passkey
            ? await AcceptAsync(context, language, secret, invitation, door, new NewKey.OfPasskey(passkey))
            : await PageAsync(context, language, secret, invitation, door, "passkey-refused");
    }

    private static async Task<IResult> AcceptAsync(
        HttpContext context, Language language, string secret, Invitation invitation, InvitationDoor door, NewKey key)
    {
        switch (await door.Accepting.AcceptAsync(secret, invitation, key, context.RequestAborted))
        {
            case Accepted.Opened opened:
                await SigningPages.OpenAsync(context, opened.Account, door.Sessions);
                context.Response.Headers.CacheControl = "no-store";
                return opened.RecoveryCodes.IsEmpty
                    ? TypedResults.LocalRedirect($"/{language}/account")
                    : new RazorComponentResult<RecoveryCodesPage>(new { Language = language, Codes = (IReadOnlyList<string>)opened.RecoveryCodes, Next = "account" });
            case Accepted.NameTaken:
                return await PageAsync(context, language, secret, invitation, door, "email-taken");
            default:
                return Gone(context);
        }
    }

    private static async Task<IResult> PageAsync(
        HttpContext context, Language language, string secret, Invitation invitation, InvitationDoor door, string? problem)
    {
        PasskeyScript.Allow(context);
        var organization = await door.People.OrganizationAsync(context.RequestAborted);
        var (issuer, email) = (organization?.In(language).Text ?? "Dais", invitation.Email);
        var enrolment = context.Request.HasFormContentType ? door.Enrolling.Again(context.Request.Form, email, issuer) : door.Enrolling.Begin(email, issuer);
        var request = await door.Passkeys.AskForNewAsync(invitation.Person, email, invitation.Name, context);
        return new RazorComponentResult<InvitationPage>(
            new { Language = language, Of = invitation, Secret = secret, Request = request, Enrolment = enrolment, Organization = organization, Problem = problem })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static RazorComponentResult<ErrorPage> Gone(HttpContext context) => ErrorPages.Show(context, StatusCodes.Status404NotFound);
}

/// <summary>What the pages of an invitation work with.</summary>
internal sealed record InvitationDoor(
    InvitationTable Invitations, Accepting Accepting, PasskeyCeremonies Passkeys, Enrolling Enrolling, SignInSessions Sessions, PeopleOnRecord People)
{
    public Task<Invitation?> FindAsync(HttpContext context, string secret) => Invitations.FindAsync(secret, context.RequestAborted);
}
