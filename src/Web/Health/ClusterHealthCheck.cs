using AutoAttend.Contracts;
using AutoAttend.Contracts.Client;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Contracts.Sites;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutoAttend.Web.Health;

/// <summary>
/// Whether a dashboard that hosts no silo can do its work: somebody in the cluster answers. That nobody recognises faces makes it no less
/// ready, since it is where an operator sees that; it is told as degraded.
/// </summary>
internal sealed class ClusterHealthCheck(IGrainFactory grains, ClusterConnection connection) : IHealthCheck
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // Why is in the log: health is read without sign-in and tells no addresses.
        if (!connection.IsConnected)
            return HealthCheckResult.Unhealthy("The cluster cannot be reached; it is tried again every second, and the log says why.");
        try
        {
            await grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).List().WaitAsync(Limit, cancellationToken);
        }
        catch (Exception trouble) when (ClusterTrouble.IsPassing(trouble))
        {
            return HealthCheckResult.Unhealthy("The cluster does not answer.");
        }
        return await Recognition(cancellationToken) is { } problem ? HealthCheckResult.Degraded(problem) : HealthCheckResult.Healthy();
    }

    private async Task<string?> Recognition(CancellationToken cancellation)
    {
        try
        {
            return (await grains.GetGrain<IRecognizerGrain>(GrainKeys.Only).GetStatus().WaitAsync(Limit, cancellation)).Problem;
        }
        catch (Exception trouble) when (ClusterTrouble.IsPassing(trouble))
        {
            return "No process that recognises faces answers.";
        }
    }
}
