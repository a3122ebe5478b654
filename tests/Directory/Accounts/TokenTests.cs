using System.Collections.Immutable;
using Dais.Directory.Accounts.Signing;
using Dais.Directory.Accounts.Tokens;
using Dais.Kernel;
using NodaTime;

namespace Dais.Directory.Tests.Accounts;

public sealed class TokenTests
{
    private static readonly Scope workingGroup = new(ScopeKind.Body, "wg-trafficking");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_known_by_its_hash_until_it_expires()
    {
        await using var desk = await Desk.OpenAsync();
        var id = (await desk.OpenAccountAsync("amina@example.org", Role.Delegate)).Opened.Account.Id;
        var tokens = new ApiTokens(desk.Tables, desk.Clock);

        var secret = await tokens.IssueAsync(id, "the archive", mayWrite: false, workingGroup, Duration.FromDays(30), Cancel);

        Assert.StartsWith("dais_", secret, StringComparison.Ordinal);
        Assert.Equal((id, workingGroup, false), await tokens.UseAsync(secret, Cancel) is { } used ? (used.Account, used.Scope, used.MayWrite) : default);
        Assert.Null(await tokens.UseAsync(secret[5..], Cancel));
        Assert.Null(await tokens.UseAsync(secret + "x", Cancel));
        desk.Clock.Pass(Duration.FromDays(30));
        Assert.Null(await tokens.UseAsync(secret, Cancel));
    }

    [Fact]
    public async Task A_token_that_is_withdrawn_is_over_and_only_its_owner_withdraws_it()
    {
        await using var desk = await Desk.OpenAsync();
        var amina = (await desk.OpenAccountAsync("amina@example.org", Role.Delegate)).Opened.Account.Id;
        var boris = (await desk.OpenAccountAsync("boris@example.org", Role.Delegate)).Opened.Account.Id;
        var tokens = new ApiTokens(desk.Tables, desk.Clock);
        var secret = await tokens.IssueAsync(amina, "the archive", mayWrite: true, Scope.Everything, Duration.FromDays(1), Cancel);
        var token = Assert.Single(await tokens.OfAsync(amina, Cancel));

        await tokens.WithdrawAsync(boris, token.Id, Cancel);
        Assert.NotNull(await tokens.UseAsync(secret, Cancel));
        await tokens.WithdrawAsync(amina, token.Id, Cancel);
        Assert.Null(await tokens.UseAsync(secret, Cancel));
    }

    [Fact]
    public void A_token_is_never_good_for_more_than_its_owner_or_its_scope()
    {
        ImmutableArray<Grant> grants =
        [
            new(Role.Officer, Scope.Everything, Instant.MinValue, null),
            new(Role.Chair, workingGroup, Instant.MinValue, null),
            new(Role.Reviewer, new(ScopeKind.State, "KEN"), Instant.MinValue, null),
        ];

        Assert.Equal(grants, AccountReaders.Narrowed(grants, Scope.Everything));
        Assert.Equal([(Role.Officer, workingGroup), (Role.Chair, workingGroup)], AccountReaders.Narrowed(grants, workingGroup).Select(g => (g.Role, g.Scope)));
        Assert.Equal([Role.Chair], AccountReaders.Narrowed([grants[1]], workingGroup).Select(g => g.Role));
        Assert.Empty(AccountReaders.Narrowed([grants[1]], new(ScopeKind.Body, "cop")));
    }
}
