using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using Orleans.Concurrency;

namespace AutoAttend.Grains.Cameras;

/// <summary>All cameras, asked one by one: each knows best how it is doing.</summary>
[StatelessWorker]
public sealed class CameraDirectoryGrain : Grain, ICameraDirectoryGrain
{
    private ICameraRosterGrain Roster => GrainFactory.GetGrain<ICameraRosterGrain>(GrainKeys.Only);

    async Task<IReadOnlyList<Camera>> ICameraDirectoryGrain.List()
    {
        var entries = await Roster.List();
        var cameras = await Task.WhenAll(entries.Select(entry => Find(entry.CameraId)));
        return [.. cameras.OfType<Camera>()];
    }

    async Task<Camera> ICameraDirectoryGrain.Add(CameraSettings settings)
    {
        var camera = GrainFactory.GetGrain<ICameraGrain>(Guid.NewGuid().ToString("n")[..12]);
        await camera.Configure(settings);
        await camera.TurnOn();
        return await camera.Get();
    }

    Task ICameraDirectoryGrain.Remove(string cameraId) => GrainFactory.GetGrain<ICameraGrain>(cameraId).Remove();

    private async Task<Camera?> Find(string cameraId)
    {
        try
        {
            return await GrainFactory.GetGrain<ICameraGrain>(cameraId).Get();
        }
        catch (NotFoundException)
        {
            // Removed since the roster was read.
            return null;
        }
    }
}
