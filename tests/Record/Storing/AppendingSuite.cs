using System.Globalization;
using Dais.Record.Acts;
using Dais.Record.Storing;

namespace Dais.Record.Tests.Storing;

/// <summary>Appending: positions, versions, conflicts, keys, limits, many at once.</summary>
public abstract class AppendingSuite(RecordGround ground) : RecordStoreSuite(ground)
{
    [Fact]
    public async Task The_first_act_has_position_1_and_version_1()
    {
        var appended = await PutAsync(An(Import, 0));

        Assert.Equal(new(1, 1, 1, WasBefore: false), appended);
        await ShouldBeWholeAsync();
    }

    [Fact]
    public async Task Acts_of_one_append_stand_together_in_their_order()
    {
        await PutAsync(An(Body, 0));

        var appended = await PutAsync(An(Import, 0, AnAct("one"), AnAct("two"), AnAct("three")) with { Authority = "rules of procedure, rule 8" });

        Assert.Equal(new(2, 4, 3, WasBefore: false), appended);
        var acts = (await AllAsync()).Skip(1).Select(a => a.Envelope).ToList();
        Assert.Equal([AnAct("one").Body.ToArray(), AnAct("two").Body.ToArray(), AnAct("three").Body.ToArray()], acts.Select(a => a.Body.ToArray()));
        Assert.All(acts, a => Assert.Equal((Import, "reading-corrected", (short)1, Noon, "person/9", "rules of procedure, rule 8", null), (a.Stream, a.Type, a.TypeVersion, a.At, a.Actor, a.Authority, a.Key)));
        await ShouldBeWholeAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Another_version_than_was_decided_on_is_a_conflict_and_nothing_is_appended(int expected)
    {
        await PutManyAsync(Import, 2);

        Assert.Equal(new AppendResult.Conflict(2), await Acts.AppendAsync(An(Import, expected, AnAct(), AnAct()), Cancellation));
        Assert.Equal(2, (await Acts.HeadAsync(Cancellation)).Position);
        await PutAsync(An(Import, 2));
        await ShouldBeWholeAsync();
    }

    [Fact]
    public async Task The_same_key_gives_the_first_answer_even_when_the_stream_has_gone_on()
    {
        var first = await PutAsync(An(Import, 0, AnAct(), AnAct()) with { Key = "k" });
        await PutAsync(An(Import, 2));

        Assert.Equal(first with { WasBefore = true }, await PutAsync(An(Import, 0, AnAct(), AnAct()) with { Key = "k" }));
        await ReopenAsync();
        Assert.Equal(first with { WasBefore = true }, await PutAsync(An(Import, 0, AnAct(), AnAct()) with { Key = "k" }));
        Assert.Equal(3, (await Acts.HeadAsync(Cancellation)).Position);
    }

    [Fact]
    public async Task A_key_is_its_actors_own()
    {
        await PutAsync(An(Import, 0) with { Key = "k" });

        Assert.False((await PutAsync(An(Import, 1) with { Key = "k", Actor = "person/10" })).WasBefore);
    }

    [Fact]
    public async Task A_key_of_an_append_that_was_refused_is_free()
    {
        Assert.IsType<AppendResult.Conflict>(await Acts.AppendAsync(An(Import, 5) with { Key = "k" }, Cancellation));

        Assert.False((await PutAsync(An(Import, 0) with { Key = "k" })).WasBefore);
    }

    [Fact]
    public async Task The_same_key_many_times_at_once_is_appended_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => PutAsync(An(Import, 0) with { Key = "k" })));

        Assert.Single(answers, a => !a.WasBefore);
        Assert.All(answers, a => Assert.Equal((1, 1, 1), (a.First, a.Last, a.Version)));
        Assert.Single(await AllAsync());
    }

    [Fact]
    public async Task Of_many_who_decided_on_the_same_version_one_appends()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async _ => await Acts.AppendAsync(An(Import, 0), Cancellation)));

        Assert.Single(answers.OfType<AppendResult.Appended>());
        Assert.Equal(39, answers.OfType<AppendResult.Conflict>().Count(c => c.Version == 1));
    }

    [Fact]
    public async Task Sixty_four_writers_at_once_leave_a_whole_record()
    {
        await Task.WhenAll(Enumerable.Range(0, 64).Select(async writer =>
        {
            for (var version = 0; version < 20; version++)
            {
                var own = string.Create(CultureInfo.InvariantCulture, $"import/{writer}");
                await PutAsync(An(StreamName.Parse(own), version) with { Actor = own, Key = version.ToString(CultureInfo.InvariantCulture) });
            }
        }));

        Assert.Equal(64 * 20, (await Acts.HeadAsync(Cancellation)).Position);
        await ShouldBeWholeAsync();
    }

    [Fact]
    public async Task Two_processes_that_append_leave_one_whole_record()
    {
        await using var beside = await OpenBesideAsync();

        await Task.WhenAll(new[] { Acts, beside.Acts }.SelectMany((store, process) => Enumerable.Range(0, 8).Select(async writer =>
        {
            var own = StreamName.Parse(string.Create(CultureInfo.InvariantCulture, $"import/{process}-{writer}"));
            for (var version = 0; version < 15; version++) Assert.IsType<AppendResult.Appended>(await store.AppendAsync(An(own, version), Cancellation));
        })));

        Assert.Equal(2 * 8 * 15, (await beside.Acts.HeadAsync(Cancellation)).Position);
        await ShouldBeWholeAsync();
    }

    [Fact]
    public async Task What_another_process_appended_counts_for_versions_and_keys()
    {
        await using var beside = await OpenBesideAsync();
        await PutAsync(An(Import, 0) with { Key = "k" });

        Assert.Equal(new AppendResult.Appended(1, 1, 1, WasBefore: true), await beside.Acts.AppendAsync(An(Import, 0) with { Key = "k" }, Cancellation));
        Assert.Equal(new AppendResult.Conflict(1), await beside.Acts.AppendAsync(An(Import, 0), Cancellation));
        Assert.Equal(new AppendResult.Appended(2, 2, 2, WasBefore: false), await beside.Acts.AppendAsync(An(Import, 1), Cancellation));
        await PutAsync(An(Import, 2));
        await ShouldBeWholeAsync();
    }

    [Fact]
    public async Task A_record_that_is_opened_again_goes_on_where_it_ended()
    {
        await PutManyAsync(Import, 3);
        await ReopenAsync();

        Assert.Equal(new(4, 4, 4, WasBefore: false), await PutAsync(An(Import, 3)));
        await ShouldBeWholeAsync();
    }

    [Fact]
    public async Task The_largest_append_is_taken()
    {
        await PutAsync(An(Import, 0, [.. Enumerable.Range(0, Append.MostActs).Select(_ => AnAct())]));
        await PutAsync(An(Body, 0, new NewAct(new('t', Append.LongestField), 1, new byte[Append.LargestBody]))
            with
        { Actor = new('ж', Append.LongestField), Authority = new('会', Append.LongestField), Key = string.Concat(Enumerable.Repeat("😀", Append.LongestField / 2)) });

        await ShouldBeWholeAsync();
    }

    public static TheoryData<string, Append> Breaches => new()
    {
        { "no stream", An(default, 0) },
        { "no acts", An(Import, 0) with { Acts = [] } },
        { "acts not given", An(Import, 0) with { Acts = default } },
        { "too many acts", An(Import, 0, [.. Enumerable.Range(0, Append.MostActs + 1).Select(_ => AnAct())]) },
        { "a body too large", An(Import, 0, new NewAct("t", 1, new byte[Append.LargestBody + 1])) },
        { "a version below 0", An(Import, -1) },
        { "a type's version below 1", An(Import, 0, AnAct() with { TypeVersion = 0 }) },
        { "no type", An(Import, 0, AnAct() with { Type = "" }) },
        { "a type too long", An(Import, 0, AnAct() with { Type = new('t', Append.LongestField + 1) }) },
        { "no actor", An(Import, 0) with { Actor = "" } },
        { "an actor too long", An(Import, 0) with { Actor = new('a', Append.LongestField + 1) } },
        { "an authority too long", An(Import, 0) with { Authority = new('a', Append.LongestField + 1) } },
        { "an empty key", An(Import, 0) with { Key = "" } },
        { "the character 0 in a key", An(Import, 0) with { Key = "a\0b" } },
        { "half a character in a key", An(Import, 0) with { Key = "\uD83D" } },
    };

    [Theory]
    [MemberData(nameof(Breaches), DisableDiscoveryEnumeration = true)]
    public async Task What_breaks_a_limit_is_refused_and_its_neighbours_are_not(string what, Append append)
    {
        Assert.NotEmpty(what);
        var neighbour = Acts.AppendAsync(An(Body, 0), Cancellation);

        var refused = Assert.IsType<AppendResult.Refused>(await Acts.AppendAsync(append, Cancellation));

        Assert.Equal(RecordTrouble.Malformed, refused.Why);
        Assert.NotEmpty(refused.Detail);
        Assert.IsType<AppendResult.Appended>(await neighbour);
        Assert.Single(await AllAsync());
    }

    [Fact]
    public async Task Who_gave_up_before_appending_appends_nothing()
    {
        using var givenUp = new CancellationTokenSource();
        await givenUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Acts.AppendAsync(An(Import, 0), givenUp.Token));
        Assert.Equal(0, (await Acts.HeadAsync(Cancellation)).Position);
    }

    [Fact]
    public async Task Who_gives_up_while_appending_leaves_the_record_whole()
    {
        using var givingUp = new CancellationTokenSource();
        var appends = Enumerable.Range(0, 200).Select(i => Acts.AppendAsync(An(StreamName.Parse(string.Create(CultureInfo.InvariantCulture, $"import/{i}")), 0), givingUp.Token).AsTask()).ToList();
        await givingUp.CancelAsync();

        await Task.WhenAll(appends.Select(async append =>
        {
            try
            {
                Assert.IsType<AppendResult.Appended>(await append);
            }
            catch (OperationCanceledException)
            {
                // Given up; whether it is on the record is looked at below: it is there whole or not at all.
            }
        }));
        await PutAsync(An(Body, 0));
        await ShouldBeWholeAsync();
        Assert.InRange(await CountAsync(), appends.Count(a => a.IsCompletedSuccessfully) + 1, 201);
    }

    [Fact]
    public async Task What_is_appended_after_the_end_is_refused_as_closed()
    {
        var beside = await OpenBesideAsync();
        await beside.DisposeAsync();

        Assert.Equal(RecordTrouble.Closed, Assert.IsType<AppendResult.Refused>(await beside.Acts.AppendAsync(An(Import, 0), Cancellation)).Why);
    }

    [Fact]
    public async Task What_waits_when_the_record_is_closed_has_an_answer_that_is_true()
    {
        var beside = await OpenBesideAsync();
        var appends = Enumerable.Range(0, 100).Select(i => beside.Acts.AppendAsync(An(StreamName.Parse(string.Create(CultureInfo.InvariantCulture, $"import/{i}")), 0), Cancellation).AsTask()).ToList();
        await beside.DisposeAsync();

        var answers = await Task.WhenAll(appends);

        Assert.Equal(await CountAsync(), answers.OfType<AppendResult.Appended>().Count());
        Assert.All(answers.OfType<AppendResult.Refused>(), refused => Assert.Equal(RecordTrouble.Closed, refused.Why));
    }

    private async Task<int> CountAsync() => (await AllAsync()).Count;
}
