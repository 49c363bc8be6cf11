using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace AutoAttend.Grains.Cameras.Spreading;

/// <summary>Places a camera where it was sent, and otherwise where the fewest are.</summary>
internal sealed class SpreadCamerasDirector(CameraCensus census) : IPlacementDirector
{
    public async Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var silos = context.GetCompatibleSilos(target);
        if (IPlacementDirector.GetPlacementHint(target.RequestContextData, silos) is { } wanted)
            return wanted;
        if (silos.Length == 1)
            return silos[0];
        var chosen = CameraBalance.Least(await census.Recent(), silos.Order())!;
        census.Placed(target.GrainIdentity.Key.ToString()!, chosen);
        return chosen;
    }
}
