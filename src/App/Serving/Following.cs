using Dais.Record.Folding;
using Dais.Record.Storing;
using Dais.Ui.Live;
using Dais.Ui.Seeing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dais.App.Serving;

/// <summary>Tells pages and whoever watches the server how far the read models follow the record.</summary>
internal static class Following
{
    /// <summary>Adds it; the follower of the record is added by who opens the record.</summary>
    internal static IServiceCollection AddFollowing(this IServiceCollection services)
    {
        services.AddSingleton<IKnowHowFar, HowFar>().AddSingleton<ITellNews, HowFar>();
        services.AddHealthChecks().AddCheck<FollowingCheck>("read-models").AddCheck<RecordCheck>("record");
        return services;
    }

    private sealed class HowFar(RecordFollower follower) : IKnowHowFar, ITellNews
    {
        public long Position => follower.Position;

        public Task<long> NewsAsync(long after, CancellationToken cancellation) => follower.NewsAsync(after, cancellation);

        public async Task<bool> IsThereAsync(long position, TimeSpan atMost, CancellationToken cancellation)
        {
            try
            {
                return await follower.WaitForSeenAsync(position, atMost, cancellation);
            }
            catch (IOException)
            {
                // Whether the record goes as far cannot be asked at the moment: as long as the page does not, it is not shown.
                return false;
            }
        }
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

/// <summary>Healthy while the record answers: what follows it notices a lost database only when there is something to read.</summary>
internal sealed class RecordCheck(IRecordStore record) : IHealthCheck
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            return HealthCheckResult.Healthy($"At act {(await record.HeadAsync(limit.Token)).Position}.");
        }
        catch (IOException away)
        {
            return HealthCheckResult.Unhealthy(away.Message, away);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("The record does not answer.");
        }
    }
}
