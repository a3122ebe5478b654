using System.Text;
using Dais.Kernel;
using Dais.Record.Proof;
using Dais.Record.Storing;
using Dais.Ui.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dais.App.Checkpoints;

/// <summary>The door of the checkpoints: their clerk, and the addresses at which they are published.</summary>
public static class CheckpointRoutes
{
    /// <summary>Adds the folder of checkpoints, and, where the server has a record, the clerk who makes them.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="folder">The folder: DATA/checkpoints.</param>
    /// <param name="options">How often, and with which key.</param>
    public static IServiceCollection AddCheckpoints(this IServiceCollection services, string folder, CheckpointOptions options)
    {
        services.AddSingleton(new CheckpointFolder(folder)).AddSingleton(options);
        services.AddSingleton<IHostedService>(provider => provider.GetService<IRecordStore>() is { } store
            ? new CheckpointClerk(store, provider.GetRequiredService<CheckpointFolder>(), options, provider.GetService<TimeProvider>() ?? TimeProvider.System, provider.GetRequiredService<ILogger<CheckpointClerk>>())
            : new Nobody());
        return services;
    }

    /// <summary>Maps the feeds, each checkpoint, and the public keys. Anyone may read them: they hold hashes and no acts.</summary>
    public static void MapCheckpoints(this IEndpointRouteBuilder routes)
    {
        var all = routes.MapGroup("").Needs(OpenDeeds.ReadPage);
        all.MapGet("/checkpoints.json", (HttpContext context, CheckpointFolder folder) => Fresh(context, CheckpointFeed.Json(folder), "application/json"));
        all.MapGet("/checkpoints.atom", (HttpContext context, CheckpointFolder folder) => Atom(context, folder, Language.English));
        all.MapGet("/{language:language}/checkpoints.atom", Atom);
        all.MapGet("/checkpoints/{position:long}.json", One);
        all.MapGet("/checkpoints/key.pem", (HttpContext context, CheckpointFolder folder) => Key(context, folder, folder.Last?.Key ?? ""));
        all.MapGet("/checkpoints/keys/{id}.pem", Key);
    }

    private static ContentHttpResult Atom(HttpContext context, CheckpointFolder folder, Language language) =>
        Fresh(context, CheckpointFeed.Atom(folder, language), "application/atom+xml");

    private static Results<ContentHttpResult, NotFound> One(HttpContext context, CheckpointFolder folder, long position) =>
        folder.Find(position) is { } checkpoint ? Fresh(context, checkpoint.ToJson(), "application/json") : TypedResults.NotFound();

    private static Results<ContentHttpResult, NotFound> Key(HttpContext context, CheckpointFolder folder, string id)
    {
        using var key = folder.Key(id);
        return key is null ? TypedResults.NotFound() : Fresh(context, key.Pem, "application/x-pem-file");
    }

    private static ContentHttpResult Fresh(HttpContext context, string content, string type)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Text(content, type, Encoding.UTF8);
    }

    /// <summary>Stands where there is no record to make checkpoints of.</summary>
    private sealed class Nobody : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
