using System.Net;
using System.Text.RegularExpressions;
using Dais.Kit;

namespace Dais.Acceptance.Tests;

/// <summary>A person with an account is erased while the server runs: their name stands nowhere any more, and a backup of before does not bring it back.</summary>
public sealed partial class ErasureTests : IAsyncLifetime
{
    private const string Name = "Nadège Okonkwo-Ivanova";
    private const string Email = "nadege.okonkwo@example.org";
    private const string Password = "seven rivers run north";
    private readonly DaisServer server = new();
    private readonly DirectoryInfo beside = Directory.CreateTempSubdirectory("dais-erased-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Dictionary<string, string> Environment => new(StringComparer.Ordinal) { ["DAIS_MASTER_KEY_FILE"] = server.MasterKeyFile };

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        beside.Delete(recursive: true);
    }

    [Fact]
    public async Task An_erased_person_is_in_no_file_signs_in_no_more_and_no_backup_brings_them_back()
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(server.Address) };
        await OpenAccountAsync(browser);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/en/import", Cancel)).StatusCode);
        Assert.NotEmpty(Traces.Of(Name, server.DataFolder));
        var backup = Path.Combine(beside.FullName, "before.tar");
        Assert.Equal(0, (await VerbAsync("backup", "--data", server.DataFolder, "--out", backup)).Code);
        Assert.NotEmpty(Traces.Of(Name, beside.FullName));
        var person = (await VerbAsync("accounts", "list", "--data", server.DataFolder)).Results.Split('\t')[1];

        var erased = await VerbAsync("erase", person, "--data", server.DataFolder, "--reason", "asked for by the person", "--authority", "data protection policy, para. 7");

        Assert.Equal((0, ""), (erased.Code, erased.Messages));
        Assert.StartsWith($"{person} erased: act ", erased.Results, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync("/en/import", Cancel)).StatusCode);
        Assert.StartsWith($"{person} was erased before: act ", (await VerbAsync("erase", person, "--data", server.DataFolder, "--reason", "again", "--authority", "the same")).Results, StringComparison.Ordinal);
        ShouldBeNowhereIn(server.DataFolder);

        var restored = Path.Combine(beside.FullName, "restored");
        Assert.Equal((0, ""), await RestoreAsync(backup, restored));
        ShouldBeNowhereIn(restored);
        Assert.Equal(0, (await VerbAsync("verify", "--data", server.DataFolder)).Code);
        Assert.Equal(0, (await VerbAsync("verify", "--data", restored)).Code);
    }

    [Fact]
    public async Task Who_was_never_there_is_not_said_to_be_erased()
    {
        Assert.Equal(2, (await VerbAsync("erase", "person/none", "--data", server.DataFolder, "--reason", "a", "--authority", "b")).Code);
        Assert.Equal(2, (await VerbAsync("erase", Name, "--data", server.DataFolder, "--reason", "a", "--authority", "b")).Code);
    }

    [Fact]
    public async Task The_master_key_is_changed_and_what_is_sealed_opens_as_before()
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(server.Address) };
        await OpenAccountAsync(browser);

        Assert.Equal("1 keys wrapped by a new master key", (await VerbAsync("keys", "rewrap", "--data", server.DataFolder)).Results.Trim());

        var lines = await File.ReadAllLinesAsync(server.MasterKeyFile, Cancel);
        Assert.Equal(2, lines.Length);
        await File.WriteAllTextAsync(server.MasterKeyFile, lines[1] + "\n", Cancel);
        Assert.Equal(0, (await VerbAsync("accounts", "list", "--data", server.DataFolder)).Code);
    }

    private async Task<(int Code, string Messages)> RestoreAsync(string backup, string folder)
    {
        var answer = await VerbAsync("restore", backup, "--data", folder);
        return (answer.Code, answer.Messages);
    }

    private Task<DaisAnswer> VerbAsync(params string[] arguments) => DaisCommand.RunAsync(Environment, arguments);

    private static void ShouldBeNowhereIn(string folder)
    {
        Assert.NotEmpty(Directory.GetFiles(folder, "accounts.db"));
        Assert.Empty(Traces.Of(Name, folder));
        Assert.Empty(Traces.Of(Email, folder));
    }

    private async Task OpenAccountAsync(HttpClient browser)
    {
        var invited = await VerbAsync("accounts", "add", Email, "--name", Name, "--role", "Officer", "--data", server.DataFolder, "--site", server.Address);
        var link = new Uri(invited.Results.Trim());
        var page = await browser.GetStringAsync(link, Cancel);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = Field(page, "__RequestVerificationToken"),
            ["enrolment"] = Field(page, "enrolment"),
            ["password"] = Password,
            ["repeated"] = Password,
            ["code"] = Authenticators.CodeOf(TotpKey().Match(page).Groups["key"].Value),
        });
        using var answer = await browser.PostAsync(link, form, Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static string Field(string page, string name) =>
        WebUtility.HtmlDecode(Regex.Match(page, $"name=\"{name}\"[^>]* value=\"([^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value);

    [GeneratedRegex("id=\"totp-key\">(?<key>[^<]+)<", RegexOptions.None, 1000)]
    private static partial Regex TotpKey();
}
