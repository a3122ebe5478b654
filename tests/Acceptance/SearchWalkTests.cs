using Microsoft.Playwright;

namespace Dais.Acceptance.Tests;

/// <summary>A resolution in, kept, and found by its paragraph: in its language and in another. Without JavaScript throughout.</summary>
public sealed class SearchWalkTests(DaisServer server, Chromium chromium)
{
    [Fact]
    public async Task What_is_kept_is_found_and_what_corresponds_stands_beside_it()
    {
        var page = await chromium.OpenAsync(withScript: false);
        var number = Papers.Next();
        await KeepAsync(page, "en", number);
        await KeepAsync(page, "fr", number);

        await FindAsync(page, "en", "counting the otters of a river", number);
        var hit = Hit(page, number);
        Assert.Contains("otters", await hit.Locator("mark").AllInnerTextsAsync());
        Assert.Contains("2", await hit.Locator("h3 > a").InnerTextAsync(), StringComparison.Ordinal);
        await hit.Locator("h3 > a").ClickAsync();
        Assert.EndsWith($"/en/documents/riv-cop-res-4-{number}#para_2", page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("#para_2").CountAsync());

        await FindAsync(page, "fr", "survey of the banks", number);
        var foreign = Hit(page, number);
        Assert.Equal("en", await foreign.Locator(".sides p").First.GetAttributeAsync("lang"));
        Assert.Contains("étude des berges", await foreign.Locator(".sides p").Nth(1).InnerTextAsync(), StringComparison.Ordinal);

        await FindAsync(page, "ar", "étude des berges", number);
        Assert.Equal(("fr", "ltr"), (await Hit(page, number).Locator(".sides p").First.GetAttributeAsync("lang"), await Hit(page, number).Locator(".sides p").First.GetAttributeAsync("dir")));
        Assert.Equal("rtl", await page.GetAttributeAsync("html", "dir"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Filters_a_symbol_and_an_answer_as_json_find_it_too_and_what_is_not_there_is_said()
    {
        var page = await chromium.OpenAsync(withScript: false);
        var number = Papers.Next();
        await KeepAsync(page, "en", number);
        await FindAsync(page, "en", "willows along the banks", number);

        await page.ClickAsync(".search summary");
        await page.SelectOptionAsync("#kind", "resolution");
        await page.SelectOptionAsync("#year", "2026");
        await page.SelectOptionAsync("#addressee", "states-parties");
        await page.ClickAsync(".search button");
        Assert.NotEqual(0, await page.Locator(".hit").CountAsync());
        await page.SelectOptionAsync("#addressee", "private-sector");
        await page.ClickAsync(".search button");
        Assert.Equal(0, await page.Locator(".hit").CountAsync());

        await page.GotoAsync($"{server.Address}/en/search?q=RIV%2FCOP%2FRES%2F4%2F{number}");
        Assert.Equal($"/en/documents/riv-cop-res-4-{number}", await page.Locator("#by-symbol ~ ul a").First.GetAttributeAsync("href"));
        var json = await (await page.APIRequest.GetAsync($"{server.Address}/en/search.json?q=%22count+the+otters%22")).JsonAsync();
        Assert.Contains(json!.Value.GetProperty("hits").EnumerateArray(), h => h.GetProperty("symbol").GetString() == $"RIV/COP/RES/4/{number}" && h.GetProperty("part").GetString() == "para_2");
        await page.GotoAsync($"{server.Address}/en/search?q=zqnothing");
        Assert.Equal(0, await page.Locator(".hit").CountAsync());
        await page.Context.CloseAsync();
    }

    /// <summary>Keeps a resolution in a language of its own.</summary>
    internal static async Task KeepAsync(IPage page, DaisServer server, string language, int number)
    {
        await Pages.SendAsync(page, server, "en", Papers.Resolution(language, number));
        if (await page.Locator("#keep").CountAsync() > 0) await Pages.KeepDocumentAsync(page);
    }

    private Task KeepAsync(IPage page, string language, int number) => KeepAsync(page, server, language, number);

    // What was kept is found a moment later.
    private async Task FindAsync(IPage page, string language, string text, int number)
    {
        for (var looks = 0; looks < 60; looks++)
        {
            await page.GotoAsync($"{server.Address}/{language}/search");
            await page.FillAsync("#q", text);
            await page.ClickAsync(".search button");
            if (await Hit(page, number).CountAsync() > 0) return;
            await Task.Delay(250, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"'{text}' is not found.");
    }

    private static ILocator Hit(IPage page, int number) => page.Locator($".hit:has(h3 > a[href*='/riv-cop-res-4-{number}']:has(bdi))").First;
}
