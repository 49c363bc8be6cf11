using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Ports;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutoAttend.Silo.Health;

/// <summary>Whether every stored template can be found by this process, where that is its work. It names no server: health is read without sign-in.</summary>
internal sealed class GalleryHealthCheck(LocalRoles roles, IGallery gallery) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(gallery switch
        {
            _ when !roles.Has(SiloRoles.Inference) => HealthCheckResult.Healthy("Other silos search the gallery."),
            { IsReady: false } => HealthCheckResult.Unhealthy("The gallery is not ready; Settings and the log say why."),
            { Problem: not null } => HealthCheckResult.Degraded("The gallery's server is away and this process stands in for it; Settings and the log say why."),
            _ => HealthCheckResult.Healthy(),
        });
}
