using AutoAttend.Grains.Ports;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutoAttend.Silo.Health;

/// <summary>Whether storage takes writes.</summary>
internal sealed class StorageHealthCheck(IStorageHealth storage) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await storage.Check(cancellationToken) is { } problem ? HealthCheckResult.Unhealthy(problem) : HealthCheckResult.Healthy();
}
