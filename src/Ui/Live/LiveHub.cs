using System.Collections.Concurrent;
using Dais.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dais.Ui.Live;

/// <summary>Follows the record for every part that someone has open, renders it once for each language and clearance, and hands it to all of them.</summary>
internal sealed partial class LiveHub(ITellNews news, LiveLimits limits, IServiceScopeFactory scopes, IHostApplicationLifetime server, ILoggerFactory logs) : BackgroundService
{
    private readonly ConcurrentDictionary<(string Part, Language Language, Audience Audience), LiveRoom> rooms = new();
    private readonly ILogger log = logs.CreateLogger<LiveHub>();

    /// <summary>Ends when the server begins to: it would wait for every stream otherwise.</summary>
    public CancellationToken Ending => server.ApplicationStopping;

    /// <summary>The part as it is now.</summary>
    public Task<LiveState> PresentAsync(LivePart part, Language language, Clearance clearance, CancellationToken cancellation) =>
        RoomOf(part, language, clearance).RenewAsync(cancellation);

    /// <summary>The room of a part with a stream in it; who joined leaves it again.</summary>
    public async Task<LiveRoom> JoinAsync(LivePart part, Language language, Clearance clearance, LiveListener listener, CancellationToken cancellation)
    {
        while (true)
        {
            var room = RoomOf(part, language, clearance);
            await room.JoinAsync(listener, cancellation);
            // A room may have been cleared away as empty in the moment before.
            if (rooms.TryGetValue(KeyOf(part, language, clearance), out var there) && ReferenceEquals(there, room)) return room;
            room.Leave(listener);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (var room in rooms.Values) room.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var position = news.Position;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                position = await news.NewsAsync(position, stoppingToken);
                foreach (var (key, room) in rooms) await RenewAsync(key, room, stoppingToken);
                await Task.Delay(limits.Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task RenewAsync((string Part, Language Language, Audience Audience) key, LiveRoom room, CancellationToken stopping)
    {
        if (room.IsEmpty)
        {
            rooms.TryRemove(new(key, room));
            return;
        }

        try
        {
            await room.RenewAsync(stopping);
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            // The others go on; who has this one open begins anew, and is answered an error if it fails again.
            NotRendered(log, failure, key.Part, key.Language);
            room.End();
        }
    }

    private LiveRoom RoomOf(LivePart part, Language language, Clearance clearance) =>
        rooms.GetOrAdd(KeyOf(part, language, clearance), _ => new(news, () => RenderAsync(part, language, clearance)));

    private static (string Part, Language Language, Audience Audience) KeyOf(LivePart part, Language language, Clearance clearance) => (part.Name, language, clearance.Audience);

    // A renderer keeps what it rendered until it is disposed of: one for each time.
    private async Task<string> RenderAsync(LivePart part, Language language, Clearance clearance)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Language"] = language, ["Clearance"] = clearance });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync(part.Component, parameters)).ToHtmlString());
    }

    [LoggerMessage(LogLevel.Error, "The live part {Part} could not be rendered in {Language}.")]
    private static partial void NotRendered(ILogger log, Exception failure, string part, Language language);
}
