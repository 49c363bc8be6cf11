using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Recognition;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutoAttend.Silo.Health;

/// <summary>Whether faces can be recognised: by models of this process where it has the role, otherwise by those of any silo. It runs none of them.</summary>
internal sealed class ModelsHealthCheck(LocalRoles roles, RecognitionHost recognition, RecognizerPool pool) : IHealthCheck
{
    private const string Demo = "Demo models are at work: they know rendered faces only. Run ./models/pull for real ones, then start again.";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (roles.Has(SiloRoles.Inference))
            return Result(recognition.ModelProblem, recognition.ExecutionProvider, recognition.KnowsRenderedFacesOnly);
        var status = await pool.GetStatus().WaitAsync(cancellationToken);
        return Result(status.Problem, status.ExecutionProvider, status.KnowsRenderedFacesOnly);
    }

    private static HealthCheckResult Result(string? problem, string executionProvider, bool isDemo) => problem is null
        ? HealthCheckResult.Healthy(isDemo ? Demo : $"Runs on {executionProvider}.")
        : HealthCheckResult.Unhealthy(problem);
}
