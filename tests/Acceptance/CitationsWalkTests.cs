
namespace Dais.Acceptance.Tests;

/// <summary>Two resolutions in, of which one cites the other: from the paragraph to who cites it and back. Without JavaScript throughout.</summary>
public sealed class CitationsWalkTests(DaisServer server, Chromium chromium)
{
    [Fact]
    public async Task From_a_paragraph_to_what_cites_it_and_from_there_to_what_it_rests_on()
    {
        var page = await chromium.OpenAsync(withScript: false);
        var (cited, citing) = (Papers.Next(), Papers.Next());
        await SearchWalkTests.KeepAsync(page, server, "en", cited);
        foreach (var (language, word, instead) in new[] { ("en", "its resolution 4/20", $"paragraph 2 of its resolution 4/{cited}"), ("fr", "sa résolution 4/20", $"le paragraphe 2 de sa résolution 4/{cited}") })
        {
            await Pages.SendAsync(page, server, "en", Papers.With(Papers.Resolution(language, citing), word, instead));
            await Pages.KeepDocumentAsync(page);
        }

        var document = $"{server.Address}/fr/documents/riv-cop-res-4-{cited}";
        var often = page.Locator("#para_2 > .cited-times a");
        for (var looks = 0; looks < 60 && await often.CountAsync() == 0; looks++)
        {
            // What was kept is known to the index a moment later.
            await Task.Delay(250, TestContext.Current.CancellationToken);
            await page.GotoAsync(document);
        }

        await often.ClickAsync();
        Assert.EndsWith("/citations?part=para_2", page.Url, StringComparison.Ordinal);
        // In two languages it is one, shown in the reader's.
        var paragraph = Assert.Single(await page.Locator(".cites").AllAsync());
        Assert.Equal("fr", await paragraph.Locator(".record").GetAttributeAsync("lang"));
        Assert.Equal($"4/{cited}", await paragraph.Locator("mark").InnerTextAsync());
        await paragraph.Locator("a").ClickAsync();
        Assert.EndsWith($"/fr/documents/riv-cop-res-4-{citing}#recital_1", page.Url, StringComparison.Ordinal);
        Assert.Equal($"/fr/documents/riv-cop-res-4-{cited}", await page.Locator($"#recital_1 a[href$='4-{cited}']").GetAttributeAsync("href"));

        await page.GotoAsync($"{server.Address}/ar/documents/riv-cop-res-4-{citing}/citations");
        Assert.Equal("rtl", await page.GetAttributeAsync("html", "dir"));
        Assert.Equal(1, await page.Locator($"section:has(#rests-on) h3 a[href='/ar/documents/riv-cop-res-4-{cited}']").CountAsync());
        var json = await (await page.APIRequest.GetAsync($"{document}/citations.json")).JsonAsync();
        Assert.Equal(1, json!.Value.GetProperty("total").GetInt32());
        Assert.Equal("para_2", json.Value.GetProperty("citedBy")[0].GetProperty("paragraphs")[0].GetProperty("cites")[0].GetString());
        await page.Context.CloseAsync();
    }
}
