using Dais.App.Serving;
using Dais.Kit;
using Dais.Record.Acts;
using Dais.Record.Proof;
using Dais.Record.Sqlite;
using Dais.Record.Storing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dais.Security.Tests;

/// <summary>A server with a record signs checkpoints of it by itself, and publishes them.</summary>
public sealed class CheckpointServingTests : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("dais-clerk-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_server_with_a_record_signs_checkpoints_and_publishes_them()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var record = SqliteRecord.Open(PathOf("data", "record.db"));
        var acts = Enumerable.Range(1, 3).Select(_ => new NewAct("noted", 1, "{}"u8.ToArray()));
        Assert.IsType<AppendResult.Appended>(await record.AppendAsync(new(StreamName.Of("body", "one"), 0, [.. acts], Instant.FromUnixTimeSeconds(0), "person/1"), cancel));
        await using var app = Server.Build(
            new() { DataFolder = PathOf("data"), HomeFolder = Repository.Root, Urls = "http://127.0.0.1:0", SigningKeyFile = PathOf("outside", "key.pem") },
            services => services.AddSingleton<IRecordStore>(record));
        await app.StartAsync(cancel);
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };

        IReadOnlyList<Checkpoint>? checkpoints;
        while (!Checkpoint.TryRead(await client.GetStringAsync("/checkpoints.json", cancel), out checkpoints)) await Task.Delay(20, cancel);

        Assert.True(PublicKey.TryRead(await client.GetStringAsync("/checkpoints/key.pem", cancel), out var key));
        var checkpoint = Assert.Single(checkpoints);
        // The server puts acts of its own on a new record meanwhile: whichever was the last, the checkpoint vouches for it.
        var vouchedFor = Assert.Single(await record.ReadAsync(checkpoint.Position - 1, 1, cancel));
        Assert.True(checkpoint.Position >= 3);
        Assert.Equal(Convert.ToHexStringLower(vouchedFor.Hash.Span), checkpoint.Hash);
        Assert.True(checkpoint.IsSignedBy(key));
        Assert.True(File.Exists(PathOf("outside", "key.pem")));
        key.Dispose();
        await app.StopAsync(cancel);
    }

    private string PathOf(params string[] parts) => Path.Combine([folder.FullName, .. parts]);
}
