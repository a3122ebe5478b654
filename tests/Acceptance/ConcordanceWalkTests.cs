using Microsoft.Playwright;

namespace Dais.Acceptance.Tests;

/// <summary>Two versions of a resolution in, and where they part decided on the page, without JavaScript.</summary>
public sealed class ConcordanceWalkTests(DaisServer server, Chromium chromium)
{
    [Fact]
    public async Task An_editor_waives_a_difference_with_a_reason_and_opens_it_again()
    {
        var page = await chromium.OpenAsync(withScript: false);
        var number = Papers.Next();
        await SearchWalkTests.KeepAsync(page, server, "en", number);
        await SearchWalkTests.KeepAsync(page, server, "fr", number);
        var document = $"{server.Address}/en/documents/riv-cop-res-4-{number}";

        await page.GotoAsync(document);
        await page.ClickAsync("a[href*='/concordance']");
        await Pages.ArrivesAsync(page, "/concordance");
        // The French version has no list of points, no third paragraph and no footnote.
        var open = page.Locator(".discord[data-standing='open']");
        var before = await open.CountAsync();
        Assert.True(before > 1, $"{before} differences are shown");
        var id = (await open.First.GetAttributeAsync("id"))!;
        await Of(page, id).GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
        await Of(page, id).Locator("button").ClickAsync();
        Assert.Contains("Say why", await Of(page, id).Locator("[role=alert]").InnerTextAsync(), StringComparison.Ordinal);

        await Of(page, id).Locator("input[name=reason]").FillAsync("the French text is a summary");
        await Of(page, id).Locator("button").ClickAsync();
        await Pages.ArrivesAsync(page, "/concordance.*#at-");
        Assert.Equal("waived", await Of(page, id).GetAttributeAsync("data-standing"));
        Assert.Contains("the French text is a summary", await Of(page, id).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(before - 1, await open.CountAsync());

        await page.GotoAsync($"{server.Address}/ar/documents/riv-cop-res-4-{number}/concordance");
        Assert.Equal("rtl", await page.GetAttributeAsync("html", "dir"));
        await Of(page, id).Locator("button[value=reopen]").ClickAsync();
        await Pages.ArrivesAsync(page, "/ar/.*/concordance");
        Assert.Equal("open", await Of(page, id).GetAttributeAsync("data-standing"));
        await page.Context.CloseAsync();
    }

    private static ILocator Of(IPage page, string id) => page.Locator($"[id='{id}']");
}
