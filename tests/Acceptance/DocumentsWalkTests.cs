using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dais.Acceptance.Tests;

/// <summary>A resolution in, its reading, a document, what it asks, its files. Without JavaScript throughout.</summary>
public sealed class DocumentsWalkTests(DaisServer server, Chromium chromium)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("zh")]
    public async Task A_resolution_is_imported_kept_read_and_downloaded(string language)
    {
        var number = Papers.Next();
        var page = await chromium.OpenAsync(withScript: false);
        await Pages.SendAsync(page, server, language, Papers.Resolution("en", number));
        Assert.Equal($"RIV/COP/RES/4/{number}", await page.InputValueAsync("#keep-symbol"));

        await Pages.KeepDocumentAsync(page);

        Assert.EndsWith($"/{language}/documents/riv-cop-res-4-{number}", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(language == "ar" ? "rtl" : "ltr", await page.GetAttributeAsync("html", "dir"));
        Assert.Equal(("en", "ltr"), (await page.GetAttributeAsync("article.official", "lang"), await page.GetAttributeAsync("article.official", "dir")));
        Assert.Equal("#para_2__point_b", await page.Locator("#para_2__point_b a.anchor").GetAttributeAsync("href"));
        Assert.Equal("Requests", await page.Locator("#para_3 em").InnerTextAsync());
        Assert.Equal(language == "en" ? 0 : 1, await page.Locator(".toolbar + .note").CountAsync());
        await page.ClickAsync("article sup a");
        Assert.EndsWith("#note-1", page.Url, StringComparison.Ordinal);
        foreach (var (form, start) in new[] { ("html", "<!DOCTYPE html>"), ("docx", "PK"), ("akn", "<?xml"), ("json", "{"), ("original", "United Nations") })
        {
            var answer = await page.APIRequest.GetAsync(server.Address + await page.Locator($"a[href$='/versions/1/{form}']").First.GetAttributeAsync("href"));
            Assert.Equal(200, answer.Status);
            Assert.StartsWith(start, Encoding.UTF8.GetString(await answer.BodyAsync()).TrimStart('\uFEFF'), StringComparison.Ordinal);
        }

        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Two_languages_stand_side_by_side_and_a_new_version_tells_what_it_changed(string language)
    {
        var number = Papers.Next();
        var page = await chromium.OpenAsync();
        foreach (var own in new[] { "en", "fr" })
        {
            await Pages.SendAsync(page, server, own, Papers.Resolution(own, number));
            await Pages.KeepDocumentAsync(page);
        }

        var document = $"{server.Address}/{language}/documents/riv-cop-res-4-{number}";
        await page.GotoAsync($"{document}/versions/1/beside/fr");
        Assert.Equal("Requests", (await page.Locator("#para_3 [lang=en] p").InnerTextAsync()).Replace("3.", "", StringComparison.Ordinal).Trim()[..8]);
        Assert.NotEmpty(await page.Locator("#para_1 [lang=fr] p").InnerTextAsync());
        Assert.Empty((await page.RunAxe()).Violations.Select(v => v.Id));

        await Pages.SendAsync(page, server, "en", Papers.With(Papers.Resolution("en", number), "willows", "alders"));
        await Pages.KeepDocumentAsync(page);
        await page.GotoAsync(document);
        await page.ClickAsync("#versions a[href$='/changes']");

        Assert.Contains("alders", await page.Locator(".redline ins").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("willows", await page.Locator(".redline del").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty((await page.RunAxe()).Violations.Select(v => v.Id));
        Assert.Equal(404, (await page.GotoAsync($"{document}/versions/1/changes"))!.Status);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Reports_too_stand_side_by_side_and_tell_what_a_new_version_changed()
    {
        var page = await chromium.OpenAsync();
        var number = Papers.Next();
        await KeepReportAsync("en", Papers.Report("firearms-2023.en", "CTOC/COP/WG.6/2023/5", number));
        await KeepReportAsync("fr", Papers.Report("cooperation-2017.fr", "CTOC/COP/WG.3/2017/4", number));
        var document = $"{server.Address}/en/documents/ctoc-cop-wg.6-2023-{number}";

        await page.GotoAsync($"{document}/versions/1/beside/fr");
        Assert.NotEmpty(await page.Locator("#para_1 [lang=fr] p").First.InnerTextAsync());
        Assert.Empty((await page.RunAxe()).Violations.Select(v => v.Id));

        await KeepReportAsync("en", Papers.With(Papers.Report("firearms-2023.en", "CTOC/COP/WG.6/2023/5", number), "pocket", "wall"));
        await page.GotoAsync(document);
        await page.ClickAsync("#versions a[href$='/changes']");
        Assert.Contains("wall", await page.Locator(".redline ins").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty((await page.RunAxe()).Violations.Select(v => v.Id));
        await page.Context.CloseAsync();

        async Task KeepReportAsync(string own, FilePayload paper)
        {
            await Pages.SendAsync(page, server, own, paper);
            await Pages.KeepDocumentAsync(page);
        }
    }

    [Fact]
    public async Task Another_language_joins_the_document_and_what_is_cited_here_is_a_link()
    {
        var page = await chromium.OpenAsync(withScript: false);
        var number = Papers.Next();
        await Pages.SendAsync(page, server, "en", Papers.Resolution("en", number));
        await Pages.KeepDocumentAsync(page);
        await Pages.SendAsync(page, server, "fr", Papers.Resolution("fr", number));
        await Pages.KeepDocumentAsync(page);

        Assert.Equal("fr", await page.GetAttributeAsync("article.official", "lang"));
        await page.ClickAsync(".switch a[hreflang=en]");
        Assert.Equal("en", await page.GetAttributeAsync("article.official", "lang"));
        Assert.Equal(0, await page.Locator("article a[href*='/documents/']").CountAsync());

        await Pages.SendAsync(page, server, "en", Papers.Resolution("en", 20));
        await Pages.KeepDocumentAsync(page);
        await page.GotoAsync($"{server.Address}/en/documents/riv-cop-res-4-{number}");

        Assert.Equal("/en/documents/riv-cop-res-4-20", await page.Locator("article a[href*='/documents/']").First.GetAttributeAsync("href"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_request_is_confirmed_and_another_corrected_and_the_history_tells()
    {
        var page = await chromium.OpenAsync(withScript: false);
        await Pages.SendAsync(page, server, "en", Papers.Resolution("en", Papers.Next()));
        await Pages.KeepDocumentAsync(page);
        var request = page.Locator("[id='request-para_3.1']");

        await request.Locator("form[action$='/confirm'] button").ClickAsync();
        await Pages.ArrivesAsync(page, "#request-para_3.1$");
        Assert.Equal("confirmed", await request.GetAttributeAsync("data-standing"));

        await request.Locator("a.btn").ClickAsync();
        await Pages.ArrivesAsync(page, "/correct\\?version=1$");
        await page.SelectOptionAsync("#correct-to", ["secretariat", "unodc"]);
        await page.FillAsync("#correct-due", "2027-06-30");
        await page.ClickAsync("form[action$='/correct'] button");
        await Pages.ArrivesAsync(page, "#request-para_3.1$");

        Assert.Equal("corrected", await request.GetAttributeAsync("data-standing"));
        Assert.Contains("30 June 2027", await request.InnerTextAsync(), StringComparison.Ordinal);
        await request.Locator("details.history summary").ClickAsync();
        Assert.Equal(2, await request.Locator(".history li").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_document_leaves_the_page_of_who_may_not_see_it()
    {
        var page = await chromium.OpenAsync(withScript: false);
        await Pages.SendAsync(page, server, "en", Papers.Resolution("en", Papers.Next()));
        await Pages.KeepDocumentAsync(page, "secretariat");
        var document = new Uri(page.Url).AbsolutePath;

        var anyone = await page.APIRequest.GetAsync(server.Address + document, new() { Headers = new Dictionary<string, string> { ["Forwarded"] = "for=192.0.2.1" } });

        Assert.Equal(404, anyone.Status);
        await page.ClickAsync("#label summary");
        await page.SelectOptionAsync("#label-to", "public");
        await page.ClickAsync("#label button");
        Assert.Equal(200, (await page.APIRequest.GetAsync(server.Address + document, new() { Headers = new Dictionary<string, string> { ["Forwarded"] = "for=192.0.2.1" } })).Status);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_symbol_that_is_none_is_refused_in_words_and_what_was_typed_stays()
    {
        var page = await chromium.OpenAsync(withScript: false);
        await Pages.SendAsync(page, server, "fr", Papers.Resolution("en", Papers.Next()));
        await page.FillAsync("#keep-symbol", "no symbol");
        await page.SelectOptionAsync("#keep-label", "bureau");

        if (await page.Locator("#looked").CountAsync() > 0) await page.CheckAsync("#looked");
        await page.ClickAsync("#keep button");

        Assert.Contains("no symbol", await page.Locator("[role=alert]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(("no symbol", "bureau"), (await page.InputValueAsync("#keep-symbol"), await page.InputValueAsync("#keep-label")));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_list_is_filtered_by_kind_and_year()
    {
        var page = await chromium.OpenAsync(withScript: false);
        var number = Papers.Next();
        await Pages.SendAsync(page, server, "en", Papers.Resolution("en", number));
        await Pages.KeepDocumentAsync(page);
        await page.GotoAsync($"{server.Address}/en/documents");
        await page.SelectOptionAsync("#kind", "resolution");
        await page.SelectOptionAsync("#year", "2026");
        await page.ClickAsync("form.filter button");

        Assert.Equal(1, await page.Locator($"a[href$='/documents/riv-cop-res-4-{number}']").CountAsync());
        await page.GotoAsync($"{server.Address}/en/documents?year=1999");
        Assert.Equal(0, await page.Locator("table.documents").CountAsync());
        await page.Context.CloseAsync();
    }
}
