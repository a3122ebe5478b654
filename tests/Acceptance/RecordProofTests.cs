using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Dais.Record.Acts;
using Dais.Record.Sqlite;
using Dais.Record.Storing;
using NodaTime;

namespace Dais.Acceptance.Tests;

/// <summary>The verbs of the record through the executable: verify, checkpoint, export, import-record, backup, restore.</summary>
public sealed class RecordProofTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-proof-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_record_is_verified_moved_backed_up_and_restored()
    {
        await FillAsync(PathOf("data"), 30);
        Assert.Equal(0, (await DaisAsync("verify", "--data", PathOf("data"))).Code);

        Assert.Equal(0, (await DaisAsync("export", "--data", PathOf("data"), "--out", PathOf("record.dais.gz"))).Code);
        Assert.Equal(0, (await DaisAsync("import-record", PathOf("record.dais.gz"), "--data", PathOf("moved"))).Code);
        var again = await DaisAsync("import-record", PathOf("record.dais.gz"), "--data", PathOf("moved"));
        Assert.Equal(1, again.Code);
        Assert.Contains("empty", again.Messages, StringComparison.Ordinal);

        Assert.Equal(0, (await DaisAsync("backup", "--data", PathOf("data"), "--out", PathOf("backup.tar.gz"))).Code);
        Assert.Equal(0, (await DaisAsync("restore", PathOf("backup.tar.gz"), "--data", PathOf("restored"))).Code);
        Assert.Equal(1, (await DaisAsync("restore", PathOf("backup.tar.gz"), "--data", PathOf("restored"))).Code);

        Assert.Equal(await HashAsync("data"), await HashAsync("moved"));
        Assert.Equal(await HashAsync("data"), await HashAsync("restored"));
        var lines = (await DaisAsync("export", "--data", PathOf("data"), "--format", "jsonl")).Results.TrimEnd().Split('\n');
        Assert.Equal(30, lines.Length);
    }

    [Fact]
    public async Task A_tail_rewritten_and_signed_again_is_found_with_a_checkpoint_that_was_kept()
    {
        await FillAsync(PathOf("data"), 20);
        var early = await DaisAsync("checkpoint", "--data", PathOf("data"));
        await FillAsync(PathOf("data"), 30);
        var late = await DaisAsync("checkpoint", "--data", PathOf("data"));
        await File.WriteAllTextAsync(PathOf("kept.json"), $$"""{"checkpoints":[{{early.Results}},{{late.Results}}]}""", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await DaisAsync("verify", "--data", PathOf("data"), "--checkpoint", PathOf("kept.json"))).Code);
        Assert.False(File.Exists(PathOf("data", "key.pem")));

        Directory.Delete(PathOf("data"), recursive: true);
        await FillAsync(PathOf("data"), 24);
        await FillAsync(PathOf("data"), 30, "rewritten");
        Assert.Equal(0, (await DaisAsync("checkpoint", "--data", PathOf("data"))).Code);

        Assert.Equal(0, (await DaisAsync("verify", "--data", PathOf("data"))).Code);
        var found = await DaisAsync("verify", "--data", PathOf("data"), "--checkpoint", PathOf("kept.json"), "--format", "json");
        Assert.Equal(1, found.Code);
        using var report = JsonDocument.Parse(found.Results);
        Assert.Equal(20, report.RootElement.GetProperty("agreesUpTo").GetInt64());
        Assert.Equal(29, report.RootElement.GetProperty("sameAtMostUpTo").GetInt64());
        Assert.Contains("evidence", found.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_verified_is_said_in_one_sentence()
    {
        var missing = await DaisAsync("verify", "--data", PathOf("nowhere"));
        Assert.Equal(1, missing.Code);
        Assert.Single(missing.Messages.TrimEnd().Split('\n'));

        Directory.CreateDirectory(PathOf("noise"));
        await File.WriteAllTextAsync(PathOf("noise", "record.db"), "no database at all, but long enough to be read as one", TestContext.Current.CancellationToken);
        Assert.Equal(1, (await DaisAsync("verify", "--data", PathOf("noise"))).Code);
        Assert.Equal(2, (await DaisAsync("verify", "--record", "mysql://root:secret@localhost/x")).Code);
    }

    [Fact]
    public async Task The_server_publishes_the_checkpoints_and_their_key()
    {
        await using var server = new DaisServer();
        await server.InitializeAsync();
        var made = await DaisCommand.RunAsync(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["DAIS_SIGNING_KEY_FILE"] = server.SigningKeyFile }, "checkpoint", "--data", server.DataFolder);
        using var checkpoint = JsonDocument.Parse(made.Results);
        using var client = new HttpClient { BaseAddress = new(server.Address) };

        await File.WriteAllTextAsync(PathOf("kept.json"), await client.GetStringAsync("/checkpoints.json", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(PathOf("key.pem"), await client.GetStringAsync("/checkpoints/key.pem", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var feed = XDocument.Parse(await client.GetStringAsync("/fr/checkpoints.atom", TestContext.Current.CancellationToken));
        Assert.Equal(0, (await DaisAsync("export", "--data", server.DataFolder, "--out", PathOf("record.dais.gz"))).Code);
        Assert.Equal(0, (await DaisAsync("import-record", PathOf("record.dais.gz"), "--data", PathOf("copy"))).Code);

        Assert.Equal(0, (await DaisAsync("verify", "--data", PathOf("copy"), "--checkpoint", PathOf("kept.json"), "--public-key", PathOf("key.pem"))).Code);
        Assert.Equal(3, (await DaisAsync("verify", "--data", PathOf("copy"), "--checkpoint", PathOf("kept.json"))).Code);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Contains($"position {checkpoint.RootElement.GetProperty("position").GetInt64()}", feed.Root!.Element(atom + "entry")!.Element(atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync("/checkpoints/99.json", TestContext.Current.CancellationToken)).StatusCode);
    }

    private Task<DaisAnswer> DaisAsync(params string[] arguments) => DaisCommand.RunAsync(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DAIS_SIGNING_KEY_FILE"] = PathOf("outside", "signing-key.pem"),
            ["DAIS_MASTER_KEY_FILE"] = PathOf("outside", "master.key"),
        },
        arguments);

    private async Task<string> HashAsync(string data)
    {
        using var report = JsonDocument.Parse((await DaisAsync("verify", "--data", PathOf(data), "--format", "json")).Results);
        Assert.True(report.RootElement.GetProperty("whole").GetBoolean());
        return report.RootElement.GetProperty("hash").GetString()!;
    }

    /// <summary>Fills a record up to so many acts, the same each time.</summary>
    private static async Task FillAsync(string data, int upTo, string text = "as it was")
    {
        await using var record = SqliteRecord.Open(Path.Combine(data, "record.db"));
        for (var done = (int)(await record.HeadAsync(TestContext.Current.CancellationToken)).Position; done < upTo; done++)
        {
            var body = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { text, number = done }));
            var append = new Append(StreamName.Of("body", "one"), done, [new("noted", 1, body)], Instant.FromUnixTimeSeconds(1_790_000_000 + done), "person/1");
            Assert.IsType<AppendResult.Appended>(await record.AppendAsync(append, TestContext.Current.CancellationToken));
        }
    }

    private string PathOf(params string[] parts) => Path.Combine([folder.FullName, .. parts]);
}
