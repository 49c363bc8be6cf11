using Orleans.Placement;
using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace AutoAttend.Grains.Placement;

/// <summary>Leaves the silos that have the role. Orleans' own metadata filters compare with the caller's silo, which is not what is asked here.</summary>
internal sealed class RequireRoleDirector(RoleMap roles) : IPlacementFilterDirector
{
    public IEnumerable<SiloAddress> Filter(PlacementFilterStrategy filterStrategy, PlacementTarget target, IEnumerable<SiloAddress> silos)
    {
        var role = ((RequireRole)filterStrategy).Role;
        return silos.Where(silo => roles.Has(silo, role));
    }
}
