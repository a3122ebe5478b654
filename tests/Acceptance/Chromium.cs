using Microsoft.Playwright;

namespace Dais.Acceptance.Tests;

/// <summary>The machine's own browser; tests that need it are skipped, with the reason, where there is none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string? executable = new[] { Environment.GetEnvironmentVariable("DAIS_CHROMIUM") }.Concat(Places).FirstOrDefault(File.Exists);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (executable is null) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments });
    }

    /// <summary>A page in a window of its own, 1280 by 900 unless said otherwise.</summary>
    public async Task<IPage> OpenAsync(bool withScript = true, int width = 1280)
    {
        if (browser is null) Assert.Skip($"There is no chromium at {string.Join(", ", Places)}, and DAIS_CHROMIUM names none.");
        var context = await browser.NewContextAsync(new() { JavaScriptEnabled = withScript, ViewportSize = new() { Width = width, Height = 900 } });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
