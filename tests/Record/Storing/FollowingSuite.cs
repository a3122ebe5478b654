using System.Globalization;
using Dais.Record.Acts;
using Dais.Record.Storing;

namespace Dais.Record.Tests.Storing;

/// <summary>Following: who waits for the record to go on misses no act.</summary>
public abstract class FollowingSuite(RecordGround ground) : RecordStoreSuite(ground)
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Waiting_for_what_is_there_ends_at_once()
    {
        await PutAsync(An(Import, 0));

        await Acts.ChangedAsync(0, Cancellation).WaitAsync(LongEnough, Cancellation);
    }

    [Fact]
    public async Task Waiting_ends_when_an_act_is_appended()
    {
        var waiting = Acts.ChangedAsync(0, Cancellation);
        Assert.False(waiting.IsCompleted);

        await PutAsync(An(Import, 0));

        await waiting.WaitAsync(LongEnough, Cancellation);
    }

    [Fact]
    public async Task Waiting_for_a_later_position_goes_on_until_it_is_there()
    {
        var waiting = Acts.ChangedAsync(2, Cancellation);
        await PutManyAsync(Import, 2);
        await Acts.ChangedAsync(1, Cancellation).WaitAsync(LongEnough, Cancellation);
        Assert.False(waiting.IsCompleted);

        await PutAsync(An(Import, 2));

        await waiting.WaitAsync(LongEnough, Cancellation);
    }

    [Fact]
    public async Task Waiting_ends_when_another_process_appends()
    {
        await using var beside = await OpenBesideAsync();
        var waiting = beside.Acts.ChangedAsync(0, Cancellation);

        await PutAsync(An(Import, 0));

        await waiting.WaitAsync(LongEnough, Cancellation);
        Assert.Single(await beside.Acts.ReadAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_let_go()
    {
        using var givingUp = new CancellationTokenSource();
        var waiting = Acts.ChangedAsync(0, givingUp.Token);
        await givingUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(LongEnough, Cancellation));
        await PutAsync(An(Import, 0));
    }

    [Fact]
    public async Task A_thousand_who_wait_all_wake()
    {
        var waiting = Enumerable.Range(0, 1000).Select(_ => Acts.ChangedAsync(0, Cancellation)).ToList();

        await PutAsync(An(Import, 0));

        await Task.WhenAll(waiting).WaitAsync(LongEnough, Cancellation);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20240711)]
    [InlineData(65537)]
    public async Task Whoever_appends_and_however_much_followers_miss_no_act(int seed)
    {
        await using var beside = await OpenBesideAsync();
        var chance = new Random(seed);
        var plans = Enumerable.Range(0, 6).Select(_ => Enumerable.Range(0, 30).Select(_ => chance.Next(1, 8)).ToList()).ToList();
        var total = plans.Sum(plan => plan.Sum());
        var followers = new[] { Acts, beside.Acts, Acts }.Select(store => FollowAsync(store, total)).ToList();

        await Task.WhenAll(plans.Select(async (plan, writer) =>
        {
            var (store, version) = (writer % 2 == 0 ? Acts : beside.Acts, 0);
            var own = StreamName.Of("import", writer.ToString(CultureInfo.InvariantCulture));
            foreach (var size in plan)
            {
                await store.AppendAsync(An(own, version, [.. Enumerable.Range(0, size).Select(_ => AnAct())]), Cancellation);
                version += size;
            }
        }));

        foreach (var seen in await Task.WhenAll(followers).WaitAsync(LongEnough, Cancellation)) Assert.Equal(Enumerable.Range(1, total).Select(p => (long)p), seen);
    }

    private static async Task<List<long>> FollowAsync(IRecordStore store, int total)
    {
        var seen = new List<long>();
        while (seen.Count < total)
        {
            await store.ChangedAsync(seen.LastOrDefault(), Cancellation);
            seen.AddRange((await store.ReadAsync(seen.LastOrDefault(), 5, Cancellation)).Select(a => a.Position));
        }

        return seen;
    }
}
