using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.Placement;
using Orleans.Runtime;
using Orleans.Runtime.MembershipService.SiloMetadata;
using Orleans.Runtime.Placement;

namespace AutoAttend.Grains.Placement;

/// <summary>Gives silos their roles.</summary>
public static class PlacementHosting
{
    /// <summary>
    /// Says what this silo does, and how grains are placed over the cluster. To be called on every silo, also where there is one only:
    /// without it no grain that needs a role finds a place.
    /// </summary>
    public static ISiloBuilder UseRoles(this ISiloBuilder silo, SiloRoles roles)
    {
        if (roles == SiloRoles.None)
            throw new ArgumentException("A silo has at least one role.", nameof(roles));
        silo.UseSiloMetadata(RoleMap.Metadata(roles));
        silo.Services
            .AddSingleton(new LocalRoles(roles))
            .AddSingleton<RoleMap>()
            // One for each class of grains: each keeps the role that its class needs.
            .AddPlacementFilter<RequireRole, RequireRoleDirector>(ServiceLifetime.Transient)
            .AddPlacementDirector<OnSilo, OnSiloDirector>();
        return silo;
    }
}
