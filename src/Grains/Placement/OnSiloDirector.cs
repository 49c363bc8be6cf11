using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace AutoAttend.Grains.Placement;

/// <summary>Places a grain on the silo of its key; refuses where that is gone or has not the role.</summary>
internal sealed class OnSiloDirector : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var silo = SiloKeys.Parse(target.GrainIdentity.Key.ToString()!);
        return context.GetCompatibleSilos(target).Contains(silo)
            ? Task.FromResult(silo)
            : throw new SiloUnavailableException($"The silo {silo} is gone, or does not do this.");
    }
}
