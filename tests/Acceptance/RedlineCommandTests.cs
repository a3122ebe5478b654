using System.Text.Json;

namespace Dais.Acceptance.Tests;

/// <summary>dais redline through the executable.</summary>
public sealed class RedlineCommandTests : IDisposable
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
    public async Task Wrong_use_and_files_that_cannot_be_read_are_told_apart()
    {
        await File.WriteAllTextAsync(PathOf("old.txt"), "Words.", TestContext.Current.CancellationToken);

        Assert.Equal(1, (await RedlineAsync()).Code);
        Assert.Equal(2, (await RedlineAsync("--format", "docx")).Code);
        Assert.Equal(2, (await RedlineAsync("--at", "yesterday")).Code);
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private Task<DaisAnswer> RedlineAsync(params string[] options) =>
        DaisCommand.RunAsync(new Dictionary<string, string>(), ["redline", PathOf("old.txt"), PathOf("new.txt"), .. options]);
}
