using Dais.Documents.Keeping;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dais.App.Serving;

/// <summary>Healthy while the data folder can be written: without it nothing that is sent could be kept.</summary>
internal sealed class DataFolderCheck(DataFolder data) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var probe = data.PathOf("keys", "health");
            DataFolder.Write(probe, "ok"u8);
            File.Delete(probe);
            return Task.FromResult(HealthCheckResult.Healthy());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("The data folder cannot be written.", failure));
        }
    }
}
