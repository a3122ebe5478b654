using System.Globalization;
using Dais.Record.Acts;
using Dais.Record.Sqlite;
using Dais.Record.Storing;
using Dais.Record.Tests.Storing;

namespace Dais.Record.Tests.Sqlite;

/// <summary>A disk that is full, and one that cannot be written to: refused, and nothing acknowledged that is not there.</summary>
public sealed class SqliteDiskTests : RecordStoreSuite
{
    private const int Kilobytes = 1024;
    private readonly SqliteGround ground;

    public SqliteDiskTests()
        : this(new())
    {
    }

    private SqliteDiskTests(SqliteGround ground)
        : base(ground) => this.ground = ground;

    [Fact]
    public async Task A_file_that_may_not_grow_refuses_appends_and_keeps_what_it_acknowledged()
    {
        var path = ground.Beside("limited.db");
        int appended;
        await using (var record = SqliteRecord.Open(path, new() { LargestFile = 400 * Kilobytes })) appended = await FillAsync(record);

        await using var larger = SqliteRecord.Open(path, new() { LargestFile = 800 * Kilobytes });
        ShouldBeWhole(await larger.ReadAsync(0, int.MaxValue, Cancellation), await larger.HeadAsync(Cancellation));
        Assert.Equal(appended, (await larger.HeadAsync(Cancellation)).Position);
        Assert.IsType<AppendResult.Appended>(await larger.AppendAsync(An(Body, 0, ABody(8)), Cancellation));
    }

    [Fact]
    public async Task What_is_too_large_for_what_is_left_does_not_keep_back_its_neighbours()
    {
        await using var record = SqliteRecord.Open(ground.Beside("limited.db"), new() { LargestFile = 2000 * Kilobytes });
        Assert.IsType<AppendResult.Appended>(await record.AppendAsync(An(Import, 0), Cancellation));

        var large = Enumerable.Range(0, 3).Select(i => record.KeepAsync(new byte[(3000 * Kilobytes) + i], Cancellation).AsTask()).ToList();
        var small = Enumerable.Range(0, 20).Select(i => record.AppendAsync(An(Numbered(i), 0), Cancellation).AsTask()).ToList();

        Assert.All(await Task.WhenAll(small), answer => Assert.IsType<AppendResult.Appended>(answer));
        foreach (var keeping in large) Assert.Contains("DiskFull", (await Assert.ThrowsAsync<IOException>(() => keeping)).Message, StringComparison.Ordinal);
        Assert.Equal(21, (await record.HeadAsync(Cancellation)).Position);
    }

    [Fact]
    public async Task A_full_disk_refuses_appends_and_they_go_on_when_there_is_room_again()
    {
        var folder = ground.Beside("small-disk");
        using var disk = Mounted.Small(folder, 2048);
        var ballast = Path.Combine(folder, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[512 * Kilobytes], Cancellation);
        await using var record = SqliteRecord.Open(Path.Combine(folder, "record.db"));
        var appended = await FillAsync(record);
        Assert.Equal(appended, (await record.HeadAsync(Cancellation)).Position);
        await Assert.ThrowsAsync<IOException>(async () => await record.KeepAsync(new byte[512 * Kilobytes], Cancellation));

        File.Delete(ballast);

        Assert.IsType<AppendResult.Appended>(await record.AppendAsync(An(Body, 0, ABody(64)), Cancellation));
        ShouldBeWhole(await record.ReadAsync(0, int.MaxValue, Cancellation), await record.HeadAsync(Cancellation));
    }

    [Fact]
    public async Task On_a_full_disk_many_writers_are_acknowledged_only_what_is_there_when_it_is_opened_again()
    {
        var folder = ground.Beside("small-disk");
        using var disk = Mounted.Small(folder, 2048);
        var path = Path.Combine(folder, "record.db");
        AppendResult[] answers;
        await using (var record = SqliteRecord.Open(path))
            answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(async i => await record.AppendAsync(An(Numbered(i), 0, ABody(1 + (i % 40))), Cancellation)));

        Assert.Contains(answers, answer => answer is AppendResult.Refused { Why: RecordTrouble.DiskFull });
        await using var again = SqliteRecord.Open(path);
        var acts = await again.ReadAsync(0, int.MaxValue, Cancellation);
        ShouldBeWhole(acts, await again.HeadAsync(Cancellation));
        Assert.Equal(answers.OfType<AppendResult.Appended>().Select(a => a.First).Order(), acts.Select(a => a.Position));
    }

    [Fact]
    public async Task On_a_disk_that_cannot_be_written_to_the_record_is_read_and_appends_are_refused()
    {
        await PutManyAsync(Import, 3);
        await CopyAsync(ground.Beside("fixed"));
        using var disk = Mounted.ReadOnly(ground.Beside("fixed"));

        await using var record = SqliteRecord.Open(Path.Combine(ground.Beside("fixed"), "record.db"));

        ShouldBeWhole(await record.ReadAsync(0, 10, Cancellation), await record.HeadAsync(Cancellation));
        var refused = Assert.IsType<AppendResult.Refused>(await record.AppendAsync(An(Import, 3), Cancellation));
        Assert.Equal(RecordTrouble.ReadOnly, refused.Why);
        Assert.Contains("can only be read", refused.Detail, StringComparison.Ordinal);
        await Assert.ThrowsAsync<IOException>(async () => await record.KeepAsync(new byte[] { 1 }, Cancellation));
    }

    [Fact]
    public async Task On_a_disk_that_cannot_be_written_to_a_record_not_closed_in_order_is_refused_rather_than_read_in_part()
    {
        await PutManyAsync(Import, 3);
        Directory.CreateDirectory(ground.Beside("fixed"));
        foreach (var name in (string[])["", "-wal"]) File.Copy(ground.File + name, Path.Combine(ground.Beside("fixed"), "record.db" + name));
        using var disk = Mounted.ReadOnly(ground.Beside("fixed"));

        var refused = Assert.Throws<InvalidDataException>(() => SqliteRecord.Open(Path.Combine(ground.Beside("fixed"), "record.db")));

        Assert.Contains("copy the folder", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_disk_that_cannot_be_written_to_no_record_is_made()
    {
        Directory.CreateDirectory(ground.Beside("fixed"));
        using var disk = Mounted.ReadOnly(ground.Beside("fixed"));

        Assert.ThrowsAny<IOException>(() => SqliteRecord.Open(Path.Combine(ground.Beside("fixed"), "record.db")));
    }

    /// <summary>Appends until it is refused, and answers how many acts were acknowledged.</summary>
    private static async Task<int> FillAsync(SqliteRecord record)
    {
        for (var version = 0; ; version++)
        {
            switch (await record.AppendAsync(An(Import, version, ABody(32)), Cancellation))
            {
                case AppendResult.Appended:
                    Assert.InRange(version, 0, 1000);
                    break;
                case AppendResult.Refused refused:
                    Assert.Equal(RecordTrouble.DiskFull, refused.Why);
                    Assert.NotEqual(0, version);
                    Assert.Equal(refused.Why, Assert.IsType<AppendResult.Refused>(await record.AppendAsync(An(Import, version, ABody(32)), Cancellation)).Why);
                    return version;
                case var other:
                    Assert.Fail($"{other}");
                    break;
            }
        }
    }

    private async Task CopyAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await using var copy = SqliteRecord.Open(Path.Combine(folder, "record.db"));
        foreach (var act in await AllAsync())
            Assert.IsType<AppendResult.Appended>(await copy.AppendAsync(An(act.Envelope.Stream, act.Envelope.Version - 1), Cancellation));
    }

    private static StreamName Numbered(int number) => StreamName.Of("import", number.ToString(CultureInfo.InvariantCulture));

    private static NewAct ABody(int kilobytes) => new("document-received", 1, new byte[kilobytes * Kilobytes]);
}
