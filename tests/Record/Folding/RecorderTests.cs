using Dais.Kernel;
using Dais.Record.Folding;
using Dais.Record.Storing;
using static Dais.Record.Tests.Folding.Minutes;

namespace Dais.Record.Tests.Folding;

public sealed class RecorderTests
{
    private static readonly By chair = new("person/9") { Authority = "rules of procedure, rule 20" };
    private readonly MemoryRecord record = new();
    private readonly Recorder recorder;

    public RecorderTests() => recorder = new(record, Types(), new StillClock(Noon));

    [Fact]
    public async Task What_is_decided_stands_on_the_record_with_who_when_and_on_what_authority()
    {
        var done = Assert.IsType<Recorded.Done>(await RemarkAsync("Good morning."));

        Assert.Equal((1, 1), (done.Position, done.Version));
        Assert.Equal([new RemarkMade("Good morning.")], done.Acts);
        var envelope = Assert.Single(record.Acts).Envelope;
        Assert.Equal(("person/9", "rules of procedure, rule 20", Noon), (envelope.Actor, envelope.Authority, envelope.At));
    }

    [Fact]
    public async Task A_decision_sees_all_acts_of_its_stream_and_none_of_another()
    {
        await record.RemarkAsync(Meeting(2), 0, "elsewhere");
        await record.RemarkAsync(Meeting(1), 0, Enumerable.Range(1, 1203).Select(i => $"{i}"));

        var state = await recorder.LoadAsync(Meeting(1), OfAMeeting, Ended);

        Assert.Equal((1203, 1204), (state.Version, state.Position));
        Assert.Equal(Enumerable.Range(1, 1203).Select(i => $"{i}"), state.State.Remarks);
    }

    [Fact]
    public async Task A_refusal_is_a_value_and_leaves_nothing_on_the_record()
    {
        await CloseAsync();

        var refused = Assert.IsType<Recorded.Refused>(await RemarkAsync("One more thing."));

        Assert.Equal(NoRemarkWhenClosed, Assert.Single(refused.Because).Rule);
        Assert.Single(record.Acts);
    }

    [Fact]
    public async Task Remarks_and_waivers_are_kept_directly_after_the_acts()
    {
        var waiver = new Waiver(NoRemarkWhenClosed, "the Bureau, 3 May", "a correction", new(2026, 5, 3));
        var done = Assert.IsType<Recorded.Done>(await recorder.DoAsync(
            Meeting(1), OfAMeeting, (_, now) => Decision.Weigh([new(NoRemarkWhenClosed, [now, 1.5])], [waiver], new RemarkMade("a"), new RemarkMade("b")), chair, Ended));

        Assert.Equal((2, 3, 3), (done.Acts.Length, done.Position, done.Version));
        var noted = Assert.IsType<RulesNoted>(Types().Read(record.Acts[2].Envelope));
        Assert.Equal(2, noted.Acts);
        var remark = Assert.Single(noted.Remarks);
        Assert.Equal(("closed", "rules of procedure, rule 20", Force.Binding), (remark.Rule, remark.Source, remark.Force));
        Assert.Equal(["2026-11-23T12:00:00Z", "1.5"], remark.Details);
        Assert.Equal(new KeptWaiver("closed", "rules of procedure, rule 20", Force.Binding, "the Bureau, 3 May", "a correction", "2026-05-03"), Assert.Single(noted.Waivers));
    }

    [Fact]
    public async Task A_decision_that_another_act_overtook_is_made_again_on_the_new_state()
    {
        var overtaken = false;
        var refused = await recorder.DoAsync(Meeting(1), OfAMeeting, (state, _) =>
        {
            if (!overtaken) CloseAsync().GetAwaiter().GetResult();
            overtaken = true;
            return Remark(state, "late");
        }, chair, Ended);

        Assert.IsType<Recorded.Refused>(refused);
        Assert.Equal("meeting-closed", Assert.Single(record.Acts).Envelope.Type);
    }

    [Fact]
    public async Task A_command_that_is_overtaken_each_time_is_given_up()
    {
        var tries = 0;
        record.Instead = _ => new AppendResult.Conflict(++tries);

        Assert.Equal(new Recorded.Conflicted(Recorder.MostTries), await RemarkAsync("late"));
        Assert.Equal(Recorder.MostTries, tries);
    }

    [Fact]
    public async Task A_full_disk_is_a_value_with_its_detail()
    {
        record.Instead = _ => new AppendResult.Refused(RecordTrouble.DiskFull, "no room in /data");

        Assert.Equal(new Recorded.NotRecorded(RecordTrouble.DiskFull, "no room in /data"), await RemarkAsync("a"));
    }

    [Fact]
    public async Task The_same_key_again_gives_the_first_answer()
    {
        var first = Assert.IsType<Recorded.Done>(await RemarkAsync("said once, at some length", key: "k1"));
        await RemarkAsync("something else", key: "k2");
        var again = Assert.IsType<Recorded.Done>(await RemarkAsync("said once, at some length", key: "k1"));

        Assert.True(again.WasBefore);
        Assert.Equal((first.Position, first.Version), (again.Position, again.Version));
        Assert.Equal(first.Acts, again.Acts);
        Assert.Equal("short", Assert.Single(again.Remarks).Rule.Key);
        Assert.Equal(3, record.Acts.Count);
    }

    [Fact]
    public async Task The_same_key_again_gives_the_first_answer_even_where_the_state_would_refuse_it_now()
    {
        var first = Assert.IsType<Recorded.Done>(await CloseAsync("k1"));

        var again = Assert.IsType<Recorded.Done>(await CloseAsync("k1"));
        Assert.Equal((first.Position, true), (again.Position, again.WasBefore));
        Assert.IsType<Recorded.Refused>(await CloseAsync("k2"));
    }

    [Fact]
    public async Task The_key_of_another_actor_is_another_key()
    {
        await CloseAsync("k1");

        Assert.IsType<Recorded.Refused>(await recorder.DoAsync(Meeting(1), OfAMeeting, (state, _) => Close(state), new By("person/8") { Key = "k1" }, Ended));
    }

    [Fact]
    public async Task Where_nothing_is_to_be_done_the_answer_is_what_was_decided_on()
    {
        await record.RemarkAsync(Meeting(2), 0, "elsewhere");
        await RemarkAsync("a");

        Assert.Equal((2, 1), await recorder.DoAsync(Meeting(1), OfAMeeting, (_, _) => Decision.Act(), chair, Ended) is Recorded.Done done ? (done.Position, done.Version) : default);
    }

    [Fact]
    public async Task States_kept_for_many_streams_are_still_each_streams_own()
    {
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 1200; i++)
                Assert.Equal(round + 1, ((Recorded.Done)await recorder.DoAsync(Meeting(i), OfAMeeting, (s, _) => Remark(s, "x"), chair, Ended)).Version);
        }
    }

    private ValueTask<Recorded> RemarkAsync(string text, string? key = null) =>
        recorder.DoAsync(Meeting(1), OfAMeeting, (state, _) => Remark(state, text), chair with { Key = key }, Ended);

    private ValueTask<Recorded> CloseAsync(string? key = null) => recorder.DoAsync(Meeting(1), OfAMeeting, (state, _) => Close(state), chair with { Key = key }, Ended);
}
