using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AutoAttend.Contracts.Client;

/// <summary>
/// Connects to the cluster beside the host's start rather than in it: a process that cannot reach its cluster starts all the same, says
/// so, and goes on trying.
/// </summary>
public sealed class ClusterConnection(IServiceProvider services, ConnectionRetry retry) : BackgroundService
{
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether the cluster was reached. Later trouble is that of single calls: the connection mends itself.</summary>
    public bool IsConnected => _connected.Task.IsCompletedSuccessfully;

    /// <summary>Why the cluster cannot be reached; null once it was.</summary>
    public string? Problem => IsConnected ? null : retry.Problem ?? "The cluster is being looked for.";

    /// <summary>Waits until the cluster is reached.</summary>
    /// <exception cref="OrleansConfigurationException">The client is not configured well enough to ever connect.</exception>
    public Task WhenConnected(CancellationToken cancellation = default) => _connected.Task.WaitAsync(cancellation);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (IsConnected)
            await Client().StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The client starts on the caller's thread, and a host starts its services one after the other.
        await Task.Yield();
        try
        {
            await Client().StartAsync(stoppingToken);
            _connected.SetResult();
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            _connected.TrySetCanceled(stoppingToken);
        }
        catch (Exception failure)
        {
            _connected.TrySetException(failure);
            throw;
        }
    }

    // Orleans' client is the hosted service that it would have registered itself.
    private IHostedService Client() => (IHostedService)services.GetRequiredService<IClusterClient>();
}
