using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Dais.Kit;

/// <summary>Someone in front of a browser who keeps list after list of an instrument's participants: commands that are each different, cheap, and easy to count.</summary>
/// <remarks>Tests and measurements share this file, so it knows nothing of either.</remarks>
public sealed partial class ListSender : IDisposable
{
    private readonly HttpClient http;
    private readonly Uri form;
    private string? token;

    /// <summary>At the address of a node, or of what stands before the nodes.</summary>
    public ListSender(Uri address, string instrument)
    {
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
        form = new($"/en/instruments/{instrument}/import", UriKind.Relative);
        (Instrument, Seen) = (instrument, 1);
    }

    /// <summary>The instrument's code.</summary>
    public string Instrument { get; }

    /// <summary>The version of the instrument's stream that the next list is held against; 1 is the list that comes with the program.</summary>
    public int Seen { get; private set; }

    /// <summary>The source that the next list will have on the record.</summary>
    public string Source => string.Create(CultureInfo.InvariantCulture, $"{Instrument} {Seen}");

    /// <summary>Sends the next list; once it was acknowledged the one after it is next.</summary>
    /// <returns>The answer's status: 302 once it is kept.</returns>
    /// <exception cref="HttpRequestException">There was no answer; whether it is kept is not known.</exception>
    public async Task<HttpStatusCode> SendAsync(CancellationToken cancellation)
    {
        token ??= await TokenAsync(cancellation);
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = token,
            ["as-of"] = "2016-01",
            ["seen"] = Seen.ToString(CultureInfo.InvariantCulture),
            ["source"] = Source,
            ["looked"] = "yes",
            ["list"] = Convert.ToBase64String(List()),
        });
        using var answer = await http.PostAsync(form + "/keep", content, cancellation);
        if (answer.StatusCode == HttpStatusCode.Found) Seen++;
        return answer.StatusCode;
    }

    /// <summary>Sends the next list again and again until it is acknowledged.</summary>
    /// <returns>How often it had to be sent.</returns>
    public async Task<int> SendUntilKeptAsync(CancellationToken cancellation)
    {
        for (var sent = 1; ; sent++)
        {
            try
            {
                if (await SendAsync(cancellation) is var status && status == HttpStatusCode.Found) return sent;
                if ((int)status < 500) throw new InvalidOperationException($"{Source} was answered {status}.");
            }
            catch (Exception lost) when (lost is HttpRequestException || (lost is TaskCanceledException && !cancellation.IsCancellationRequested))
            {
                // Not acknowledged: the very same is sent again.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<string> TokenAsync(CancellationToken cancellation) =>
        Token().Match(await http.GetStringAsync(form, cancellation)) is { Success: true } found ? found.Groups["token"].Value : throw new InvalidOperationException("There is no form.");

    // Two States, whose dates move on with each list.
    private byte[] List()
    {
        var day = new DateTime(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(Seen).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($"Participant,Ratification\nKenya,{day}\nPeru,{day}\n");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
