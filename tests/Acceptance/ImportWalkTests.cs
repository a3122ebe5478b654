using System.Security.Cryptography;
using System.Text;
using Dais.Record.Sqlite;
using Microsoft.Playwright;

namespace Dais.Acceptance.Tests;

/// <summary>The main job in a browser: a file in, its reading, a session, its documents out. Without JavaScript throughout.</summary>
public sealed class ImportWalkTests(DaisServer server, Chromium chromium)
{
    [Theory]
    [InlineData("en", "smuggling-2016.en.txt", "en")]
    [InlineData("ar", "ittijar-2016.ar.txt", "ar")]
    public async Task An_agenda_is_imported_kept_and_downloaded(string language, string file, string documentLanguage)
    {
        var page = await chromium.OpenAsync(withScript: false);
        await Pages.SendAsync(page, server, language, Pages.Agenda(file));
        Assert.True(await page.Locator("#findings").IsVisibleAsync());
        Assert.True(await page.Locator(".source li[id=line-1], .source li").CountAsync() > 20);
        Assert.True(await page.Locator("section.part[id^=item_]").CountAsync() >= 4);

        await Pages.KeepAsync(page);

        Assert.True(await page.Locator("details.item").CountAsync() >= 4);
        Assert.Equal(language == "ar" ? "rtl" : "ltr", await page.GetAttributeAsync("html", "dir"));
        foreach (var (ending, start) in new[] { (".docx", "PK"), (".xml", "<?xml"), (".html", "<!DOCTYPE html>"), (".ics", "BEGIN:VCALENDAR") })
        {
            var address = await page.Locator($"a[href$='.{documentLanguage}{ending}']").First.GetAttributeAsync("href");
            var answer = await page.APIRequest.GetAsync(server.Address + address);
            Assert.Equal(200, answer.Status);
            Assert.StartsWith(start, Encoding.UTF8.GetString(await answer.BodyAsync()).TrimStart('\uFEFF'), StringComparison.Ordinal);
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_line_is_corrected_beside_its_finding_and_the_change_is_shown()
    {
        var page = await chromium.OpenAsync(withScript: false);
        var reading = await Pages.SendAsync(page, server, "en", Pages.Agenda("joint-2019.en.txt"));
        var form = page.Locator(".found details.fold:has(textarea)").First;
        await form.Locator("summary").ClickAsync();
        var was = await form.Locator("textarea").InputValueAsync();

        await form.Locator("textarea").FillAsync(was + " corrected");
        await form.Locator("button").ClickAsync();

        await Pages.ArrivesAsync(page, $"{reading}$");
        Assert.Contains("corrected", await page.Locator(".source ins").First.InnerTextAsync(), StringComparison.Ordinal);
        var received = await page.APIRequest.GetAsync(server.Address + reading + "/received");
        Assert.Equal(await File.ReadAllBytesAsync(Pages.Agenda("joint-2019.en.txt"), TestContext.Current.CancellationToken), await received.BodyAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_discarded_reading_leaves_the_list_and_its_bytes_stay()
    {
        var page = await chromium.OpenAsync(withScript: false);
        var reading = await Pages.SendAsync(page, server, "en", Pages.Agenda("cooperation-2012.fr.txt"));
        var id = reading.Split('/')[^1];

        await page.ClickAsync("a.btn-late");
        await Pages.ArrivesAsync(page, "/discard$");
        await page.ClickAsync("button.btn-late");

        Assert.Equal(0, await page.Locator($"a[href$='{id}']").CountAsync());
        var sent = await File.ReadAllBytesAsync(Pages.Agenda("cooperation-2012.fr.txt"), TestContext.Current.CancellationToken);
        await using (var record = SqliteRecord.OpenForReading(Path.Combine(server.DataFolder, "record.db")))
            Assert.Equal(sent, await record.FindAsync(Convert.ToHexStringLower(SHA256.HashData(sent)), TestContext.Current.CancellationToken));
        Assert.Equal(reading, await Pages.SendAsync(page, server, "en", Pages.Agenda("cooperation-2012.fr.txt")));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_refused_in_words_and_the_choice_of_language_stays()
    {
        var page = await chromium.OpenAsync(withScript: false);
        await page.GotoAsync($"{server.Address}/fr/import");
        await page.SelectOptionAsync("#language", "ru");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "photo.txt", MimeType = "text/plain", Buffer = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3] });

        await page.ClickAsync("form[enctype] button[type=submit]");

        Assert.True(await page.Locator("[role=alert]").IsVisibleAsync());
        Assert.Equal("ru", await page.InputValueAsync("#language"));
        await page.Context.CloseAsync();
    }
}
