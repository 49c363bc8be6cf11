using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Grains.Cameras;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AutoAttend.Silo.Hosting;

/// <summary>
/// Brings the cameras back seconds after a start, where their reminders alone would take up to a minute, and stops them before the silo
/// stops, while what they still have to write can be written.
/// </summary>
internal sealed partial class CameraLifetime(IGrainFactory grains, CameraSessions sessions, ILogger<CameraLifetime> logger) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Asking for the list wakes every camera.
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        try
        {
            var cameras = await grains.GetGrain<ICameraDirectoryGrain>(GrainKeys.Only).List();
            Awake(logger, cameras.Count(camera => camera.On), cameras.Count);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotAwake(logger, failure);
        }
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => sessions.StopAll().WaitAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "{On} of {All} cameras are on")]
    private static partial void Awake(ILogger logger, int on, int all);

    [LoggerMessage(LogLevel.Warning, "The cameras could not be asked; their reminders wake them within a minute")]
    private static partial void NotAwake(ILogger logger, Exception failure);
}
