using AutoAttend.Grains.Recognition;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutoAttend.Silo.Health;

/// <summary>Whether the models are loaded; it runs none of them, so asking often costs nothing.</summary>
internal sealed class ModelsHealthCheck(RecognitionHost recognition) : IHealthCheck
{
    private const string Demo = "Demo models are at work: they know rendered faces only. Run ./models/pull for real ones, then start again.";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(recognition.ModelProblem is { } problem
            ? HealthCheckResult.Unhealthy(problem)
            : HealthCheckResult.Healthy(recognition.KnowsRenderedFacesOnly ? Demo : null));
}
