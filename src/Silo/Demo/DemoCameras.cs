using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;

namespace AutoAttend.Silo.Demo;

/// <summary>Adds, rests and removes the demo's cameras through the ordinary camera grains.</summary>
internal sealed class DemoCameras(IGrainFactory grains)
{
    /// <summary>Adds those that are missing and turns all of them on.</summary>
    public async Task Add()
    {
        foreach (var camera in DemoCamera.All)
        {
            var grain = grains.GetGrain<ICameraGrain>(camera.Id);
            if (await Find(camera.Id) is null)
                await grain.Configure(camera.Settings);
            await grain.TurnOn();
        }
    }

    /// <summary>Turns on those that rested, as far as they are still there.</summary>
    public async Task Wake(IEnumerable<string> resting)
    {
        foreach (var cameraId in resting)
        {
            if (await Find(cameraId) is not null)
                await grains.GetGrain<ICameraGrain>(cameraId).TurnOn();
        }
    }

    /// <summary>Turns off those that are on.</summary>
    /// <returns>Their ids.</returns>
    public async Task<IReadOnlyList<string>> Rest()
    {
        List<string> resting = [];
        foreach (var camera in DemoCamera.All)
        {
            if (await Find(camera.Id) is not { On: true })
                continue;
            resting.Add(camera.Id);
            await grains.GetGrain<ICameraGrain>(camera.Id).TurnOff();
        }

        return resting;
    }

    /// <summary>Removes the demo's cameras. Others that were put into the demo's site move to the first one: they are not the demo's to remove.</summary>
    /// <returns>How many were removed.</returns>
    public async Task<int> Remove()
    {
        var removed = 0;
        foreach (var camera in await grains.GetGrain<ICameraDirectoryGrain>(GrainKeys.Only).List())
        {
            if (DemoCamera.All.Any(ours => ours.Id == camera.Id))
            {
                await grains.GetGrain<ICameraGrain>(camera.Id).Remove();
                removed++;
            }
            else if (camera.Settings.SiteId == GrainKeys.DemoSite)
            {
                await Move(camera);
            }
        }

        return removed;
    }

    private async Task Move(Camera camera)
    {
        var grain = grains.GetGrain<ICameraGrain>(camera.Id);
        var there = camera.Settings with { SiteId = GrainKeys.FirstSite };
        try
        {
            await grain.Configure(there);
        }
        catch (InvalidInputException)
        {
            // A camera of that name is there already.
            await grain.Configure(there with { Name = $"{there.Name} {camera.Id}" });
        }
    }

    private async Task<Camera?> Find(string cameraId)
    {
        try
        {
            return await grains.GetGrain<ICameraGrain>(cameraId).Get();
        }
        catch (NotFoundException)
        {
            return null;
        }
    }
}
