using Dais.Directory.Accounts.Invitations;
using Dais.Directory.Accounts.OnRecord;
using Dais.Directory.Accounts.Signing;
using Dais.Kernel;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Dais.Ui.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dais.Directory.Accounts.SettingUp;

/// <summary>The first run: the organization gets its name, and whoever sits at the machine invites themselves as its first administrator and officer.</summary>
internal static class SettingUpPages
{
    private static readonly Deed setUp = Deed.For("account.set-up", Role.Administrator);

    public static void MapSettingUp(this RouteGroupBuilder pages)
    {
        pages.MapGet("/set-up", ShowAsync).Needs(setUp);
        pages.MapForm("/set-up", SetUpAsync).Needs(setUp);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Language language, AccountReaders readers) =>
        await readers.AnyAccountAsync(context.RequestAborted) ? ErrorPages.Show(context, StatusCodes.Status404NotFound) : Page(language, null, null);

    private static async Task<IResult> SetUpAsync(HttpContext context, Language language, AccountReaders readers, PeopleOnRecord people, Inviting inviting)
    {
        if (await readers.AnyAccountAsync(context.RequestAborted)) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        var form = context.Request.Form;
        var names = Language.All.Select(l => KeyValuePair.Create(l, form[$"name-{l}"].ToString().Trim())).Where(n => n.Value.Length > 0).ToList();
        var invite = new Invite(form["person"].ToString().Trim(), form["email"].ToString().Trim(), language, [Role.Administrator, Role.Officer], Scope.Everything);
        if ((names.Count == 0 || names.Any(n => n.Value.Length > Invite.Longest) ? "organization-missing" : invite.Refusal) is { } refusal) return Page(language, form, refusal);

        var original = names.Any(n => n.Key == language) ? language : names[0].Key;
        var by = context.Reader().Id!;
        await people.NameOrganizationAsync(LocalizedText.Of(original, names), by, context.RequestAborted);
        return TypedResults.LocalRedirect($"/{language}/invitation/{await inviting.InviteAsync(invite, by, context.RequestAborted)}");
    }

    private static RazorComponentResult<SetUpPage> Page(Language language, IFormCollection? form, string? problem) => new(new { Language = language, Form = form, Problem = problem })
    {
        StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
    };
}
