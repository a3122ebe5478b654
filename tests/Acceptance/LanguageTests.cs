namespace Dais.Acceptance.Tests;

public sealed class LanguageTests(DaisServer server, Chromium chromium)
{
    [Fact]
    public async Task The_switcher_keeps_the_place_with_its_query()
    {
        var page = await chromium.OpenAsync(withScript: false);
        var reading = await Pages.SendAsync(page, server, "en", Pages.Agenda("clean.ru.txt"));
        await page.GotoAsync($"{server.Address}{reading}?from=3");

        await page.ClickAsync(".languages a[hreflang=ar]");

        Assert.Equal($"{server.Address}{reading.Replace("/en/", "/ar/", StringComparison.Ordinal)}?from=3", page.Url);
        Assert.Equal("rtl", await page.GetAttributeAsync("html", "dir"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Pages.Languages), MemberType = typeof(Pages))]
    public async Task The_sample_is_whole_in_every_language(string language)
    {
        var page = await chromium.OpenAsync(withScript: false);
        await page.GotoAsync($"{server.Address}/{language}/{DaisServer.SamplePage}");

        Assert.Equal(language, await page.GetAttributeAsync("html", "lang"));
        Assert.Equal(0, await page.Locator(".not-translated").CountAsync());
        Assert.Equal(7, await page.Locator("section#agenda > ol > li").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_not_translated_yet_is_tagged_and_marked_in_the_readers_language()
    {
        var page = await chromium.OpenAsync(withScript: false);
        await Pages.SendAsync(page, server, "en", Pages.Agenda("clean.ar.txt"));
        await Pages.KeepAsync(page);

        Assert.Equal("rtl", await page.Locator("h3.item-title [lang=ar]").First.GetAttributeAsync("dir"));
        Assert.Equal("not yet translated", await page.Locator("h3.item-title .not-translated").First.InnerTextAsync());
        await page.Context.CloseAsync();
    }
}
