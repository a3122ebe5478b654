using System.Security.Claims;
using Dais.Directory.Accounts.Invitations;
using Dais.Directory.Accounts.Signing;
using Dais.Kernel;
using Dais.Ui.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Dais.Directory.Accounts.Mine;

/// <summary>A person's own password with its authenticator, and the recovery codes that stand in for one that was lost.</summary>
internal static class MyPassword
{
    public static void MapMyPassword(this RouteGroupBuilder mine)
    {
        mine.MapGet("/password", (HttpContext context, Language language, MyAccount my, Enrolling enrolling) => PageAsync(context, language, my, enrolling, null)).IsMine();
        mine.MapForm("/password", SetAsync).IsMine();
        mine.MapForm("/password/remove", RemoveAsync).IsMine();
        mine.MapForm("/recovery-codes", NewCodesAsync).IsMine();
    }

    private static async Task<IResult> SetAsync(
        HttpContext context, Language language, MyAccount my, Enrolling enrolling, IPasswordHasher<Account> hasher, TotpKeys keys)
    {
        var account = await my.OfAsync(context);
        if (enrolling.Read(context.Request.Form, account.Email, out var refusal) is not { } key) return await PageAsync(context, language, my, enrolling, refusal);
        await my.People.KeyRegisteredAsync(account.Id, null, context.RequestAborted);
        await my.Accounts.SetPasswordAsync(account.Id, hasher.HashPassword(account, key.Password), keys.Protect(key.TotpKey), context.RequestAborted);
        await my.Accounts.UseStepAsync(account.Id, key.UsedStep, context.RequestAborted);
        // Whoever knew the old password may be signed in somewhere.
        await my.Sessions.EndAllAsync(account.Id, context.User.FindFirstValue(ClaimNames.Session), context.RequestAborted);
        return await ShowCodesAsync(context, language, my, account);
    }

    private static async Task<IResult> RemoveAsync(HttpContext context, Language language, MyAccount my)
    {
        var account = await my.OfAsync(context);
        if ((await my.Table.ListAsync(account.Id, context.RequestAborted)).Count == 0) return await MyAccountPages.PageAsync(context, language, my, "last-key", null);
        await my.Accounts.SetPasswordAsync(account.Id, null, null, context.RequestAborted);
        await my.Accounts.SetCodesAsync(account.Id, [], context.RequestAborted);
        return MyAccountPages.Back(language);
    }

    private static async Task<IResult> NewCodesAsync(HttpContext context, Language language, MyAccount my)
    {
        var account = await my.OfAsync(context);
        return account.HasPassword ? await ShowCodesAsync(context, language, my, account) : MyAccountPages.Back(language);
    }

    private static async Task<IResult> ShowCodesAsync(HttpContext context, Language language, MyAccount my, Account account)
    {
        var codes = Accepting.NewCodes();
        await my.Accounts.SetCodesAsync(account.Id, codes, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<RecoveryCodesPage>(new { Language = language, Codes = (IReadOnlyList<string>)codes, Next = "account" });
    }

    private static async Task<IResult> PageAsync(HttpContext context, Language language, MyAccount my, Enrolling enrolling, string? problem)
    {
        var account = await my.OfAsync(context);
        var issuer = (await my.People.OrganizationAsync(context.RequestAborted))?.In(language).Text ?? "Dais";
        var enrolment = context.Request.HasFormContentType ? enrolling.Again(context.Request.Form, account.Email, issuer) : enrolling.Begin(account.Email, issuer);
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<PasswordPage>(new { Language = language, Of = account, Enrolment = enrolment, Problem = problem })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
