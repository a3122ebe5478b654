using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dais.Directory.Instruments;
using Dais.Kernel;

namespace Dais.Directory.Tests.Instruments;

public sealed partial class InstrumentPagesTests(DirectoryServer server)
{
    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_page_stands_in_every_language_and_says_its_date(string language)
    {
        var asOf = InstrumentWords.Date(SeedLists.AsOf, Language.Parse(language));
        foreach (var path in new[] { "instruments", "states/fra", "states/EUE" }.Concat(Instrument.All.Where(i => i.Code != "firearms").Select(i => $"instruments/{i.Code}")))
            Assert.Contains(asOf, await PageAsync($"/{language}/{path}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_answers_what_was_asked()
    {
        var page = await PageAsync("/en/instruments/untoc?on=2003-06-30&group=westernEuropeanAndOther&status=party");

        Assert.Contains("30 June 2003", page, StringComparison.Ordinal);
        Assert.Contains("/en/states/fra", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/en/states/swe", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/en/states/mli", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_date_is_said_and_the_page_is_there()
    {
        var answer = await server.Http.GetAsync("/fr/instruments/untoc?on=2010-02-30", Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("2010-02-30", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/instruments/nothing")]
    [InlineData("/en/instruments/nothing/participants.csv")]
    [InlineData("/en/instruments/nothing/import")]
    [InlineData("/en/states/xxx")]
    [InlineData("/en/states/bmu")]
    public async Task What_is_not_there_is_not_there(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await server.Http.GetAsync(path, Cancel)).StatusCode);

    [Fact]
    public async Task The_table_comes_as_a_file_that_names_its_day()
    {
        var answer = await server.Http.GetAsync("/es/instruments/trafficking/participants.csv?on=2010-01-01", Cancel);

        Assert.Equal("trafficking-2010-01-01.es.csv", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains("Alemania", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_list_is_shown_kept_and_then_present_and_the_older_stands_beside_it()
    {
        var csv = SeedCsv("firearms") + "BMU,,,,,2016-01-08,\n";

        var preview = await SendAsync("firearms", csv, "2016-02-01");
        Assert.Contains("Bermuda", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("2016", await PageAsync("/en/instruments/firearms"), StringComparison.Ordinal);

        var unlooked = await KeepAsync(preview, looked: false);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unlooked.StatusCode);
        var kept = await KeepAsync(preview, looked: true);
        Assert.Equal("/en/instruments/firearms", kept.Headers.Location?.OriginalString);

        var page = await PageAsync("/en/instruments/firearms");
        Assert.Contains("1 February 2016", page, StringComparison.Ordinal);
        Assert.Contains("March 2015", page, StringComparison.Ordinal);
        Assert.Contains("ours, for a test", page, StringComparison.Ordinal);
        Assert.Equal("/en/instruments/firearms", (await KeepAsync(preview, looked: true)).Headers.Location?.OriginalString);

        var acts = await server.Record.ReadStreamAsync(InstrumentActs.StreamOf("firearms"), 0, 10, Cancel);
        Assert.Equal(["system", "local-operator"], acts.Select(a => a.Envelope.Actor));
        Assert.All(acts, a => Assert.StartsWith("depositary list as of", a.Envelope.Authority, StringComparison.Ordinal));
        Assert.Equal(csv, Encoding.UTF8.GetString((await server.Record.FindAsync(Hash(csv), Cancel))!));
    }

    [Theory]
    [InlineData("not a list", "2016-02-01")]
    [InlineData("Participant,Signature\nMali,1 Jan 2001", "next week")]
    [InlineData("", "2016-02-01")]
    public async Task What_cannot_be_read_is_answered_with_the_form_as_typed(string csv, string asOf)
    {
        var (token, answer) = (await TokenAsync("/en/instruments/cedaw/import"), default(HttpResponseMessage));
        using var form = FormOf(csv, asOf, token);
        answer = await server.Http.PostAsync("/en/instruments/cedaw/import", form, Cancel);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains($"value=\"{asOf}\"", page, StringComparison.Ordinal);
        Assert.Contains("ours, for a test", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        using var form = FormOf("Participant,Signature\nMali,1 Jan 2001", "2016-02-01", "forged");

        Assert.Equal(HttpStatusCode.BadRequest, (await server.Http.PostAsync("/en/instruments/cedaw/import", form, Cancel)).StatusCode);
    }

    private static string SeedCsv(string code) => "Code,Signature,Ratification,Acceptance,Approval,Accession,Succession\n" + string.Concat(
        SeedLists.Of(Instrument.Find(code)!).Select(r => $"{r.Code},{string.Join(',', SeedKinds.Select(k => string.Join("; ", r.Actions.Where(a => a.Kind == k).Select(a => a.On))))}\n"));

    private static ActionKind[] SeedKinds =>
        [ActionKind.Signature, ActionKind.Ratification, ActionKind.Acceptance, ActionKind.Approval, ActionKind.Accession, ActionKind.Succession];

    private static string Hash(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private async Task<string> PageAsync(string path)
    {
        var answer = await server.Http.GetAsync(path, Cancel);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}: {page}");
        return page;
    }

    private async Task<string> TokenAsync(string path) => Hidden(await PageAsync(path), "__RequestVerificationToken");

    private async Task<string> SendAsync(string code, string csv, string asOf)
    {
        using var form = FormOf(csv, asOf, await TokenAsync($"/en/instruments/{code}/import"));
        var answer = await server.Http.PostAsync($"/en/instruments/{code}/import", form, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private async Task<HttpResponseMessage> KeepAsync(string preview, bool looked)
    {
        var fields = new[] { "__RequestVerificationToken", "as-of", "seen", "source", "list" }.ToDictionary(n => n, n => WebUtility.HtmlDecode(Hidden(preview, n)), StringComparer.Ordinal);
        if (looked) fields["looked"] = "yes";
        using var form = new FormUrlEncodedContent(fields);
        return await server.Http.PostAsync(Action().Match(preview).Groups["to"].Value, form, Cancel);
    }

    private static MultipartFormDataContent FormOf(string csv, string asOf, string token) => new()
    {
        { new StringContent(token), "__RequestVerificationToken" },
        { new StringContent(asOf), "as-of" },
        { new StringContent("ours, for a test"), "source" },
        { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "list.csv" },
    };

    private static string Hidden(string page, string name) => Regex.Match(page, $"name=\"{name}\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Groups["value"].Value;

    [GeneratedRegex("<form class=\"keep-list[^>]* action=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Action();
}
