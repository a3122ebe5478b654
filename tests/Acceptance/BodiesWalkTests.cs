using Microsoft.Playwright;

namespace Dais.Acceptance.Tests;

/// <summary>As a new user would, without JavaScript: a Conference of one's own with a group, its Bureau, and a Chair who does not come from it.</summary>
public sealed class BodiesWalkTests(DaisServer server, Chromium chromium)
{
    [Theory]
    [InlineData("en", "rivers")]
    [InlineData("ar", "anhar")]
    public async Task A_Conference_is_set_up_a_seat_is_filled_and_a_refused_Chair_is_waived(string language, string id)
    {
        var page = await chromium.OpenAsync(withScript: false);
        await page.GotoAsync($"{server.Address}/{language}/bodies");
        await page.ClickAsync("a[href$='/establish-body']");
        await EstablishAsync(page, language, id, "Conference", null);
        await page.GotoAsync($"{server.Address}/{language}/establish-body");
        await EstablishAsync(page, language, $"wg-{id}", "WorkingGroup", id);

        await FormCircleAsync(page, language, id, "bureau");
        await CreateSeatAsync(page, language, id, "president", null);
        await FormCircleAsync(page, language, $"wg-{id}", "officers");
        await CreateSeatAsync(page, language, $"wg-{id}", "chair", $"{id}/bureau");

        await page.GotoAsync($"{server.Address}/{language}/bodies/{id}");
        await page.ClickAsync("a[href$='/seats/president']");
        await FillAsync(page, "NGA");
        await Pages.ArrivesAsync(page, $"/{language}/bodies/{id}$");
        Assert.Equal(language == "ar" ? "نيجيريا" : "Nigeria", await page.Locator(".seats td strong").First.InnerTextAsync());

        await page.GotoAsync($"{server.Address}/{language}/bodies/wg-{id}");
        await page.ClickAsync("a[href$='/seats/chair']");
        await FillAsync(page, "ITA");
        await WaiveAsync(page);
        await Pages.ArrivesAsync(page, $"/{language}/bodies/wg-{id}$");
        Assert.Equal(language == "ar" ? "إيطاليا" : "Italy", await page.Locator(".seats td strong").First.InnerTextAsync());
        await page.ClickAsync(".history summary");
        Assert.Contains("22 January 2024", await page.Locator(".history").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "Amina Odhiambo")]
    [InlineData("ar", "أمينة أوديامبو")]
    public async Task A_nomination_is_recorded_accepted_and_leads_to_an_invitation(string language, string name)
    {
        var page = await chromium.OpenAsync(withScript: false);
        await page.GotoAsync($"{server.Address}/{language}/people/nominations");
        await page.FillAsync($"#f-name-{language}", name);
        await page.SelectOptionAsync("#of-state", "KEN");
        await page.FillAsync("#note", "NV/2026/14");
        await page.FillAsync("#note-date", "2024-01-15");
        await page.SelectOptionAsync("#kind", "Body");
        await page.FillAsync("#which", "nowhere");
        await page.ClickAsync("form[action$='/people/nominations'] button");
        Assert.Contains("nowhere", await page.Locator("#problem").InnerTextAsync(), StringComparison.Ordinal);
        await page.FillAsync("#which", "wg-trafficking");
        await page.ClickAsync("form[action$='/people/nominations'] button");

        var nominee = page.Locator(".doc", new() { HasText = name });
        await nominee.Locator("form[action$='/accept'] button").ClickAsync();
        await nominee.Locator("details summary").ClickAsync();
        await nominee.Locator("input[type=email]").FillAsync($"amina.{language}@example.org");
        await nominee.Locator("form[action$='/invite'] button").ClickAsync();

        Assert.Contains("/invitation/", await page.InputValueAsync("#link"), StringComparison.Ordinal);
        await page.GotoAsync($"{server.Address}/{language}/bodies/cop/circles/bureau/seats/rapporteur");
        Assert.Equal(1, await page.Locator("#person option", new() { HasText = name }).CountAsync());
        await page.Context.CloseAsync();
    }

    private static async Task EstablishAsync(IPage page, string language, string id, string kind, string? parent)
    {
        await page.FillAsync($"#f-name-{language}", id);
        await page.SelectOptionAsync("#kind", kind);
        if (parent is not null) await page.SelectOptionAsync("#parent", parent);
        await page.FillAsync("#id", id);
        await page.FillAsync("#m-mandate", "decision 1/1");
        await page.FillAsync("#m-on", "2020-05-04");
        await page.ClickAsync("form[action$='/establish-body'] button");
        await Pages.ArrivesAsync(page, $"/{language}/bodies/{id}$");
    }

    private async Task FormCircleAsync(IPage page, string language, string body, string circle)
    {
        await page.GotoAsync($"{server.Address}/{language}/bodies/{body}/change");
        await page.FillAsync($"#c-name-{language}", circle);
        await page.FillAsync("#c-id", circle);
        await page.ClickAsync("form[action$='/circles'] button");
        Assert.Equal(1, await page.Locator($"#c-{circle}").CountAsync());
    }

    private async Task CreateSeatAsync(IPage page, string language, string body, string seat, string? from)
    {
        await page.GotoAsync($"{server.Address}/{language}/bodies/{body}/change");
        await page.FillAsync($"#s-name-{language}", seat);
        await page.FillAsync("#s-id", seat);
        if (from is not null) await page.SelectOptionAsync("#from", from);
        await page.ClickAsync("form[action$='/seats'] button");
        Assert.Equal(1, await page.Locator($"a[href$='/seats/{seat}']").CountAsync());
    }

    private static async Task FillAsync(IPage page, string holder)
    {
        await page.SelectOptionAsync("#holder", holder);
        await page.FillAsync("#first", "2024-01-01");
        await page.ClickAsync("form[action$='/fill'] button");
    }

    private static async Task WaiveAsync(IPage page)
    {
        Assert.True(await page.Locator("#refusals").IsVisibleAsync());
        Assert.Equal("ITA", await page.InputValueAsync("#holder"));
        await page.CheckAsync("#w-chair-bureau");
        await page.FillAsync("#waiver-authority", "extended Bureau, 22 January 2024");
        await page.FillAsync("#waiver-reason", "no member of the Bureau is available");
        await page.ClickAsync("form[action$='/fill'] button");
    }
}
