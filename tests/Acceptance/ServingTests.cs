using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace Dais.Acceptance.Tests;

/// <summary>What the server answers to plain requests.</summary>
public sealed class ServingTests(DaisServer server) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(server.Address) };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => http.Dispose();

    [Theory]
    [InlineData("ru-RU, en;q=0.5", "/ru/sessions")]
    [InlineData("de, fr;q=0.4, es;q=0.8", "/es/sessions")]
    [InlineData("de", "/en/sessions")]
    [InlineData("en;q=0, zh-Hant", "/zh/sessions")]
    public async Task The_front_door_leads_to_the_browsers_language(string accepted, string place)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Accept-Language", accepted);
        using var answer = await http.SendAsync(request, Cancel);

        Assert.Equal(place, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Nothing_may_be_loaded_from_elsewhere_run_or_framed()
    {
        using var answer = await http.GetAsync($"/en/{DaisServer.SamplePage}", Cancel);
        var policy = string.Join(';', answer.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Another_sites_name_for_this_machine_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en/sessions");
        request.Headers.Host = "evil.example";
        using var answer = await http.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/ar/nowhere", "ar", "rtl")]
    [InlineData("/fr/sessions/none", "fr", "ltr")]
    [InlineData("/es/import/0123456789abcdef", "es", "ltr")]
    [InlineData("/zh/sessions/sample/documents/none.pdf", "zh", "ltr")]
    [InlineData("/en/sessions/..%2F..%2Fkeys", "en", "ltr")]
    [InlineData("/nowhere", "en", "ltr")]
    public async Task What_is_not_there_is_told_in_the_language_of_the_path(string path, string language, string direction)
    {
        using var answer = await http.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused_and_changes_nothing()
    {
        using var form = new MultipartFormDataContent { { new StringContent("Provisional agenda"), "file", "agenda.txt" } };
        using var answer = await http.PostAsync("/ru/import", form, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("<html lang=\"ru\"", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_did_not_change_is_not_sent_again()
    {
        var path = $"/en/{DaisServer.SamplePage}/documents/PATH-COP-WG.1-2027-1.ar.docx";
        using var first = await http.GetAsync(path, Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await http.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("PATH-COP-WG.1-2027-1.ar.docx", first.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_page_that_carries_its_own_style_sheet_may_use_that_one_only()
    {
        using var answer = await http.GetAsync($"/en/{DaisServer.SamplePage}/documents/PATH-COP-WG.1-2027-1.en.html", Cancel);

        Assert.Contains("style-src 'sha256-", string.Join(';', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(new MediaTypeHeaderValue("text/html", "utf-8"), answer.Content.Headers.ContentType);
    }

    [Fact]
    public async Task A_pdf_comes_or_a_page_says_why_not_and_offers_the_others()
    {
        using var answer = await http.GetAsync($"/en/{DaisServer.SamplePage}/documents/PATH-COP-WG.1-2027-1.en.pdf", Cancel);
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            Assert.Equal("%PDF"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync(Cancel))[..4]);
            return;
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("PATH-COP-WG.1-2027-1.en.docx", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://192.0.2.1:5080")]
    [InlineData("http://localhost.example:5080")]
    [InlineData("http://localhost:0;http://[::]:0")]
    public async Task An_address_that_others_could_reach_is_refused_with_the_reason(string urls)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [DaisServer.Executable, "serve", "--data", server.DataFolder, "--urls", urls])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var said = process.StandardError.ReadToEndAsync(Cancel);
        var heard = process.StandardOutput.ReadToEndAsync(Cancel);
        try
        {
            await process.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        Assert.NotEqual(0, process.ExitCode);
        Assert.NotEqual("", await said + await heard);
    }

    [Fact]
    public async Task It_says_that_it_is_well() => Assert.Equal("Healthy", await http.GetStringAsync("/health", Cancel));
}
