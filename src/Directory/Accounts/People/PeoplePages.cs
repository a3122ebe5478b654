using Dais.Directory.Accounts.Invitations;
using Dais.Directory.Accounts.OnRecord;
using Dais.Kernel;
using Dais.Record.Folding;
using Dais.Record.Sealing;
using Dais.Record.Storing;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Dais.Ui.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dais.Directory.Accounts.People;

/// <summary>Who has an account and which roles they hold: inviting, granting, withdrawing, a new key, closing.</summary>
internal static class PeoplePages
{
    /// <summary>Seeing who has an account.</summary>
    public static readonly Deed Read = Deed.For("person.read", Role.Officer, Role.Administrator);

    private static readonly Deed invite = Deed.For("person.invite", Role.Officer, Role.Administrator);
    private static readonly Deed grant = Deed.For("person.grant-role", Role.Officer, Role.Administrator);
    private static readonly Deed grantAny = Deed.For("person.grant-any-role", Role.Administrator);
    private static readonly Deed reset = Deed.For("person.reset", Role.Administrator);
    private static readonly Deed close = Deed.For("person.close", Role.Administrator);
    private static readonly Deed erase = Deed.For("person.erase", Role.Officer);

    public static void MapPeople(this RouteGroupBuilder pages)
    {
        pages.MapGet("/people", (Language language) => Page(language, null, null)).Needs(Read);
        pages.MapForm("/people/invite", InviteAsync).Needs(invite, Read);
        pages.MapForm("/people/invitation/{id}/withdraw", WithdrawInvitationAsync).Needs(invite, Read);
        pages.MapGet("/person/{id}", ShowAsync).Needs(Read);
        pages.MapForm("/person/{id}/grant", GrantAsync).Needs(grant, Read);
        pages.MapForm("/person/{id}/withdraw", WithdrawAsync).Needs(grant, Read);
        pages.MapForm("/person/{id}/reset", ResetAsync).Needs(reset, Read);
        pages.MapForm("/person/{id}/close", CloseAsync).Needs(close, Read);
        pages.MapForm("/person/{id}/erase", EraseAsync).Needs(erase, Read);
    }

    /// <summary>Whether the reader may erase people's data.</summary>
    public static bool MayErase(HttpContext context) => context.May(erase, Standing.Anywhere);

    /// <summary>The roles the reader may give and take: an officer all but those that rule over accounts and officers.</summary>
    public static IEnumerable<Role> MayGrant(HttpContext context) => Enum.GetValues<Role>()
        .Where(r => r != Role.BadgeHolder && (r is not (Role.Administrator or Role.Officer) || context.May(grantAny, Standing.Anywhere)));

    private static async Task<IResult> InviteAsync(HttpContext context, Language language, Inviting inviting, PeopleOnRecord people)
    {
        var form = context.Request.Form;
        if (!Language.TryParse(form["letter"], out var letter)) letter = language;
        if (RoleIn(context) is not { } role) return ErrorPages.Show(context, StatusCodes.Status403Forbidden);
        var wanted = new Invite(form["name"].ToString().Trim(), form["email"].ToString().Trim(), letter, [role], ScopeIn(form));
        if (wanted.Refusal is { } refusal) return Page(language, form, refusal);
        if (await inviting.InviteAsync(wanted, context.Reader().Id!, context.RequestAborted) is not { } secret) return Page(language, form, "email-has-account");
        return await InvitedAsync(context, language, wanted, secret, people);
    }

    internal static async Task<IResult> InvitedAsync(HttpContext context, Language language, Invite wanted, string secret, PeopleOnRecord people)
    {
        var organization = (await people.OrganizationAsync(context.RequestAborted))?.In(wanted.Language).Text ?? "Dais";
        var link = $"{context.Request.Scheme}://{context.Request.Host}/{wanted.Language}/invitation/{secret}";
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<InvitedPage>(new
        {
            Language = language,
            wanted.Name,
            wanted.Email,
            Link = link,
            Letter = new Wording(Letter.Of(wanted, organization, link), wanted.Language),
        });
    }

    private static async Task<IResult> WithdrawInvitationAsync(HttpContext context, Language language, string id, InvitationTable invitations)
    {
        await invitations.WithdrawAsync($"invitation/{id}", context.RequestAborted);
        return TypedResults.LocalRedirect($"/{language}/people");
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Language language, string id, AccountTable accounts, PeopleOnRecord people) =>
        await accounts.FindAsync($"person/{id}", context.RequestAborted) is { } account ? await PersonAsync(context, language, account, people, null) : Missing(context);

    private static async Task<IResult> GrantAsync(HttpContext context, Language language, string id, AccountTable accounts, PeopleOnRecord people)
    {
        if (await accounts.FindAsync($"person/{id}", context.RequestAborted) is not { } account) return Missing(context);
        if (RoleIn(context) is not { } role) return ErrorPages.Show(context, StatusCodes.Status403Forbidden);
        var wanted = new Invite(account.Name, account.Email, account.Language, [role], ScopeIn(context.Request.Form));
        if (wanted.Refusal is { } refusal) return await PersonAsync(context, language, account, people, refusal);
        await people.GrantAsync(account.Id, role, wanted.Scope, context.Reader().Id!, context.RequestAborted);
        return TypedResults.LocalRedirect($"/{language}/{account.Id}");
    }

    private static async Task<IResult> WithdrawAsync(HttpContext context, Language language, string id, AccountTable accounts, PeopleOnRecord people)
    {
        if (await accounts.FindAsync($"person/{id}", context.RequestAborted) is not { } account) return Missing(context);
        if (RoleIn(context) is not { } role) return ErrorPages.Show(context, StatusCodes.Status403Forbidden);
        // Whoever took the last administrator's role away could give it to nobody again.
        if (role == Role.Administrator && account.Id == context.Reader().Id) return await PersonAsync(context, language, account, people, "not-yourself");
        await people.WithdrawAsync(account.Id, role, ScopeIn(context.Request.Form), context.Reader().Id!, context.RequestAborted);
        return TypedResults.LocalRedirect($"/{language}/{account.Id}");
    }

    private static async Task<IResult> ResetAsync(HttpContext context, Language language, string id, AccountTable accounts, PeopleOnRecord people, Inviting inviting)
    {
        if (await accounts.FindAsync($"person/{id}", context.RequestAborted) is not { } account) return Missing(context);
        var secret = await inviting.ResetAsync(account, context.Reader().Id!, context.RequestAborted);
        return await InvitedAsync(context, language, new(account.Name, account.Email, account.Language, [], Scope.Everything), secret, people);
    }

    private static async Task<IResult> CloseAsync(HttpContext context, Language language, string id, AccountTable accounts, PeopleOnRecord people)
    {
        if (await accounts.FindAsync($"person/{id}", context.RequestAborted) is not { } account) return Missing(context);
        if (account.Id == context.Reader().Id) return await PersonAsync(context, language, account, people, "not-yourself");
        await people.ClosedAsync(account.Id, context.Reader().Id!, context.RequestAborted);
        await accounts.CloseAsync(account.Id, context.RequestAborted);
        return TypedResults.LocalRedirect($"/{language}/people");
    }

    // Who may not take a person's roles away may not erase the person either.
    private static async Task<IResult> EraseAsync(HttpContext context, Language language, string id, AccountTable accounts, PeopleOnRecord people, Erasure erasure)
    {
        var (form, by, cancel) = (context.Request.Form, context.Reader().Id!, context.RequestAborted);
        if (await accounts.FindAsync($"person/{id}", cancel) is not { } account) return Missing(context);
        if (account.Id == by) return await PersonAsync(context, language, account, people, "not-yourself");
        if ((await people.OfAsync(account.Id, cancel)).Grants.Any(g => !MayGrant(context).Contains(g.Role))) return ErrorPages.Show(context, StatusCodes.Status403Forbidden);
        var (reason, authority) = (form["reason"].ToString().Trim(), form["authority"].ToString().Trim());
        if (reason.Length == 0 || authority.Length is 0 or > Append.LongestField || form["certain"] != "yes") return await PersonAsync(context, language, account, people, "erase-incomplete");
        await people.ClosedAsync(account.Id, by, cancel);
        return await erasure.EraseSubjectAsync(account.Id, new(by) { Authority = authority }, reason, cancel) is Recorded.Done
            ? TypedResults.LocalRedirect($"/{language}/people")
            : throw new IOException("The record cannot take acts now.");
    }

    private static Role? RoleIn(HttpContext context) =>
        Enum.TryParse<Role>(context.Request.Form["role"], out var role) && MayGrant(context).Contains(role) ? role : null;

    private static Scope ScopeIn(IFormCollection form) => Invite.ScopeOf(form["kind"].ToString(), form["which"].ToString());

    private static async Task<IResult> PersonAsync(HttpContext context, Language language, Account account, PeopleOnRecord people, string? problem)
    {
        var grants = (IReadOnlyList<Grant>)(await people.OfAsync(account.Id, context.RequestAborted)).Grants;
        return new RazorComponentResult<PersonPage>(new { Language = language, Of = account, Grants = grants, Problem = problem }) { StatusCode = StatusOf(problem) };
    }

    private static RazorComponentResult<PeoplePage> Page(Language language, IFormCollection? form, string? problem) =>
        new(new { Language = language, Form = form, Problem = problem }) { StatusCode = StatusOf(problem) };

    private static int StatusOf(string? problem) => problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;

    private static RazorComponentResult<ErrorPage> Missing(HttpContext context) => ErrorPages.Show(context, StatusCodes.Status404NotFound);
}
