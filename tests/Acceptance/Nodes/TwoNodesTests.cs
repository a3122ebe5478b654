using System.Diagnostics;
using System.Globalization;
using System.Net;
using Dais.Kit;
using Dais.Record.Acts;
using Dais.Record.Postgres;

namespace Dais.Acceptance.Tests.Nodes;

/// <summary>Two nodes on one record behind nginx: what is done on one shows on the other, and nothing that was acknowledged is lost with either.</summary>
public sealed class TwoNodesTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/en/record/live", "slavery-1926", "instrument/slavery-1926")]
    [InlineData("/ar/instruments/live", "slavery-1956", "كانون الثاني/يناير 2016")]
    [InlineData("/zh/record/live", "cedaw", "2016-01")]
    public async Task A_command_on_one_node_shows_on_the_page_that_is_open_at_the_other(string stream, string instrument, string words)
    {
        await BothAsync();
        var before = (await ActsAsync())[^1].Position;
        using var sender = new ListSender(nodes.One.Address, instrument);
        await using var page = await OpenPage.OpenAsync(new(nodes.Other.Address, stream), before);

        var began = Stopwatch.GetTimestamp();
        Assert.Equal(HttpStatusCode.Found, await sender.SendAsync(Cancel));
        var part = await page.UntilItSaysAsync(words, patience);

        Assert.True(part.Position > before);
        Say($"{stream}: there after {Stopwatch.GetElapsedTime(began, part.At).TotalMilliseconds:0} ms, the form that was asked for first included");
    }

    [Fact]
    public async Task A_browser_that_comes_from_another_node_gets_the_present_state_where_it_is_newer_and_nothing_where_it_is_not()
    {
        await BothAsync();
        var head = (await ActsAsync())[^1].Position;
        using var sender = new ListSender(nodes.Address, "slavery-protocol-1953");
        await using var upToDate = await OpenPage.OpenAsync(new(nodes.Address, "/fr/record/live"), head);
        await using var behind = await OpenPage.OpenAsync(new(nodes.Address, "/fr/record/live"), head - 1);

        Assert.Equal(head, (await behind.Parts.ReadAsync(Cancel)).Position);
        await sender.SendUntilKeptAsync(Cancel);
        Assert.Equal(head + 1, (await upToDate.Parts.ReadAsync(Cancel)).Position);
    }

    [Fact]
    public async Task Either_node_may_be_killed_in_a_storm_of_commands_and_each_acknowledged_one_is_on_the_record_once()
    {
        await BothAsync();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var storm = new CommandStorm(nodes.Address, ["untoc", "trafficking", "smuggling", "firearms"]);
        var blowing = storm.BlowAsync(ending.Token);

        await storm.UntilAsync(40, patience);
        await nodes.One.KillAsync();
        await storm.UntilAsync(storm.Kept.Count + 40, patience);
        await nodes.One.StartAsync();
        await storm.UntilAsync(storm.Kept.Count + 20, patience);
        await nodes.Other.KillAsync();
        await storm.UntilAsync(storm.Kept.Count + 40, patience);
        await ending.CancelAsync();
        await blowing;
        await nodes.Other.StartAsync();

        await ShouldStandOnceAsync(storm);
        Say($"{storm.Kept.Count} commands were acknowledged, {storm.SentAgain} had to be sent again");
        var verified = await DaisCommand.RunAsync(nodes.Environment, "verify", "--record", nodes.Database, "--data", nodes.DataFolder("one"));
        Assert.Equal((0, ""), (verified.Code, verified.Code == 0 ? "" : verified.Results + verified.Messages));
    }

    [Fact]
    public async Task While_the_database_is_away_pages_go_on_commands_say_so_and_all_is_well_again_by_itself()
    {
        await BothAsync();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = nodes.One.Address };
        using var sender = new ListSender(nodes.One.Address, "child-sale");
        Assert.Equal(HttpStatusCode.Found, await sender.SendAsync(Cancel));
        await nodes.Cluster.CrashServerAsync();
        try
        {
            Assert.Equal(HttpStatusCode.OK, await AskAsync(http, "/en/instruments/child-sale"));
            Assert.Equal(HttpStatusCode.OK, await AskAsync(http, "/ru/record"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await AskAsync(http, "/es/instruments/child-sale/import"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await sender.SendAsync(Cancel));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await AskAsync(http, "/health"));

            var started = await DaisCommand.RunAsync(nodes.Environment, "serve", "--data", nodes.DataFolder("third"), "--urls", "http://127.0.0.1:0");
            Assert.Equal(1, started.Code);
            Assert.Contains($"“dais” on 127.0.0.1:{nodes.Cluster.Port} cannot be opened", started.Messages, StringComparison.Ordinal);
        }
        finally
        {
            await nodes.Cluster.StartServerAsync();
        }

        await sender.SendUntilKeptAsync(Cancel);
        while (await AskAsync(http, "/health") != HttpStatusCode.OK) await Task.Delay(100, Cancel);
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient http, string address)
    {
        using var answer = await http.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return answer.StatusCode;
    }

    private async Task BothAsync()
    {
        if (TwoNodes.Missing is { } reason) Assert.Skip(reason);
        await nodes.One.StartAsync();
        await nodes.Other.StartAsync();
    }

    private async Task ShouldStandOnceAsync(CommandStorm storm)
    {
        var sources = (await ActsAsync()).Where(a => a.Envelope is { Type: "participants-listed", Actor: "local-operator" })
            .Select(a => System.Text.Json.JsonDocument.Parse(a.Envelope.Body).RootElement.GetProperty("source").GetString()!)
            .GroupBy(s => s, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var kept in storm.Kept) Assert.Equal((kept, 1), (kept, sources.GetValueOrDefault(kept)));
        Assert.All(sources, s => Assert.Equal(1, s.Value));
    }

    private async Task<IReadOnlyList<StoredAct>> ActsAsync()
    {
        await using var record = await PostgresRecord.OpenAsync(nodes.Connection, Cancel);
        return await record.ReadAsync(0, int.MaxValue, Cancel);
    }

    private static void Say(FormattableString text) => TestContext.Current.SendDiagnosticMessage(text.ToString(CultureInfo.InvariantCulture));
}
