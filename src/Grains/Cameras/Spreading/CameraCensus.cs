using System.Collections.Concurrent;
using AutoAttend.Grains.Placement;
using Orleans.Runtime;

namespace AutoAttend.Grains.Cameras.Spreading;

/// <summary>Knows which silo captures which cameras: as the silos say, and as they soon will say after what was decided here.</summary>
public sealed class CameraCensus(IGrainFactory grains, RoleMap roles, TimeProvider time)
{
    // A burst of new cameras is placed on one answer, each counted with Expect; older answers would miss what others placed.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    // A camera that did not come by then went elsewhere.
    private static readonly TimeSpan Expected = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, (SiloAddress Silo, long At)> placed = [];
    private readonly ConcurrentDictionary<string, (SiloAddress Silo, long At)> moving = [];
    private readonly Lock gate = new();
    private IReadOnlyDictionary<SiloAddress, HostedCameras> last = new Dictionary<SiloAddress, HostedCameras>();
    private Task<IReadOnlyDictionary<SiloAddress, HostedCameras>>? asking;
    private long askedAt;

    /// <summary>Counts a camera where it was placed, should it be on: see <see cref="Recent"/>.</summary>
    internal void Placed(string cameraId, SiloAddress silo) => placed[cameraId] = (silo, time.GetTimestamp());

    /// <summary>Counts a camera where it was sent.</summary>
    internal void Moving(string cameraId, SiloAddress silo) => moving[cameraId] = (silo, time.GetTimestamp());

    /// <summary>The cameras of every live camera silo, asked now.</summary>
    internal async Task<IReadOnlyDictionary<SiloAddress, HostedCameras>> Ask()
    {
        await AskAgain();
        return With(moving, last);
    }

    /// <summary>The same, as asked at most two seconds ago, with those that were placed here since.</summary>
    internal async Task<IReadOnlyDictionary<SiloAddress, HostedCameras>> Recent()
    {
        Task asked;
        lock (gate)
            asked = asking is not null && (!asking.IsCompleted || time.GetElapsedTime(askedAt) < Fresh) ? asking : AskAgain();
        await asked;
        return With(placed, With(moving, last));
    }

    private Task<IReadOnlyDictionary<SiloAddress, HostedCameras>> AskAgain()
    {
        lock (gate)
        {
            askedAt = time.GetTimestamp();
            return asking = Task.Run(AskAll);
        }
    }

    private async Task<IReadOnlyDictionary<SiloAddress, HostedCameras>> AskAll()
    {
        var answers = await Task.WhenAll(roles.Active(SiloRoles.Camera).Select(async silo => KeyValuePair.Create(silo, await AskOne(silo))));
        return last = answers.ToDictionary();
    }

    private async Task<HostedCameras> AskOne(SiloAddress silo)
    {
        try
        {
            return await grains.GetGrain<ICameraHostGrain>(SiloKeys.Of(silo)).GetCameras();
        }
        catch (Exception lost) when (lost is OrleansException or TimeoutException)
        {
            return last.GetValueOrDefault(silo, HostedCameras.None);
        }
    }

    /// <summary>Counts cameras that are on their way once, where they will be; they do not move again before they are there.</summary>
    private Dictionary<SiloAddress, HostedCameras> With(
        ConcurrentDictionary<string, (SiloAddress Silo, long At)> coming, IReadOnlyDictionary<SiloAddress, HostedCameras> hosted)
    {
        foreach (var (cameraId, (silo, at)) in coming)
        {
            if (time.GetElapsedTime(at) > Expected || (hosted.GetValueOrDefault(silo) is { } there && there.Has(cameraId)))
                coming.TryRemove(cameraId, out _);
        }
        var expected = coming.ToArray();
        return hosted.ToDictionary(
            silo => silo.Key,
            silo => silo.Value with
            {
                Movable = [.. silo.Value.Movable.Where(camera => !coming.ContainsKey(camera))],
                Fixed = [.. silo.Value.Fixed, .. expected.Where(camera => camera.Value.Silo.Equals(silo.Key)).Select(camera => camera.Key)],
            });
    }
}
