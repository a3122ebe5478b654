using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;

namespace Dais.Kit;

/// <summary>A part that arrived on an open page.</summary>
/// <param name="Position">The position of the record that it is of.</param>
/// <param name="Html">The part.</param>
/// <param name="At">When it was there, by the stopwatch.</param>
public sealed record Arrived(long Position, string Html, long At);

/// <summary>A live page as a browser has it open: reads its stream until it is closed or the line is lost.</summary>
/// <remarks>Tests and measurements share this file, so it knows nothing of either.</remarks>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly HttpClient http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly CancellationTokenSource closing = new();
    private readonly Channel<Arrived> arrived = Channel.CreateUnbounded<Arrived>();
    private Task reading = Task.CompletedTask;

    private OpenPage()
    {
    }

    /// <summary>What arrives, in its order; it ends when the line is lost.</summary>
    public ChannelReader<Arrived> Parts => arrived.Reader;

    /// <summary>Opens the stream of a page, as one who has seen the record up to a position.</summary>
    public static async Task<OpenPage> OpenAsync(Uri stream, long seen)
    {
        var page = new OpenPage();
        using var request = new HttpRequestMessage(HttpMethod.Get, stream);
        request.Headers.Add("Accept", "text/event-stream");
        request.Headers.Add("Last-Event-ID", seen.ToString(CultureInfo.InvariantCulture));
        var answer = await page.http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        page.reading = Task.Run(() => page.ReadAsync(answer));
        return page;
    }

    /// <summary>The first part from now on that holds a text.</summary>
    public async Task<Arrived> UntilItSaysAsync(string text, TimeSpan atMost)
    {
        using var limit = new CancellationTokenSource(atMost);
        await foreach (var part in Parts.ReadAllAsync(limit.Token))
        {
            if (part.Html.Contains(text, StringComparison.Ordinal)) return part;
        }

        throw new IOException("The line was lost.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await reading;
        closing.Dispose();
        http.Dispose();
    }

    private async Task ReadAsync(HttpResponseMessage answer)
    {
        try
        {
            using (answer)
            using (var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(closing.Token)))
            {
                var (position, html) = (0L, "");
                while (await lines.ReadLineAsync(closing.Token) is { } line)
                {
                    if (line.StartsWith("id: ", StringComparison.Ordinal)) position = long.Parse(line.AsSpan(4), CultureInfo.InvariantCulture);
                    else if (line.StartsWith("data: ", StringComparison.Ordinal)) html += line[6..] + "\n";
                    else if (line.Length == 0 && html.Length > 0)
                    {
                        arrived.Writer.TryWrite(new(position, html, Stopwatch.GetTimestamp()));
                        html = "";
                    }
                }
            }
        }
        catch (Exception lost) when (lost is IOException or HttpRequestException or OperationCanceledException)
        {
            // The node was killed, or the page is being closed: what arrived has arrived.
        }

        arrived.Writer.TryComplete();
    }
}
