using Dais.Kit;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dais.Acceptance.Tests;

public sealed class AccessibilityTests(DaisServer server, Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Pages.Languages), MemberType = typeof(Pages))]
    public async Task Axe_finds_nothing_on_any_page(string language)
    {
        var page = await chromium.OpenAsync();
        var reading = await Pages.SendAsync(page, server, language, Pages.Agenda("firearms-2022.en.txt"));
        var (resolution, document) = await PaperAsync(page, language);
        string[] paths =
        [
            resolution, document, $"{document}/concordance?all=yes", $"{document}/citations", $"{document}/versions/1/beside/fr", $"{document}/requests/para_3.1/correct", $"/{language}/documents", $"/{language}/search", $"/{language}/search?q=river+banks", $"/{language}/search?q=RIV%2FCOP%2FRES%2F4%2F81&year=2026", $"/{language}/search?q=zqnothing",
            $"/{language}/sessions", $"/{language}/{DaisServer.SamplePage}", $"/{language}/import", reading, $"{reading}/text", $"{reading}/discard",
            $"/{language}/phrases", $"/{language}/nowhere", $"/{language}/instruments", $"/{language}/instruments/untoc", $"/{language}/instruments/untoc/import", $"/{language}/states/fra",
            $"/{language}/bodies", $"/{language}/bodies/cop", $"/{language}/bodies/wg-trafficking", $"/{language}/bodies/cop/change", $"/{language}/bodies/cop/circles/bureau/seats/president",
            $"/{language}/establish-body", $"/{language}/rules", $"/{language}/people/nominations",
        ];
        var found = new List<string>();
        foreach (var path in paths.Where((_, place) => IsLookedAt(place, language)))
        {
            await page.GotoAsync(server.Address + path);
            // Everything that unfolds is looked at too.
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            var result = await page.RunAxe();
            Assert.NotEmpty(result.Passes);
            found.AddRange(result.Violations.Select(v => $"{path}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }

        Assert.Empty(found);
        await page.Context.CloseAsync();
    }

    // Each page in both directions and in four languages; in all six in the long run.
    private static bool IsLookedAt(int place, string language) =>
        Repository.Long || language is "en" or "ar" || (place + (language is "zh" or "fr" ? 0 : 1)) % 2 == 0;

    /// <summary>A reading that waits to be kept, and a document that was.</summary>
    private async Task<(string Reading, string Document)> PaperAsync(IPage page, string language)
    {
        await Pages.SendAsync(page, server, language, Papers.Resolution("en", 81));
        // Another run of this test has kept it already: then the page leads to it.
        if (await page.Locator("#keep").CountAsync() > 0) await Pages.KeepDocumentAsync(page);
        await SearchWalkTests.KeepAsync(page, server, "fr", 81);
        var reading = await Pages.SendAsync(page, server, language, Papers.Resolution("fr", 82));
        return (reading, $"/{language}/documents/riv-cop-res-4-81");
    }

    [Fact]
    public async Task Axe_is_seen_to_bite()
    {
        var page = await chromium.OpenAsync();
        await page.SetContentAsync("<!DOCTYPE html><html><body><img src='data:,'><p style='color:#ddd;background:#fff'>pale</p></body></html>");

        var violations = (await page.RunAxe()).Violations.Select(v => v.Id).ToList();

        Assert.Contains("image-alt", violations);
        Assert.Contains("color-contrast", violations);
        Assert.Contains("html-has-lang", violations);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Axe_finds_nothing_on_a_phone_in_the_dark(string language)
    {
        var page = await chromium.OpenAsync(width: 390);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var reading = await Pages.SendAsync(page, server, language, Pages.Agenda("firearms-2014.ar.txt"));
        var (resolution, document) = await PaperAsync(page, language);
        var found = new List<string>();
        foreach (var path in new[] { resolution, document, $"{document}/concordance", $"{document}/citations", $"{document}/requests/para_3.1/correct", $"/{language}/documents", $"/{language}/search?q=river+banks", $"/{language}/sessions", $"/{language}/{DaisServer.SamplePage}", $"/{language}/import", reading, $"/{language}/instruments", $"/{language}/instruments/untoc", $"/{language}/states/fra", $"/{language}/bodies", $"/{language}/bodies/cop", $"/{language}/bodies/cop/change", $"/{language}/rules", $"/{language}/people/nominations" })
        {
            await page.GotoAsync(server.Address + path);
            var result = await page.RunAxe();
            found.AddRange(result.Violations.Select(v => $"{path}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
            Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }

        Assert.Empty(found);
        await page.Context.CloseAsync();
    }
}
