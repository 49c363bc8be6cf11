using AutoAttend.Contracts;
using AutoAttend.Contracts.Recognition;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutoAttend.Web.Health;

/// <summary>Ready means that faces can be recognised: models and gallery are loaded.</summary>
public sealed class RecognitionCheck(IGrainFactory grains) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var status = await grains.GetGrain<IRecognizerGrain>(GrainKeys.Only).GetStatus();
        return status.Ready
            ? HealthCheckResult.Healthy($"{status.Detector} and {status.Embedder} on {status.ExecutionProvider}, {status.Templates} templates")
            : HealthCheckResult.Unhealthy(status.Problem);
    }
}
