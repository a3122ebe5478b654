using System.Collections.Immutable;
using System.Security.Claims;
using Dais.Directory.Accounts.Badges;
using Dais.Directory.Accounts.OnRecord;
using Dais.Directory.Accounts.Tokens;
using Dais.Kernel;
using Dais.Ui.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Dais.Directory.Accounts.Signing;

/// <summary>Says who sends a request: the person of a sign-in session or of a token with the roles the record has, or the holder of a badge.</summary>
internal sealed class AccountReaders(AccountTable accounts, PeopleOnRecord people, BadgeTable badges, ApiTokens tokens, TimeProvider time) : IKnowReaders
{
    private readonly WhoeverSitsHere whoeverSitsHere = new();
    private volatile bool hasAccounts;

    public async ValueTask<Reader> ReaderOfAsync(HttpContext context)
    {
        if (!await AnyAccountAsync(context.RequestAborted)) return await whoeverSitsHere.ReaderOfAsync(context);
        var signedIn = await context.AuthenticateAsync(SignedIn.SchemeName);
        if (signedIn.Principal is not { } principal) return Reader.Anonymous;
        context.User = principal;
        if (principal.FindFirstValue(ClaimNames.Badge) is { } badge) return await OfBadgeAsync(badge, context.RequestAborted);
        if (principal.FindFirstValue(ClaimTypes.NameIdentifier) is not { } person) return Reader.Anonymous;
        var grants = (await people.OfAsync(person, context.RequestAborted)).Grants;
        return principal.FindFirstValue(ClaimNames.Token) is { } token
            ? await OfTokenAsync(token, person, grants, context)
            : new(person, grants);
    }

    /// <summary>Whether anyone has an account yet. Once one was seen it is not asked again: the way in for whoever sits here stays shut.</summary>
    public async ValueTask<bool> AnyAccountAsync(CancellationToken cancellation) => hasAccounts || (hasAccounts = await accounts.AnyAsync(cancellation));

    /// <summary>What is left of the roles for a token of that scope: a role held for more counts for the scope alone.</summary>
    internal static ImmutableArray<Grant> Narrowed(ImmutableArray<Grant> grants, Scope to) => to == Scope.Everything
        ? grants
        : [.. from grant in grants where grant.Scope == Scope.Everything || grant.Scope == to select grant with { Scope = to }];

    private async ValueTask<Reader> OfTokenAsync(string id, string person, ImmutableArray<Grant> grants, HttpContext context)
    {
        var isReading = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        return await tokens.FindAsync(id, context.RequestAborted) is { } token && (token.MayWrite || isReading)
            ? new(person, Narrowed(grants, token.Scope))
            : Reader.Anonymous;
    }

    private async ValueTask<Reader> OfBadgeAsync(string id, CancellationToken cancellation) =>
        await badges.FindAsync(id, cancellation) is { } badge && badge.MeetingAt(time.Now()) is { } meeting
            ? new(badge.Id, [new(Role.BadgeHolder, new(ScopeKind.Body, badge.Body), meeting.Start, meeting.End)])
            : Reader.Anonymous;
}
