using Dais.Record.Acts;
using Dais.Record.Proof;
using Dais.Record.Sqlite;
using Dais.Record.Storing;
using Microsoft.Data.Sqlite;

namespace Dais.Record.Tests.Proof;

public sealed class CheckpointFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-checkpoints-");
    private readonly SigningKey key;

    public CheckpointFolderTests() => key = SigningKey.OpenOrMake(Path.Combine(folder.FullName, "outside", "key.pem"));

    private CheckpointFolder Checkpoints => new(Path.Combine(folder.FullName, "checkpoints"));

    private string File => Path.Combine(folder.FullName, "record.db");

    public void Dispose()
    {
        key.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Checkpoints_are_kept_in_a_chain_and_one_without_news_is_not_made()
    {
        await using var record = SqliteRecord.Open(File);
        Assert.Null(await MakeAsync(record));
        await AppendAsync(record, 0);
        var first = await MakeAsync(record);
        Assert.Null(await MakeAsync(record));
        await AppendAsync(record, 1);
        var second = await MakeAsync(record);

        Assert.Equal([1L, 2L], Checkpoints.Positions);
        Assert.Null(first!.Before);
        Assert.Equal(first.Digest, second!.Before);
        using var published = Checkpoints.Key(second.Key);
        Assert.Empty(CheckpointTrust.Doubts(Checkpoints.All, [published!], areConsecutive: true));
        Assert.Null(Checkpoints.Key("../../outside/key"));
    }

    [Fact]
    public async Task A_checkpoint_that_was_changed_or_taken_away_is_doubtful()
    {
        await using var record = SqliteRecord.Open(File);
        for (var i = 0; i < 3; i++)
        {
            await AppendAsync(record, i);
            await MakeAsync(record);
        }

        var all = Checkpoints.All;

        Assert.Equal([CheckpointDoubt.NotChained], CheckpointTrust.Doubts([all[0], all[2]], [key.Public], areConsecutive: true).Select(d => d.Doubt));
        Assert.Equal([CheckpointDoubt.SignatureWrong], CheckpointTrust.Doubts([all[2] with { Position = 4 }], [key.Public], areConsecutive: false).Select(d => d.Doubt));
        Assert.Equal([CheckpointDoubt.KeyUnknown], CheckpointTrust.Doubts([all[1]], [], areConsecutive: false).Select(d => d.Doubt));
    }

    [Fact]
    public async Task A_record_rewritten_below_its_last_checkpoint_is_not_signed()
    {
        await using (var record = SqliteRecord.Open(File))
        {
            await AppendAsync(record, 0);
            await AppendAsync(record, 1);
            await MakeAsync(record);
        }

        await using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TRIGGER acts_stay; DELETE FROM acts WHERE position = 2";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await using var rewritten = SqliteRecord.Open(File);
        await Assert.ThrowsAsync<InvalidDataException>(() => MakeAsync(rewritten));
        await AppendAsync(rewritten, 1, "another");
        await AppendAsync(rewritten, 2);
        await Assert.ThrowsAsync<InvalidDataException>(() => MakeAsync(rewritten));
    }

    [Fact]
    public void A_file_that_is_no_checkpoint_is_named()
    {
        var path = Path.Combine(folder.FullName, "checkpoints", "000000000007.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, "{}");

        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => Checkpoints.All).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/srv/data", null, null, "/home/a/.config/dais/signing-key.pem")]
    [InlineData("/srv/data", null, "/etc/dais/key.pem", "/etc/dais/key.pem")]
    [InlineData("/srv/data", "/srv/key.pem", "/etc/dais/key.pem", "/srv/key.pem")]
    [InlineData("/srv/data", "/srv/data-key.pem", null, "/srv/data-key.pem")]
    public void The_key_stands_where_it_is_said_or_in_its_usual_place(string data, string? given, string? named, string expected) =>
        Assert.Equal(expected, SigningKeyPlace.Find(given, data, name => name == SigningKeyPlace.Variable ? named : name == "HOME" ? "/home/a" : null));

    [Theory]
    [InlineData("/srv/data/key.pem")]
    [InlineData("/srv/data/../data/keys/key.pem")]
    public void A_key_in_the_data_folder_is_refused(string given) =>
        Assert.Throws<InvalidDataException>(() => SigningKeyPlace.Find(given, "/srv/data", _ => null));

    private async Task<Checkpoint?> MakeAsync(SqliteRecord record) => await Checkpoints.MakeAsync(record, key, ARecord.Noon, TestContext.Current.CancellationToken);

    private static async Task AppendAsync(SqliteRecord record, int expected, string text = "text")
    {
        var append = new Append(StreamName.Of("body", "one"), expected, [new("noted", 1, System.Text.Encoding.UTF8.GetBytes($"{{\"text\":\"{text}\"}}"))], ARecord.Noon, "person/1");
        Assert.IsType<AppendResult.Appended>(await record.AppendAsync(append, TestContext.Current.CancellationToken));
    }
}
