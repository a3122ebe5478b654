using System.Globalization;
using System.Net;
using Dais.Ui.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Dais.Security.Tests;

/// <summary>Nobody may ask so often, or send so much, that nothing is left for the others.</summary>
public sealed class LimitTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_asks_too_often_is_told_in_their_language_how_long_to_wait_and_others_are_not_held_up()
    {
        await using var server = new GuardedServer(null, services => services.AddSingleton(new Pace { ByReader = 3 }));
        await server.InitializeAsync();

        var refused = await UntilRefusedAsync(() => server.GetAsync("delegates", "/fr/sessions"));

        Assert.InRange(int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("<html lang=\"fr\"", refused.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("reviewers", "/fr/sessions")).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("public", "/fr/sessions")).Status);
    }

    [Fact]
    public async Task Those_who_are_unknown_share_the_pace_of_their_address()
    {
        await using var server = new GuardedServer(null, services => services.AddSingleton(new Pace { ByAddress = 3 }));
        await server.InitializeAsync();

        await UntilRefusedAsync(() => server.GetAsync("public", "/en/nowhere"), "/en/sessions", server);
    }

    [Fact]
    public async Task Files_are_sent_at_a_pace_of_their_own()
    {
        await using var server = new GuardedServer(null, services => services.AddSingleton(new Pace { Files = 2 }));
        await server.InitializeAsync();

        await UntilRefusedAsync(() => server.AskAsync("secretariat", "POST", "/en/import"));
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("secretariat", "/en/import")).Status);
    }

    [Fact]
    public async Task A_form_may_hold_a_megabyte_and_a_form_with_a_file_more()
    {
        await using var server = new GuardedServer();
        await server.InitializeAsync();
        var import = server.Samples.For("/{language:language}/import/{id}")[0];
        using var large = new ByteArrayContent(new byte[RouteLimits.LargestForm + 1]) { Headers = { { "Content-Type", "application/x-www-form-urlencoded" } } };
        using var file = new ByteArrayContent(new byte[RouteLimits.LargestForm + 1]) { Headers = { { "Content-Type", "application/x-www-form-urlencoded" } } };

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await server.AskAsync("secretariat", "POST", $"/en/import/{import}/keep", large)).Status);
        // It is taken, and refused for want of a token.
        Assert.Equal(HttpStatusCode.BadRequest, (await server.AskAsync("secretariat", "POST", $"/en/import/{import}/text", file)).Status);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void A_network_of_one_household_counts_as_one_address(string one, string other, bool same) =>
        Assert.Equal(same, Pacing.AddressOf(IPAddress.Parse(one)) == Pacing.AddressOf(IPAddress.Parse(other)));

    private static async Task<Answer> UntilRefusedAsync(Func<Task<Answer>> ask, string? alsoRefused = null, GuardedServer? server = null)
    {
        for (var asked = 0; asked < 500; asked++)
        {
            Cancel.ThrowIfCancellationRequested();
            var answer = await ask();
            if (answer.Status != HttpStatusCode.TooManyRequests) continue;
            if (alsoRefused is not null) Assert.Equal(HttpStatusCode.TooManyRequests, (await server!.GetAsync("public", alsoRefused)).Status);
            return answer;
        }

        throw new InvalidOperationException("It was never refused.");
    }
}
