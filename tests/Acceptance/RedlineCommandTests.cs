using System.Text.Json;
using Dais.Kit;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dais.Acceptance.Tests;

/// <summary>dais redline through the executable.</summary>
public sealed class RedlineCommandTests(Chromium chromium) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-redline-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_revision_is_shown_in_every_form()
    {
        await File.WriteAllLinesAsync(PathOf("old.txt"), ["Urges States to answer within ten days;", "", "Thanks the host country."], TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(PathOf("new.txt"), ["Urges States to answer within five days;", "Thanks the host country."], TestContext.Current.CancellationToken);

        var text = await RedlineAsync();
        Assert.Equal(0, text.Code);
        Assert.Contains("~\tUrges States to answer within [-ten-]{+five+} days;\n \tThanks the host country.\n", text.Results, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await RedlineAsync("--format", "json")).Results);
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("changed").GetInt32());
        Assert.Contains("<ins>", (await RedlineAsync("--format", "html", "--lines", "new")).Results, StringComparison.Ordinal);
        Assert.Equal(0, (await RedlineAsync("--format", "docx", "--out", PathOf("changes.docx"), "--at", "2026-11-23T10:30:00Z")).Code);
        Assert.Equal((byte)'P', (await File.ReadAllBytesAsync(PathOf("changes.docx"), TestContext.Current.CancellationToken))[0]);
    }

    [Fact]
    public async Task Documents_of_any_form_are_compared_by_their_paragraphs_and_not_across_languages()
    {
        var lighthouses = await File.ReadAllTextAsync(Repository.PathOf("tests", "Documents", "Concording", "lighthouses.fr.txt"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(PathOf("old.txt"), lighthouses, TestContext.Current.CancellationToken);
        // A redline of nothing is the text itself as a Word file.
        Assert.Equal(0, (await DaisCommand.RunAsync(new Dictionary<string, string>(), ["redline", PathOf("old.txt"), PathOf("old.txt"), "--format", "docx", "--out", PathOf("old.docx")])).Code);
        await File.WriteAllTextAsync(PathOf("new.txt"), lighthouses.Replace("125 ingénieurs", "150 ingénieurs", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        using var json = JsonDocument.Parse((await DaisCommand.RunAsync(new Dictionary<string, string>(), ["redline", PathOf("old.docx"), PathOf("new.txt"), "--format", "json"])).Results);
        Assert.Equal("fr", json.RootElement.GetProperty("language").GetString());
        var changed = json.RootElement.GetProperty("paragraphs").EnumerateArray().Single(p => p.ToString().Contains("\"para_1\"", StringComparison.Ordinal)).ToString();
        Assert.Contains("\"125\"", changed, StringComparison.Ordinal);
        Assert.Contains("\"150\"", changed, StringComparison.Ordinal);

        File.Copy(Repository.PathOf("tests", "Documents", "Concording", "lighthouses.es.txt"), PathOf("new.txt"), overwrite: true);
        var across = await RedlineAsync();
        Assert.Equal(1, across.Code);
    }

    [Fact]
    public async Task Wrong_use_and_files_that_cannot_be_read_are_told_apart()
    {
        await File.WriteAllTextAsync(PathOf("old.txt"), "Words.", TestContext.Current.CancellationToken);

        Assert.Equal(1, (await RedlineAsync()).Code);
        Assert.Equal(2, (await RedlineAsync("--format", "docx")).Code);
        Assert.Equal(2, (await RedlineAsync("--at", "yesterday")).Code);
    }

    [Theory]
    [MemberData(nameof(Pages.Languages), MemberType = typeof(Pages))]
    public async Task Axe_finds_nothing_on_the_page_of_a_redline_by_day_or_on_a_phone_in_the_dark(string language)
    {
        // A paragraph moved, one taken out, one put in, and words changed throughout.
        var lines = (await File.ReadAllLinesAsync(Repository.PathOf("tests", "Documents", "Agendas", $"clean.{language}.txt"), TestContext.Current.CancellationToken)).Where(l => l.Trim().Length > 30).ToList();
        await File.WriteAllLinesAsync(PathOf("old.txt"), lines, TestContext.Current.CancellationToken);
        var revised = lines.Skip(2).Select(l => l.Replace("2", "3", StringComparison.Ordinal)).Append(lines[0]).Append(new string([.. lines[1].Reverse()]));
        await File.WriteAllLinesAsync(PathOf("new.txt"), revised, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await RedlineAsync("--language", language, "--plain", "--format", "html", "--out", PathOf("changes.html"))).Code);

        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            var page = await chromium.OpenAsync(width: width);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.GotoAsync("file://" + PathOf("changes.html"));
            var result = await page.RunAxe();
            Assert.NotEmpty(result.Passes);
            Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.True(await page.Locator("del.moved").CountAsync() > 0);
            await page.Context.CloseAsync();
        }
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private Task<DaisAnswer> RedlineAsync(params string[] options) =>
        DaisCommand.RunAsync(new Dictionary<string, string>(), ["redline", PathOf("old.txt"), PathOf("new.txt"), .. options]);
}
