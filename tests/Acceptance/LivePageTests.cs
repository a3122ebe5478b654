using System.Net;
using Dais.Kit;
using Deque.AxeCore.Playwright;

namespace Dais.Acceptance.Tests;

/// <summary>A live page in a browser: what changes shows, and nothing else moves.</summary>
public sealed class LivePageTests(Chromium chromium) : IAsyncLifetime
{
    private readonly DaisServer server = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task A_new_list_shows_on_the_open_page_and_the_focus_stays_where_it_was(string language)
    {
        var page = await chromium.OpenAsync();
        var complaints = new List<string>();
        page.Console += (_, said) => { if (said.Type == "error") complaints.Add(said.Text); };
        await page.GotoAsync($"{server.Address}/{language}/instruments");
        await page.FocusAsync("tr[data-key=untoc] a");
        await page.EvaluateAsync("document.activeElement.mine = true");
        var cell = page.Locator("tr[data-key=untoc] td").Last;
        var before = await cell.InnerTextAsync();
        using var sender = new ListSender(new(server.Address), "untoc");

        Assert.Equal(HttpStatusCode.Found, await sender.SendAsync(Cancel));
        await page.WaitForFunctionAsync("before => document.querySelector('tr[data-key=untoc] td:last-child').innerText !== before", before);

        Assert.Contains("2016", await cell.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.mine === true && document.activeElement.closest('tr').dataset.key === 'untoc'"));
        Assert.NotEqual("", await page.InnerTextAsync("[data-live-said]"));
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_newest_act_stands_first_and_those_before_it_stay_the_rows_they_were()
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync($"{server.Address}/fr/record");
        Assert.Empty((await page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Help}"));
        await page.EvaluateAsync("document.querySelectorAll('tr[data-key]').forEach(row => row.mine = true)");
        var first = int.Parse((await page.GetAttributeAsync("tr[data-key]", "data-key"))!, System.Globalization.CultureInfo.InvariantCulture);
        using var sender = new ListSender(new(server.Address), "cedaw");

        await sender.SendUntilKeptAsync(Cancel);
        await page.WaitForSelectorAsync($"tr[data-key='{first + 1}']");

        Assert.Equal($"{first + 1}", await page.GetAttributeAsync("tr[data-key]", "data-key"));
        Assert.Equal(first, await page.EvaluateAsync<int>("[...document.querySelectorAll('tr[data-key]')].filter(row => row.mine).length"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_the_page_says_that_it_stays_as_it_is()
    {
        var page = await chromium.OpenAsync(withScript: false);
        await page.GotoAsync($"{server.Address}/es/record");

        Assert.Contains("vuelva a cargarla", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(10, await page.Locator("tr[data-key]").CountAsync());
        await page.Context.CloseAsync();
    }
}
