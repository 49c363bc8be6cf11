using AutoAttend.Grains.Placement;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace AutoAttend.Grains.Cameras.Spreading;

/// <summary>
/// Brings cameras back within seconds, of a start as of another silo's death, where their reminders alone would take up to a minute;
/// gives a silo that joined its share; and empties this one before it stops, while all that there is to write can be written.
/// </summary>
internal sealed partial class CameraKeeper(
    IClusterMembershipService membership, LocalRoles roles, CameraMover mover, CameraSessions sessions, TimeProvider time, ILogger<CameraKeeper> logger)
    : IHostedLifecycleService, IDisposable
{
    // What is missed at a change is found by then; the reminders are the last resort.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    // Of the 30 s that a host is granted, fifteen are left for what cannot be moved, and some for the silo.
    private static readonly TimeSpan MoveDeadline = TimeSpan.FromSeconds(8);

    private readonly CancellationTokenSource stopping = new();
    private Task keeping = Task.CompletedTask;
    private bool isInTrouble;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!roles.Has(SiloRoles.Camera))
            return;
        await LookAfter();
        keeping = Task.Run(Keep, CancellationToken.None);
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        sessions.Drain();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(MoveDeadline);
        try
        {
            await mover.MoveAway(deadline.Token).WaitAsync(deadline.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or OrleansException or TimeoutException)
        {
            NotEmptied(logger, failure);
        }
        try
        {
            await sessions.StopAll().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The host waits no longer; what is not written by now is lost with the process.
            NotStopped(logger);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => stopping.Dispose();

    private async Task Keep()
    {
        await using var watch = new ClusterWatch(membership, time, stopping.Token);
        while (await watch.Wait(await LookAfter() ? Soon : Round))
        {
        }
    }

    /// <summary>Whether to look again soon.</summary>
    private async Task<bool> LookAfter()
    {
        try
        {
            var isUneven = mover.IsLeader && await mover.LookAfter();
            isInTrouble = false;
            return isUneven;
        }
        catch (Exception failure)
        {
            // Whatever it was: cameras that nobody looks after are worse.
            if (!isInTrouble)
                NotLookedAfter(logger, failure);
            return isInTrouble = true;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The cameras could not be looked after; it is tried again until they can, without further notice")]
    private static partial void NotLookedAfter(ILogger logger, Exception failure);

    [LoggerMessage(LogLevel.Warning, "The process ends before its cameras had stopped")]
    private static partial void NotStopped(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "Not every camera could be moved to another silo; those that are left are stopped here")]
    private static partial void NotEmptied(ILogger logger, Exception failure);
}
