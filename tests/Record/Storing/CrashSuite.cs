using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dais.Kit;
using Dais.Record.Acts;
using Dais.Record.Storing;

namespace Dais.Record.Tests.Storing;

/// <summary>A process is killed in the middle of its appends, again and again, on the same record.</summary>
public abstract class CrashSuite(RecordGround ground) : RecordStoreSuite(ground)
{
    private static int Rounds => Repository.Long ? 200 : 20;

    [Fact]
    public async Task A_process_killed_at_any_moment_loses_nothing_that_it_acknowledged()
    {
        var seed = Environment.GetEnvironmentVariable("DAIS_SEED") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : RandomNumberGenerator.GetInt32(int.MaxValue / 2);
        TestContext.Current.TestOutputHelper?.WriteLine($"DAIS_SEED={seed}");
        var chance = new Random(seed);
        var report = new StormReport([], []);
        foreach (var round in Enumerable.Range(1, Rounds))
        {
            var before = await Acts.HeadAsync(Cancellation);
            // With nobody else at the record, whoever opens it next must mend what the killed process left.
            if (round % 2 == 0) await CloseAsync();
            report = await Storm.BlowAsync(Address, round.ToString(CultureInfo.InvariantCulture), seed + (round * 1000), TimeSpan.FromMilliseconds(chance.Next(400)));
            await ReopenAsync();
            await ShouldHoldAsync(before, report);
        }

        await ShouldBeWholeAsync();
        await ShouldAnswerAgainAsync(report);
    }

    /// <summary>What came since is chained to what was there; each append is there whole and once; what was acknowledged is there.</summary>
    private async Task ShouldHoldAsync(RecordHead before, StormReport report)
    {
        var acts = await Acts.ReadAsync(before.Position, int.MaxValue, Cancellation);
        var hash = before.Hash;
        for (var i = 0; i < acts.Count; i++)
        {
            Assert.Equal(before.Position + i + 1, acts[i].Position);
            Assert.Equal(EnvelopeBytes.Hash(hash.Span, acts[i].Bytes.Span), acts[i].Hash.ToArray());
            hash = acts[i].Hash;
        }

        var appends = acts.Select(a => a.Envelope).GroupBy(e => (e.Actor, e.Key!)).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var append in appends.Values) ShouldBeWholeAndOnce(append);
        foreach (var done in report.Appends)
        {
            Assert.True(appends.TryGetValue((done.Actor, done.Key), out var there), $"{done} was acknowledged and is not there.");
            Assert.Equal((done.First, done.Last), (there[0].Position, there[^1].Position));
        }

        foreach (var kept in report.Kept) Assert.NotNull(await Bytes.FindAsync(kept, Cancellation));
    }

    private static void ShouldBeWholeAndOnce(List<Envelope> append)
    {
        Assert.Equal(
            Enumerable.Range(1, append.Count).Select(i => (append[0].Position + i - 1, i, append.Count)),
            append.Select(e => JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(e.Body.Span)) is var body
                ? (e.Position, body.GetProperty("act").GetInt32(), body.GetProperty("of").GetInt32())
                : default));
    }

    /// <summary>Who was acknowledged and asks again, with the same key, gets the same answer.</summary>
    private async Task ShouldAnswerAgainAsync(StormReport report)
    {
        Assert.NotEmpty(report.Appends);
        foreach (var done in report.Appends.TakeLast(50))
        {
            var answer = await PutAsync(An(Import, 0) with { Actor = done.Actor, Key = done.Key });
            Assert.Equal((done.First, done.Last, true), (answer.First, answer.Last, answer.WasBefore));
        }
    }
}
