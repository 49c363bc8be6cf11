using AutoAttend.Grains.Ports;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutoAttend.Silo.Health;

/// <summary>Whether every stored template can be found.</summary>
internal sealed class GalleryHealthCheck(IGallery gallery) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(gallery.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The gallery is not loaded yet."));
}
