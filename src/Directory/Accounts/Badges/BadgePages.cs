using Dais.Directory.Accounts.Signing;
using Dais.Kernel;
using Dais.Ui.Access;
using Dais.Ui.Forms;
using Dais.Ui.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dais.Directory.Accounts.Badges;

/// <summary>Entering with a badge, and issuing them.</summary>
internal static class BadgePages
{
    /// <summary>Issuing and withdrawing badges.</summary>
    public static readonly Deed Issue = Deed.For("badge.issue", Role.Officer);

    private static readonly Deed enter = Deed.Open("badge.enter");

    public static void MapBadges(this RouteGroupBuilder pages)
    {
        pages.MapGet("/badge", (Language language) => Page(language, null)).Needs(enter);
        pages.MapForm("/badge", EnterAsync).TriesSecrets().Needs(enter);
        pages.MapGet("/badges", (Language language) => new RazorComponentResult<BadgesPage>(new { Language = language })).Needs(Issue);
        pages.MapForm("/badges", IssueAsync).Needs(Issue);
        pages.MapForm("/badge/{id}/withdraw", WithdrawAsync).Needs(Issue);
    }

    private static async Task<IResult> EnterAsync(HttpContext context, Language language, BadgeTable badges, SignInSessions sessions, TimeProvider time)
    {
        var from = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (await badges.FindByCodeAsync(context.Request.Form["code"].ToString(), from, context.RequestAborted) is not { } badge || badge.MeetingAt(time.Now()) is not { } meeting)
            return Page(language, "badge-refused");
        if (SignedIn.KeyOf(context.Request) is { } old) await sessions.EndByKeyAsync(old, context.RequestAborted);
        SignedIn.Hand(context, await sessions.OpenForBadgeAsync(badge.Id, Device.Of(context.Request.Headers.UserAgent), meeting.End, context.RequestAborted));
        return TypedResults.LocalRedirect($"/{language}/sessions");
    }

    private static async Task<IResult> IssueAsync(HttpContext context, Language language, BadgeTable badges, TimeProvider time)
    {
        var form = context.Request.Form;
        context.Response.Headers.CacheControl = "no-store";
        if (BadgeRequest.Read(form, time.Now(), out var refusal) is not { } request)
            return new RazorComponentResult<BadgesPage>(new { Language = language, Form = form, Problem = refusal }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        var codes = new List<string>();
        while (codes.Count < request.Count)
            codes.Add(await badges.IssueAsync(request.Body, request.Hours, context.Reader().Id!, context.RequestAborted));
        return new RazorComponentResult<BadgesPage>(new { Language = language, Codes = (IReadOnlyList<string>)codes });
    }

    private static async Task<IResult> WithdrawAsync(HttpContext context, Language language, string id, BadgeTable badges, SignInSessions sessions)
    {
        await badges.WithdrawAsync($"badge/{id}", context.RequestAborted);
        await sessions.EndOfBadgeAsync($"badge/{id}", context.RequestAborted);
        return TypedResults.LocalRedirect($"/{language}/badges");
    }

    private static RazorComponentResult<BadgePage> Page(Language language, string? problem) => new(new { Language = language, Problem = problem })
    {
        StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
    };
}
