using Dais.Record.Folding;
using Dais.Ui.Seeing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dais.App.Serving;

/// <summary>Tells pages and whoever watches the server how far the read models follow the record.</summary>
internal static class Following
{
    /// <summary>Adds it; the follower of the record is added by who opens the record.</summary>
    internal static IServiceCollection AddFollowing(this IServiceCollection services)
    {
        services.AddSingleton<IKnowHowFar, HowFar>();
        services.AddHealthChecks().AddCheck<FollowingCheck>("read-models");
        return services;
    }

    private sealed class HowFar(RecordFollower follower) : IKnowHowFar
    {
        public Task<bool> IsThereAsync(long position, TimeSpan atMost, CancellationToken cancellation) => follower.WaitForSeenAsync(position, atMost, cancellation);
    }
}

/// <summary>Healthy while the record can be read and every read model follows it.</summary>
internal sealed class FollowingCheck(RecordFollower follower) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var health = follower.Health;
        var stopped = health.Models.Where(m => m.Stopped is not null).Select(m => $"{m.Name} stopped at act {m.Stopped!.Position}: {m.Stopped.Why}");
        return Task.FromResult(health.IsWell
            ? HealthCheckResult.Healthy($"At act {health.Position}.")
            : HealthCheckResult.Unhealthy(string.Join(" ", stopped.Prepend(health.Trouble ?? ""))));
    }
}
