using System.Net;
using Dais.Ui.Live;

namespace Dais.Ui.Tests.Live;

/// <summary>A live part as a browser gets it.</summary>
public sealed class LiveStreamTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_changes_arrives_whole_with_the_position_it_is_of()
    {
        await using var server = await LiveServer.StartAsync();
        using var answer = await server.AskAsync("?after=0");
        using var lines = await LinesAsync(answer);

        server.News.Tell("first");

        Assert.Equal(("1", "<p lang=\"en\">first\nfor Public</p>"), await NextAsync(lines));
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no", Assert.Single(answer.Headers.GetValues("X-Accel-Buffering")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("?after=2", null, false)]
    [InlineData("?after=1", null, true)]
    [InlineData("", null, true)]
    [InlineData("?after=none", null, true)]
    [InlineData("?after=1", 2, false)]
    [InlineData("?after=2", 1, true)]
    [InlineData("", 99, false)]
    public async Task Who_comes_back_gets_the_present_state_where_it_is_newer_than_what_they_saw(string query, int? last, bool atOnce)
    {
        await using var server = await LiveServer.StartAsync();
        server.News.Tell("first");
        server.News.Tell("second");
        using var answer = await server.AskAsync(query, last: last);
        using var lines = await LinesAsync(answer);
        if (atOnce) Assert.Equal(("2", "<p lang=\"en\">second\nfor Public</p>"), await NextAsync(lines));
        for (var position = 3; position <= Math.Max(3, (last ?? 0) + 1); position++) server.News.Tell($"act {position}");

        Assert.Equal($"{Math.Max(3, (last ?? 0) + 1)}", (await UntilAsync(lines, last ?? 2)).Id);
    }

    [Fact]
    public async Task A_part_is_rendered_once_for_all_who_read_it_in_a_language_and_with_a_clearance()
    {
        await using var server = await LiveServer.StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => server.AskAsync("?after=0", i % 2 == 0 ? "en" : "ar", i % 4 < 2 ? null : "officer")));
        var before = server.News.Rendered;

        server.News.Tell("first");
        var parts = await Task.WhenAll(answers.Select(async a => await NextAsync(await LinesAsync(a))));

        Assert.Equal(4, server.News.Rendered - before);
        Assert.Equal(
            (from language in new[] { "ar", "en" } from whom in new[] { "Public", "Public, Secretariat" } select $"<p lang=\"{language}\">first\nfor {whom}</p>").ToHashSet(StringComparer.Ordinal),
            parts.Select(p => p.Html).ToHashSet(StringComparer.Ordinal));
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task What_stays_as_it_was_is_not_sent_again()
    {
        await using var server = await LiveServer.StartAsync();
        using var answer = await server.AskAsync();
        using var lines = await LinesAsync(answer);
        await NextAsync(lines);

        server.News.Tell("nothing yet");
        await Task.Delay(50, Cancel);
        server.News.Tell("something");

        Assert.Equal("2", (await NextAsync(lines)).Id);
    }

    [Fact]
    public async Task A_silent_line_gives_a_sign_of_life()
    {
        await using var server = await LiveServer.StartAsync(new() { Heartbeat = TimeSpan.FromMilliseconds(20) });
        using var answer = await server.AskAsync("?after=0");
        using var lines = await LinesAsync(answer);

        Assert.Equal("retry: 2000", await lines.ReadLineAsync(Cancel));
        Assert.Equal("", await lines.ReadLineAsync(Cancel));
        Assert.Equal(":", await lines.ReadLineAsync(Cancel));
    }

    [Fact]
    public async Task A_stream_of_someone_signed_in_ends_after_its_time_so_that_who_they_are_is_asked_anew()
    {
        await using var server = await LiveServer.StartAsync(new() { Longest = TimeSpan.FromMilliseconds(100), Heartbeat = TimeSpan.FromMilliseconds(20) });
        using var answer = await server.AskAsync("?after=0", reader: "officer");
        using var open = await server.AskAsync("?after=0");
        using (var lines = await LinesAsync(answer)) Assert.Contains(":", await lines.ReadToEndAsync(Cancel), StringComparison.Ordinal);

        using var still = await LinesAsync(open);
        server.News.Tell("first");
        Assert.Equal("1", (await NextAsync(still)).Id);
    }

    [Fact]
    public async Task The_server_ends_though_streams_are_open()
    {
        await using var server = await LiveServer.StartAsync();
        using var answer = await server.AskAsync("?after=0");
        using var lines = await LinesAsync(answer);

        await server.StopAsync().WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        await lines.ReadToEndAsync(Cancel);
    }

    [Fact]
    public async Task Nobody_holds_more_lines_than_they_may_and_what_is_given_back_is_free()
    {
        await using var server = await LiveServer.StartAsync(new() { ByReader = 1, ByAddress = 2 });
        using var mine = await server.AskAsync("?after=0", reader: "officer");
        var one = await server.AskAsync("?after=0");
        using var two = await server.AskAsync("?after=0");

        using (var more = await server.AskAsync("?after=0", reader: "officer")) Assert.Equal(HttpStatusCode.TooManyRequests, more.StatusCode);
        using (var more = await server.AskAsync("?after=0")) Assert.Equal(HttpStatusCode.TooManyRequests, more.StatusCode);
        using (var another = await server.AskAsync("?after=0", reader: "delegate")) Assert.Equal(HttpStatusCode.OK, another.StatusCode);
        one.Dispose();
        await UntilAllowedAsync(server);
    }

    [Fact]
    public async Task Who_asks_for_no_stream_gets_the_part_as_it_is()
    {
        await using var server = await LiveServer.StartAsync();
        using var answer = await server.AskAsync(language: "fr", accept: "text/html");

        Assert.Equal("<p lang=\"fr\">nothing yet\nfor Public</p>", await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_listener_who_falls_behind_is_let_go()
    {
        var listener = new LiveListener(seen: 1, most: 2);
        for (var position = 1; position <= 4; position++) listener.Offer(new(position, $"act {position}", []));

        var got = new List<long>();
        await foreach (var state in listener.States.ReadAllAsync(Cancel)) got.Add(state.Position);

        Assert.Equal([2, 3], got);
    }

    [Fact]
    public void The_script_is_small()
    {
        using var script = typeof(LiveRoutes).Assembly.GetManifestResourceStream("Dais.Ui/Live/live.js")!;

        Assert.InRange(script.Length, 1, 4096);
    }

    private static async Task UntilAllowedAsync(LiveServer server)
    {
        while (true)
        {
            using var again = await server.AskAsync("?after=0");
            if (again.StatusCode == HttpStatusCode.OK) return;
            await Task.Delay(20, Cancel);
        }
    }

    private static async Task<StreamReader> LinesAsync(HttpResponseMessage answer) => new(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(Cancel));

    private static async Task<(string Id, string Html)> UntilAsync(StreamReader lines, long beyond)
    {
        while (true)
        {
            var next = await NextAsync(lines);
            if (long.Parse(next.Id, System.Globalization.CultureInfo.InvariantCulture) > beyond) return next;
        }
    }

    private static async Task<(string Id, string Html)> NextAsync(StreamReader lines)
    {
        var (id, html) = ("", new List<string>());
        while (await lines.ReadLineAsync(Cancel) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line[4..];
            if (line.StartsWith("data: ", StringComparison.Ordinal)) html.Add(line[6..]);
            if (line.Length == 0 && html.Count > 0) return (id, string.Join('\n', html));
        }

        throw new IOException("The stream ended.");
    }
}
