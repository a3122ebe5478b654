using Dais.Directory.Accounts.Invitations;
using Dais.Directory.Accounts.OnRecord;
using Dais.Directory.Accounts.People;
using Dais.Directory.Bodies.Pages;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Dais.Ui.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dais.Directory.Accounts.Nominations;

/// <summary>Recording what a note verbale says, deciding on it, and inviting whom it names.</summary>
internal static class NominationPages
{
    /// <summary>Seeing, recording and deciding nominations.</summary>
    internal static readonly Deed Nominate = Deed.For("person.nominate", Role.Officer);

    public static void MapNominations(this RouteGroupBuilder pages)
    {
        var nominations = pages.MapGroup("/people/nominations");
        nominations.MapGet("", (Language language) => Page(language, null, null)).Needs(Nominate);
        nominations.MapForm("", RecordAsync).Needs(Nominate);
        nominations.MapForm("/{id}/accept", (HttpContext context, Language language, string id, NominationDesk desk) => DecideAsync(context, language, id, desk, true)).Needs(Nominate);
        nominations.MapForm("/{id}/decline", (HttpContext context, Language language, string id, NominationDesk desk) => DecideAsync(context, language, id, desk, false)).Needs(Nominate);
        nominations.MapForm("/{id}/invite", InviteAsync).Needs(Nominate);
    }

    private static async Task<IResult> RecordAsync(HttpContext context, Language language, NominationDesk desk)
    {
        var (sent, form) = (new Sent(context, language), context.Request.Form);
        if (sent.Names("name") is not { } names) return Page(language, form, NominationWords.Say("name-missing", language));
        if (!Enum.TryParse<Role>(sent.Text("role"), out var role) || !Nominating.Roles.Contains(role)) return Page(language, form, NominationWords.Say("role-missing", language));
        var (state, organization) = (States.Find(sent.Text("state") ?? "")?.Alpha3, sent.Text("organization"));
        if (state is null == organization is null) return Page(language, form, NominationWords.Say("nomination-of", language));
        if (sent.Text("note") is not { } note || sent.Day("note-date") is not { } noteOf) return Page(language, form, NominationWords.Say("nomination-note", language));
        var scope = Invite.ScopeOf(form["kind"].ToString(), form["which"].ToString());
        // The rules about what a role is held for are those of an invitation.
        if (new Invite("x", "x@example.org", language, [role], scope).Refusal is { } refusal) return Page(language, form, AccountWords.Say(refusal, language));
        var recorded = await desk.NominateAsync(new(names, sent.Text("function"), state ?? organization!, role, scope, note, noteOf), By(context), context.RequestAborted);
        return sent.Led(recorded, "people/nominations") ?? (IResult)Page(language, form, NominationWords.WhyNot(recorded, language));
    }

    private static async Task<IResult> DecideAsync(HttpContext context, Language language, string id, NominationDesk desk, bool isAccepted)
    {
        if (!StreamName.TryParse($"person/{id}", out _)) return Missing(context);
        var recorded = await desk.DecideAsync($"person/{id}", isAccepted, By(context), context.RequestAborted);
        return new Sent(context, language).Led(recorded, "people/nominations") ?? (IResult)Page(language, null, NominationWords.WhyNot(recorded, language));
    }

    private static async Task<IResult> InviteAsync(HttpContext context, Language language, string id, NominationDesk desk, ReadModel<PeopleRegister> register, PersonNames names, PeopleOnRecord people)
    {
        var person = register.State.Of($"person/{id}");
        if (person is not { HasAccount: false, Nominations: [.., { Status: NominationStatus.Accepted } nomination] }) return Missing(context);
        if (!Language.TryParse(context.Request.Form["letter"], out var letter)) letter = language;
        if (names.Of(person, letter)?.Words is not { } name) return Missing(context);
        var (act, email) = (nomination.Act, context.Request.Form["email"].ToString().Trim());
        var wanted = new Invite(name, email, letter, [act.Role], new(act.Kind, act.Scope));
        if (wanted.Refusal is { } refusal) return Page(language, null, AccountWords.Say(refusal, language));
        return await desk.InviteAsync(person.Id, wanted, By(context), context.RequestAborted) is { } secret
            ? await PeoplePages.InvitedAsync(context, language, wanted, secret, people)
            : Page(language, null, AccountWords.Say("email-has-account", language));
    }

    private static string By(HttpContext context) => context.Reader().Id ?? "unknown";

    private static RazorComponentResult<NominationsPage> Page(Language language, IFormCollection? form, string? problem) => new(new { Language = language, Form = form, Problem = problem })
    {
        StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
    };

    private static RazorComponentResult<ErrorPage> Missing(HttpContext context) => ErrorPages.Show(context, StatusCodes.Status404NotFound);
}
