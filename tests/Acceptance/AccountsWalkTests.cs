using System.Net;
using System.Net.Http.Headers;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dais.Acceptance.Tests;

/// <summary>As a new user would: an organization of one's own, a delegate by passkey and another by password and code, and each sees what the role allows.</summary>
public sealed class AccountsWalkTests(Chromium chromium) : IAsyncLifetime
{
    private const string Password = "seven rivers run north";
    private readonly DaisServer server = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task An_organization_is_set_up_and_its_people_come_in_each_by_their_own_way()
    {
        var officer = await OpenAsync();
        await SetUpAsync(officer, "en");
        await Calm(officer);
        var stranger = await OpenAsync(withScript: false);
        await stranger.GotoAsync($"{server.NamedAddress}/en/import");
        Assert.Equal($"{server.NamedAddress}/en/sign-in?to=%2Fen%2Fimport", stranger.Url);
        await stranger.GotoAsync($"{server.NamedAddress}/en/set-up");
        Assert.Contains("/sign-in", stranger.Url, StringComparison.Ordinal);

        await SignOutAsync(officer);
        await officer.GotoAsync($"{server.NamedAddress}/en/import");
        await officer.ClickAsync("form[data-passkey] button");
        await Pages.ArrivesAsync(officer, "/en/import$");

        var amina = await OpenAsync();
        await amina.GotoAsync(await InviteAsync(officer, "Amina Odhiambo", "amina@example.org", "ar"));
        Assert.Equal("rtl", await amina.GetAttributeAsync("html", "dir"));
        await Calm(amina);
        await amina.ClickAsync("form[data-passkey] button");
        await Pages.ArrivesAsync(amina, "/ar/account$");
        await Calm(amina);
        Assert.Equal(404, (await amina.GotoAsync($"{server.NamedAddress}/ar/import"))!.Status);
        Assert.Equal(404, (await amina.GotoAsync($"{server.NamedAddress}/ar/people"))!.Status);
        Assert.Equal(0, await amina.Locator(".menu a[href$='/people']").CountAsync());

        await ByPasswordAsync(await InviteAsync(officer, "Boris Orlov", "boris@example.org", "ru"));
        await officer.Context.CloseAsync();
    }

    [Fact]
    public async Task A_token_reads_what_its_owner_may_and_no_more()
    {
        var officer = await OpenAsync();
        await SetUpAsync(officer, "zh");
        await officer.ClickAsync("details:has(#token-name) > summary");
        await officer.FillAsync("#token-name", "the archive");
        await officer.ClickAsync("details:has(#token-name) button");
        var token = await officer.InputValueAsync("#new-token");
        await officer.GotoAsync($"{server.NamedAddress}/zh/account");
        Assert.DoesNotContain(token, await officer.ContentAsync(), StringComparison.Ordinal);

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(server.Address) };
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("/en/import", Cancel)).StatusCode);
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/en/import", Cancel)).StatusCode);
        // One that may read only changes nothing, and none opens its owner's account.
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.PostAsync("/en/import", new MultipartFormDataContent { { new StringContent("x"), "file", "a.txt" } }, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await http.GetAsync("/en/account", Cancel)).StatusCode);
        http.DefaultRequestHeaders.Authorization = new("Bearer", token[..^1] + "_");
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("/en/import", Cancel)).StatusCode);
        await officer.Context.CloseAsync();
    }

    [Fact]
    public async Task A_session_is_ended_from_another_device_and_a_link_is_good_once()
    {
        var officer = await OpenAsync();
        var link = await SetUpAsync(officer, "fr");
        Assert.Equal(404, (await officer.GotoAsync(link))!.Status);
        // The same browser with what it had before: the session's cookie.
        var cookies = await officer.Context.CookiesAsync();
        var session = cookies.Single(c => c.Name == "dais");
        Assert.True(session.HttpOnly);
        Assert.Equal(SameSiteAttribute.Lax, session.SameSite);
        await officer.GotoAsync($"{server.NamedAddress}/fr/account");
        await officer.ClickAsync("form[action*='/account/sign-in/'] button");
        await officer.GotoAsync($"{server.NamedAddress}/fr/import");

        Assert.Contains("/fr/sign-in", officer.Url, StringComparison.Ordinal);
        await officer.Context.CloseAsync();
    }

    private async Task ByPasswordAsync(string link)
    {
        var boris = await OpenAsync(withScript: false);
        await boris.GotoAsync(link);
        var key = await boris.InnerTextAsync("#totp-key");
        await boris.FillAsync("#password", Password);
        await boris.FillAsync("#repeated", Password);
        await boris.FillAsync("#code", Authenticators.CodeOf(key) == "000000" ? "111111" : "000000");
        await boris.ClickAsync("form:has(#totp-key) button");
        Assert.True(await boris.Locator("#problem").IsVisibleAsync());
        Assert.Equal(key, await boris.InnerTextAsync("#totp-key"));
        await boris.FillAsync("#password", Password);
        await boris.FillAsync("#repeated", Password);
        await boris.FillAsync("#code", Authenticators.CodeOf(key));
        await boris.ClickAsync("form:has(#totp-key) button");
        var codes = await boris.Locator(".codes code").AllInnerTextsAsync();
        Assert.Equal(10, codes.Count);
        await boris.ClickAsync("main a.btn-primary");
        await SignOutAsync(boris);

        await SignInAsync(boris, Password, "000000");
        Assert.True(await boris.Locator("#problem").IsVisibleAsync());
        await SignInAsync(boris, Password + "!", codes[0]);
        Assert.True(await boris.Locator("#problem").IsVisibleAsync());
        await SignInAsync(boris, Password, codes[0]);
        await Pages.ArrivesAsync(boris, "/ru/sessions$");
        Assert.Equal(404, (await boris.GotoAsync($"{server.NamedAddress}/ru/people"))!.Status);
        await boris.Context.CloseAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.ClickAsync(".who-reads a[href$='/sign-out']");
        await page.ClickAsync("main form button");
        await Pages.ArrivesAsync(page, "/sign-in$");
    }

    private static async Task SignInAsync(IPage page, string password, string code)
    {
        await page.FillAsync("#email", "boris@example.org");
        await page.FillAsync("#password", password);
        await page.FillAsync("#code", code);
        await page.ClickAsync("form:has(#email) button");
    }

    /// <summary>Names an organization and makes its first account with a passkey; answers the link it was made with.</summary>
    private async Task<string> SetUpAsync(IPage page, string language)
    {
        await page.GotoAsync($"{server.NamedAddress}/{language}/set-up");
        await page.FillAsync($"#name-{language}", "Lakes Convention");
        await page.FillAsync("#person", "Ines Duarte");
        await page.FillAsync("#email", "ines@example.org");
        await page.ClickAsync("main form button");
        var link = page.Url;
        Assert.Contains("/invitation/", link, StringComparison.Ordinal);
        await page.ClickAsync("form[data-passkey] button");
        await Pages.ArrivesAsync(page, $"/{language}/account$");
        return link;
    }

    private async Task<string> InviteAsync(IPage officer, string name, string email, string letter)
    {
        await officer.GotoAsync($"{server.NamedAddress}/en/people");
        await Calm(officer);
        await officer.FillAsync("#name", name);
        await officer.FillAsync("#email", email);
        await officer.SelectOptionAsync("#letter", letter);
        await officer.SelectOptionAsync("#role", "Delegate");
        await officer.SelectOptionAsync("#kind", "Body");
        await officer.FillAsync("#which", "wg-trafficking");
        await officer.ClickAsync("main form button.btn-primary");
        await Calm(officer);
        var link = await officer.InputValueAsync("#link");
        Assert.Contains(link, await officer.InputValueAsync("#letter"), StringComparison.Ordinal);
        return link;
    }

    private async Task<IPage> OpenAsync(bool withScript = true)
    {
        var page = await chromium.OpenAsync(withScript);
        if (withScript) await Authenticators.HoldDeviceAsync(page);
        return page;
    }

    private static async Task Calm(IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        var found = (await page.RunAxe()).Violations.Select(v => $"{page.Url}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}");
        Assert.Empty(found);
    }
}
