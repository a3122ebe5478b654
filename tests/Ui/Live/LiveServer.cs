using Dais.Kernel;
using Dais.Ui.Access;
using Dais.Ui.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dais.Ui.Tests.Live;

/// <summary>What a test says is on the record.</summary>
internal sealed class ToldNews : ITellNews
{
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long position;

    public string Text { get; private set; } = "nothing yet";

    /// <summary>How often the part was rendered.</summary>
    public int Rendered;

    public long Position => Volatile.Read(ref position);

    /// <summary>An act came; the part says this from now on.</summary>
    public void Tell(string text)
    {
        Text = text;
        Interlocked.Increment(ref position);
        Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    public async Task<long> NewsAsync(long after, CancellationToken cancellation)
    {
        while (true)
        {
            var changed = Volatile.Read(ref next).Task;
            if (Position > after) return Position;
            await changed.WaitAsync(cancellation);
        }
    }
}

/// <summary>A part that says what there is to say, in which language and to whom.</summary>
internal sealed class Told : ComponentBase
{
    [Parameter] public required Language Language { get; set; }

    [Parameter] public required Clearance Clearance { get; set; }

    [Inject] public required ToldNews News { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        Interlocked.Increment(ref News.Rendered);
        builder.AddMarkupContent(0, $"<p lang=\"{Language}\">{News.Text}\nfor {Clearance.Audience}</p>");
    }
}

/// <summary>A server with one live page, on a port of its own; a header says who reads.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private static readonly LivePart part = new("told", typeof(Told));
    private readonly WebApplication app;

    private LiveServer(WebApplication app, ToldNews news) => (this.app, News) = (app, news);

    public ToldNews News { get; }

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(20) };

    public static async Task<LiveServer> StartAsync(LiveLimits? limits = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var news = new ToldNews();
        builder.Services.AddSingleton(news).AddSingleton<ITellNews>(news).AddSingleton<IKnowReaders, ByHeader>();
        builder.Services.AddSingleton(limits ?? new LiveLimits { Pause = TimeSpan.FromMilliseconds(1) });
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddUi("");
        var server = builder.Build();
        server.UseSecurity();
        server.UseErrorPages();
        server.UseRouting();
        server.UseRules();
        server.MapPages().MapLive("/told/live", part).Needs(Deed.Open("told.read"));
        await server.StartAsync(TestContext.Current.CancellationToken);
        return new(server, news);
    }

    /// <summary>Opens the stream, or asks for the part.</summary>
    public async Task<HttpResponseMessage> AskAsync(string query = "", string language = "en", string? reader = null, long? last = null, string accept = "text/event-stream")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{app.Urls.First()}/{language}/told/live{query}"));
        request.Headers.Add("Accept", accept);
        if (reader is not null) request.Headers.Add("X-Reader", reader);
        if (last is { } position) request.Headers.Add("Last-Event-ID", $"{position}");
        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public Task StopAsync() => app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }

    private sealed class ByHeader : IKnowReaders
    {
        public ValueTask<Reader> ReaderOfAsync(HttpContext context) => new(context.Request.Headers["X-Reader"].ToString() switch
        {
            "" => Reader.Anonymous,
            var id => new(id, [new Grant(Role.Officer, Scope.Everything, NodaTime.Instant.MinValue, null)]),
        });
    }
}
