using AutoAttend.Storage.Redis;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutoAttend.Silo.Health;

/// <summary>Whether Redis is connected, has its data and is set to keep it; it asks nothing over the network, so asking often costs nothing.</summary>
internal sealed class RedisHealthCheck(RedisConnection redis) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            redis.Problem is { } problem ? HealthCheckResult.Unhealthy(problem)
            : redis.Risk is { } risk ? HealthCheckResult.Degraded(risk)
            : HealthCheckResult.Healthy());
}
