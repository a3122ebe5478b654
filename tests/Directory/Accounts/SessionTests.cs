using Dais.Directory.Accounts.Signing;
using Dais.Kernel;
using NodaTime;

namespace Dais.Directory.Tests.Accounts;

public sealed class SessionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_that_is_ended_is_over_at_once()
    {
        await using var desk = await Desk.OpenAsync();
        var id = (await desk.OpenAccountAsync("amina@example.org", Role.Delegate)).Opened.Account.Id;
        var (phone, office) = (await desk.Sessions.OpenAsync(id, "Safari, iPhone", Cancel), await desk.Sessions.OpenAsync(id, "Firefox, Linux", Cancel));
        var onPhone = await desk.Sessions.FindAsync(phone, Cancel);

        await desk.Sessions.EndAsync(id, onPhone!.Id, Cancel);

        Assert.Null(await desk.Sessions.FindAsync(phone, Cancel));
        Assert.Equal("Firefox, Linux", (await desk.Sessions.FindAsync(office, Cancel))?.Device);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        await using var desk = await Desk.OpenAsync();
        var amina = (await desk.OpenAccountAsync("amina@example.org", Role.Delegate)).Opened.Account.Id;
        var boris = (await desk.OpenAccountAsync("boris@example.org", Role.Delegate)).Opened.Account.Id;
        var key = await desk.Sessions.OpenAsync(amina, "Firefox, Linux", Cancel);

        await desk.Sessions.EndAsync(boris, (await desk.Sessions.FindAsync(key, Cancel))!.Id, Cancel);

        Assert.NotNull(await desk.Sessions.FindAsync(key, Cancel));
    }

    [Fact]
    public async Task A_session_ends_when_it_is_not_used_and_after_a_week_in_any_case()
    {
        await using var desk = await Desk.OpenAsync();
        var id = (await desk.OpenAccountAsync("amina@example.org", Role.Delegate)).Opened.Account.Id;
        var (idle, used) = (await desk.Sessions.OpenAsync(id, "idle", Cancel), await desk.Sessions.OpenAsync(id, "used", Cancel));
        var began = desk.Clock.Now;
        desk.Clock.Pass(SignInSessions.Idle - Duration.FromMinutes(2));
        Assert.NotNull(await desk.Sessions.FindAsync(used, Cancel));
        desk.Clock.Pass(Duration.FromMinutes(2));

        Assert.Null(await desk.Sessions.FindAsync(idle, Cancel));
        for (; desk.Clock.Now < began + SignInSessions.Longest; desk.Clock.Pass(Duration.FromHours(6)))
            Assert.NotNull(await desk.Sessions.FindAsync(used, Cancel));
        Assert.Null(await desk.Sessions.FindAsync(used, Cancel));
    }

    [Fact]
    public async Task Closing_an_account_ends_its_sessions_and_takes_its_roles_away()
    {
        await using var desk = await Desk.OpenAsync();
        var id = (await desk.OpenAccountAsync("amina@example.org", Role.Delegate)).Opened.Account.Id;
        var key = await desk.Sessions.OpenAsync(id, "Firefox, Linux", Cancel);

        await desk.People.ClosedAsync(id, "operator", Cancel);
        await desk.Accounts.CloseAsync(id, Cancel);

        Assert.Null(await desk.Sessions.FindAsync(key, Cancel));
        Assert.Empty((await desk.People.OfAsync(id, Cancel)).Grants);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0", "Edge, Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Mobile Safari/604.1", "Safari, iPhone")]
    [InlineData("<script>alert(1)</script>", "?")]
    [InlineData(null, "?")]
    public void A_device_is_told_by_names_we_know(string? userAgent, string device) => Assert.Equal(device, Device.Of(userAgent));
}
