using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace AutoAttend.Grains.People.Spreading;

/// <summary>Places a person where they belong of the silos that may have them.</summary>
internal sealed class SpreadPeopleDirector : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context) =>
        Task.FromResult(PeoplePlaces.Of(target.GrainIdentity, context.GetCompatibleSilos(target)));
}
