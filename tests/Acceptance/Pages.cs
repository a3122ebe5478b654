using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Dais.Kit;
using Microsoft.Playwright;

namespace Dais.Acceptance.Tests;

/// <summary>What the walks through the pages share.</summary>
internal static class Pages
{
    public static TheoryData<string> Languages => ["ar", "zh", "en", "fr", "ru", "es"];

    /// <summary>An agenda of ours as it comes off the page, with recognition errors.</summary>
    public static string Agenda(string name) => Repository.PathOf("tests", "Documents", "Agendas", name);

    /// <summary>Waits until the page's address matches: asked again and again, since an arrival between two looks would be missed by waiting for it.</summary>
    public static Task ArrivesAsync(IPage page, [StringSyntax(StringSyntaxAttribute.Regex)] string address) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex(address, RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = 30_000 });

    /// <summary>Sends a file through the form and answers the address of its reading, without the server's.</summary>
    public static async Task<string> SendAsync(IPage page, DaisServer server, string language, string file)
    {
        await page.GotoAsync($"{server.Address}/{language}/import");
        await page.SetInputFilesAsync("#file", file);
        await page.ClickAsync("form[enctype] button[type=submit]");
        await ArrivesAsync(page, $"/{language}/import/.");
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Sends bytes through the form and answers the address of their reading, without the server's.</summary>
    public static async Task<string> SendAsync(IPage page, DaisServer server, string language, FilePayload file)
    {
        await page.GotoAsync($"{server.Address}/{language}/import");
        await page.SetInputFilesAsync("#file", file);
        await page.ClickAsync("form[enctype] button[type=submit]");
        await ArrivesAsync(page, $"/{language}/import/.");
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Keeps the reading on the page as a document.</summary>
    public static async Task KeepDocumentAsync(IPage page, string? label = null)
    {
        if (await page.Locator("#looked").CountAsync() > 0) await page.CheckAsync("#looked");
        if (label is not null) await page.SelectOptionAsync("#keep-label", label);
        await page.ClickAsync("#keep button");
        await ArrivesAsync(page, "/documents/");
    }

    /// <summary>Keeps the reading on the page as a session, confirming that it was looked at where that is asked.</summary>
    public static async Task KeepAsync(IPage page)
    {
        if (await page.Locator("#looked").CountAsync() > 0) await page.CheckAsync("#looked");
        await page.ClickAsync("#keep button");
        await ArrivesAsync(page, "/sessions/");
    }
}
