using System.Collections.Immutable;
using Dais.Record.Acts;
using Dais.Record.Folding;
using static Dais.Record.Tests.Folding.Minutes;

namespace Dais.Record.Tests.Folding;

public sealed class ReadModelTests
{
    private static readonly TimeSpan soon = TimeSpan.FromSeconds(20);
    private readonly MemoryRecord record = new();

    [Fact]
    public async Task A_model_takes_what_is_on_the_record_and_follows_what_comes()
    {
        await record.RemarkAsync(Meeting(1), 0, Enumerable.Range(1, 4500).Select(i => $"{i}"));
        var model = Model("all");
        await using var follower = await FollowAsync(model);

        Assert.True(await model.WaitForAsync(4500, soon, Ended));
        Assert.Equal((4500, "4500"), (model.State.Remarks["meeting/1"], model.State.Last));

        await record.RemarkAsync(Meeting(2), 0, "now");
        Assert.True(await follower.WaitForAsync(4501, soon, Ended));
        Assert.Equal((4501L, "now"), (model.Now.Position, model.Now.State.Last));
        Assert.True(follower.Health.IsWell);
    }

    [Fact]
    public async Task Several_models_share_one_reading_and_each_act_is_read_once()
    {
        await record.RemarkAsync(Meeting(1), 0, Enumerable.Range(1, 100).Select(i => $"{i}"));
        var seen = new List<ActOnRecord>[] { [], [] };
        ReadModel<int>[] models = [.. seen.Select((list, i) => new ReadModel<int>($"m{i}", new(0, (count, act) =>
        {
            list.Add(act);
            return count + 1;
        })))];
        await using var follower = await FollowAsync([.. models]);

        Assert.True(await follower.CatchUpAsync(soon, Ended));
        Assert.All(seen[0].Zip(seen[1]), pair => Assert.Same(pair.First, pair.Second));
        Assert.Single(record.Readings, after => after == 0);
    }

    [Fact]
    public async Task A_model_of_some_kinds_takes_their_acts_only_and_goes_on_over_the_others()
    {
        var model = new ReadModel<CountState>("meetings", OfTheRecord) { Kinds = ["meeting", "erasures"] };
        await record.RemarkAsync(StreamName.Parse("erasures"), 0, "alone");
        await record.RemarkAsync(Meeting(1), 0, "a");
        await record.RemarkAsync(StreamName.Parse("meetings/1"), 0, "b");
        await using var follower = await FollowAsync(model);

        Assert.True(await model.WaitForAsync(3, soon, Ended));
        Assert.Equal(["erasures", "meeting/1"], model.State.Remarks.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_store_that_fails_is_asked_again_for_the_same_acts_and_the_trouble_is_told()
    {
        await record.RemarkAsync(Meeting(1), 0, "a", "b");
        var failures = 0;
        RecordFollower? following = null;
        var told = "";
        record.BeforeRead = _ =>
        {
            told = following?.Health.Trouble ?? told;
            if (++failures <= 3) throw new IOException("the disk is asleep");
        };
        var model = Model("all");
        await using var follower = following = new(record, Types(), [model]);
        await follower.StartAsync(Ended);

        Assert.True(await follower.CatchUpAsync(soon, Ended));
        Assert.Equal("after act 0: the disk is asleep", told);
        Assert.True(follower.Health.IsWell);
        Assert.Equal(2, model.State.Remarks["meeting/1"]);
    }

    [Fact]
    public async Task A_body_that_does_not_fit_stops_the_models_that_take_it_there_and_no_others()
    {
        await record.RemarkAsync(Meeting(1), 0, "a", "b");
        await record.SpoilAsync(Meeting(1), 2);
        await record.RemarkAsync(Meeting(1), 3, "d");
        await record.RemarkAsync(StreamName.Of("hall", "1"), 0, "e");
        var (meetings, halls) = (new ReadModel<CountState>("meetings", OfTheRecord) { Kinds = ["meeting"] }, new ReadModel<CountState>("halls", OfTheRecord) { Kinds = ["hall"] });
        await using var follower = await FollowAsync(meetings, halls);

        Assert.True(await halls.WaitForAsync(5, soon, Ended));
        Assert.False(await meetings.WaitForAsync(3, soon, Ended));
        Assert.True(await meetings.WaitForAsync(2, soon, Ended));
        Assert.Equal((2L, "b"), (meetings.Now.Position, meetings.Now.State.Last));
        Assert.Equal(3, meetings.Stopped?.Position);
        Assert.Contains("act 3 (remark-made", meetings.Stopped?.Why, StringComparison.Ordinal);
        Assert.False(follower.Health.IsWell);
        Assert.False(await follower.WaitForAsync(5, soon, Ended));
        Assert.True(await follower.WaitForAsync(2, soon, Ended));
    }

    [Fact]
    public async Task A_fold_that_fails_stops_its_model_there()
    {
        await record.RemarkAsync(Meeting(1), 0, "a", "b", "c");
        var model = new ReadModel<int>("faulty", new(0, (count, act) => act.Act is RemarkMade { Text: "b" } ? throw new InvalidOperationException("no b") : count + 1));
        await using var follower = await FollowAsync(model);

        Assert.False(await follower.CatchUpAsync(soon, Ended));
        Assert.Equal((1, new Stop(2, "no b")), (model.State, model.Stopped));
    }

    [Fact]
    public async Task Waiting_for_what_is_not_there_yet_ends_when_the_time_is_over()
    {
        var model = Model("all");
        await using var follower = await FollowAsync(model);

        Assert.False(await model.WaitForAsync(1, TimeSpan.FromMilliseconds(20), Ended));
        Assert.False(await follower.WaitForAsync(1, TimeSpan.FromMilliseconds(20), Ended));
    }

    [Fact]
    public async Task What_a_reader_claims_to_have_seen_beyond_the_end_of_the_record_is_not_believed()
    {
        await record.RemarkAsync(Meeting(1), 0, "a");
        await using var follower = await FollowAsync(Model("all"));

        Assert.True(await follower.WaitForSeenAsync(1, soon, Ended));
        Assert.True(await follower.WaitForSeenAsync(long.MaxValue, soon, Ended));
    }

    [Fact]
    public async Task A_reader_who_has_seen_more_than_the_models_is_told_to_wait()
    {
        await record.RemarkAsync(Meeting(1), 0, "a");
        await record.SpoilAsync(Meeting(1), 1);
        await using var follower = await FollowAsync(Model("all"));

        Assert.False(await follower.WaitForSeenAsync(2, soon, Ended));
    }

    [Fact]
    public void Two_models_of_one_name_are_refused() =>
        Assert.Throws<ArgumentException>(() => new RecordFollower(record, Types(), [Model("a"), Model("a")]));

    private static ReadModel<CountState> Model(string name) => new(name, OfTheRecord);

    private async Task<RecordFollower> FollowAsync(params ImmutableArray<ReadModel> models)
    {
        var follower = new RecordFollower(record, Types(), models);
        await follower.StartAsync(Ended);
        return follower;
    }
}
