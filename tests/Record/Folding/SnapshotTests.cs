using Dais.Record.Folding;
using FsCheck;
using FsCheck.Fluent;
using static Dais.Record.Tests.Folding.Minutes;

namespace Dais.Record.Tests.Folding;

public sealed class SnapshotTests : IDisposable
{
    private static readonly TimeSpan soon = TimeSpan.FromSeconds(20);
    private static readonly Config steady = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261123, 11);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-snapshots-");

    private string File => Path.Combine(folder.FullName, "counts.snapshot");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_state_with_snapshots_is_the_state_without_them()
    {
        var meetings = Gen.Choose(1, 5).ListOf();
        var runs = Gen.Zip(meetings, Gen.Choose(1, 10)).ListOf();

        Prop.ForAll(runs.ToArbitrary(), runs => IsTheSameAsync(runs.Select(r => (r.Item1.AsEnumerable(), r.Item2))).GetAwaiter().GetResult()).Check(steady);
    }

    [Fact]
    public async Task A_model_goes_on_from_its_snapshot_and_reads_only_the_acts_since()
    {
        var record = await WithSnapshotOfAsync(30);
        await record.RemarkAsync(Meeting(1), 30, "since");
        record.Readings.Clear();

        Assert.Equal((31, "since"), await OpenAsync(record));
        Assert.DoesNotContain(record.Readings, after => after < 29);
    }

    [Fact]
    public async Task A_snapshot_of_another_record_is_thrown_away()
    {
        await WithSnapshotOfAsync(30);
        var other = new MemoryRecord();
        await other.RemarkAsync(Meeting(2), 0, Enumerable.Range(1, 40).Select(i => $"other {i}"));

        Assert.Equal((0, "other 40"), await OpenAsync(other));
    }

    [Fact]
    public async Task A_snapshot_beyond_the_end_of_the_record_is_thrown_away()
    {
        await WithSnapshotOfAsync(30);
        var shorter = new MemoryRecord();
        await shorter.RemarkAsync(Meeting(1), 0, "1", "2");

        Assert.Equal((2, "2"), await OpenAsync(shorter));
    }

    [Fact]
    public async Task A_snapshot_of_another_version_of_the_model_is_thrown_away()
    {
        var record = await WithSnapshotOfAsync(30);
        record.Readings.Clear();

        Assert.Equal((30, "30"), await OpenAsync(record, version: 2));
        Assert.Contains(0, record.Readings);
    }

    [Fact]
    public async Task A_snapshot_with_any_byte_changed_or_cut_off_is_thrown_away_or_means_the_same()
    {
        var record = await WithSnapshotOfAsync(30);
        var whole = await System.IO.File.ReadAllBytesAsync(File, Ended);
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole[..];
            damaged[at] ^= 1;
            await System.IO.File.WriteAllBytesAsync(File, damaged, Ended);
            Assert.Equal((30, "30"), await OpenAsync(record));
            await System.IO.File.WriteAllBytesAsync(File, whole[..at], Ended);
            Assert.Equal((30, "30"), await OpenAsync(record));
        }
    }

    [Fact]
    public async Task A_snapshot_is_written_while_following_once_enough_acts_have_come()
    {
        var record = new MemoryRecord();
        using var snapshots = new SnapshotFolder(folder.FullName, every: 10);
        await using var follower = new RecordFollower(record, Types(), [Model(1)], snapshots);
        await follower.StartAsync(Ended);

        await record.RemarkAsync(Meeting(1), 0, Enumerable.Range(1, 10).Select(i => $"{i}"));
        for (var i = 10; !System.IO.File.Exists(File); i++)
        {
            await record.RemarkAsync(Meeting(1), i, $"{i + 1}");
            await Task.Delay(5, Ended);
        }

        Assert.True(follower.Health.IsWell);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_costs_nothing_but_is_told()
    {
        var record = new MemoryRecord();
        await record.RemarkAsync(Meeting(1), 0, "a", "b");
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder.FullName, "file"), "", Ended);
        using var snapshots = new SnapshotFolder(Path.Combine(folder.FullName, "file", "snapshots"), every: 1);
        var follower = new RecordFollower(record, Types(), [Model(1)], snapshots);
        await follower.StartAsync(Ended);

        Assert.True(await follower.CatchUpAsync(soon, Ended));
        await follower.DisposeAsync();
        Assert.NotNull(follower.Health.SnapshotTrouble);
        Assert.True(follower.Health.IsWell);
    }

    [Fact]
    public async Task What_is_to_be_forgotten_leaves_no_snapshot_and_no_older_state_is_written_again()
    {
        var record = await WithSnapshotOfAsync(30);
        using var snapshots = new SnapshotFolder(folder.FullName);
        await using (var follower = new RecordFollower(record, Types(), [Model(1)], snapshots))
        {
            await follower.StartAsync(Ended);
            await follower.CatchUpAsync(soon, Ended);
            await snapshots.ForgetAsync("person/1", 31, Ended);
            Assert.False(System.IO.File.Exists(File));
            await record.RemarkAsync(Meeting(2), 0, "the act of erasure would stand here");
            await follower.CatchUpAsync(soon, Ended);
            await snapshots.ForgetAsync("person/1", 32, Ended);
        }

        Assert.False(System.IO.File.Exists(File));
    }

    private static ReadModel<CountState> Model(int version) =>
        new("counts", OfTheRecord) { Snapshot = SnapshotForm<CountState>.Json(version, MinutesJson.Default.CountState) };

    private async Task<MemoryRecord> WithSnapshotOfAsync(int acts)
    {
        var record = new MemoryRecord();
        await record.RemarkAsync(Meeting(1), 0, Enumerable.Range(1, acts).Select(i => $"{i}"));
        await OpenAsync(record);
        Assert.True(System.IO.File.Exists(File));
        return record;
    }

    /// <summary>Opens the record with its snapshots, and closes it: how many remarks meeting 1 has, and the last remark of all.</summary>
    private async Task<(int Remarks, string Last)> OpenAsync(MemoryRecord record, int version = 1)
    {
        var model = Model(version);
        using var snapshots = new SnapshotFolder(folder.FullName);
        await using var follower = new RecordFollower(record, Types(), [model], snapshots);
        await follower.StartAsync(Ended);
        Assert.True(await follower.CatchUpAsync(soon, Ended));
        return (model.State.Remarks.GetValueOrDefault("meeting/1"), model.State.Last);
    }

    private async Task<bool> IsTheSameAsync(IEnumerable<(IEnumerable<int> Meetings, int Every)> runs)
    {
        var record = new MemoryRecord();
        var versions = new int[6];
        var path = Path.Combine(folder.FullName, Guid.CreateVersion7().ToString());
        foreach (var (meetings, every) in runs)
        {
            var taken = Model(1);
            using var snapshots = new SnapshotFolder(path, every);
            await using var follower = new RecordFollower(record, Types(), [taken], snapshots);
            await follower.StartAsync(Ended);
            foreach (var meeting in meetings) await record.RemarkAsync(Meeting(meeting), versions[meeting]++, $"{meeting}, {every}");
            if (!await follower.CatchUpAsync(soon, Ended) || !await IsFoldAsync(record, taken.State)) return false;
        }

        return true;
    }

    private static async Task<bool> IsFoldAsync(MemoryRecord record, CountState state)
    {
        var types = Types();
        var folded = (await record.ReadAsync(0, int.MaxValue)).Aggregate(
            OfTheRecord.Beginning, (s, a) => OfTheRecord.Apply(s, new(types.Read(a.Envelope), a.Envelope)));
        return folded.Last == state.Last && folded.Remarks.OrderBy(m => m.Key, StringComparer.Ordinal).SequenceEqual(state.Remarks.OrderBy(m => m.Key, StringComparer.Ordinal));
    }
}
