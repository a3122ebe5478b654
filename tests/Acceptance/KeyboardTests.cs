using Microsoft.Playwright;

namespace Dais.Acceptance.Tests;

public sealed class KeyboardTests(DaisServer server, Chromium chromium)
{
    [Fact]
    public async Task The_first_stop_skips_to_the_content()
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync($"{server.Address}/en/{DaisServer.SamplePage}");

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await Focused(page, "className"));
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("content", await Focused(page, "id"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task An_item_unfolds_with_enter_and_folds_again(string language)
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync($"{server.Address}/{language}/{DaisServer.SamplePage}");
        var item = page.Locator("details.item:has(> #item-2)");

        await TabTo(page, "details.item:has(> #item-2) > summary");
        await page.Keyboard.PressAsync("Enter");
        Assert.NotNull(await item.GetAttributeAsync("open"));
        await page.Keyboard.PressAsync("Enter");

        Assert.Null(await item.GetAttributeAsync("open"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_reading_is_kept_by_keyboard_alone_and_the_focus_is_always_seen()
    {
        var page = await chromium.OpenAsync();
        await Pages.SendAsync(page, server, "en", Pages.Agenda("clean.en.txt"));

        await TabTo(page, "#keep button");
        var outline = await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle + ' ' + getComputedStyle(document.activeElement).outlineWidth");
        Assert.Equal("solid 3px", outline);
        await page.Keyboard.PressAsync("Enter");
        await Pages.ArrivesAsync(page, "/en/sessions/");

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_request_is_confirmed_by_keyboard_alone()
    {
        var page = await chromium.OpenAsync();
        await Pages.SendAsync(page, server, "en", Papers.Resolution("en", Papers.Next()));
        await Pages.KeepDocumentAsync(page);

        await TabTo(page, "[id='request-para_3.1'] form[action$='/confirm'] button");
        await page.Keyboard.PressAsync("Enter");
        await Pages.ArrivesAsync(page, "#request-para_3.1$");

        Assert.Equal("confirmed", await page.Locator("[id='request-para_3.1']").GetAttributeAsync("data-standing"));
        await page.Context.CloseAsync();
    }

    private static Task<string> Focused(IPage page, string property) => page.EvaluateAsync<string>($"document.activeElement.{property}");

    private static async Task TabTo(IPage page, string selector)
    {
        for (var stop = 0; stop < 80; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            // A summary or checkbox on the way is passed; a checkbox that must be ticked is, with the space bar.
            if (await page.EvaluateAsync<bool>("document.activeElement.id === 'looked'")) await page.Keyboard.PressAsync("Space");
            if (await page.EvaluateAsync<bool>("s => document.activeElement === document.querySelector(s)", selector)) return;
        }

        Assert.Fail($"The tab key does not reach {selector}.");
    }
}
