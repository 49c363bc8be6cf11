using Orleans.Placement;

namespace AutoAttend.Grains.Placement;

/// <summary>Keeps a class of grains on silos that have a role.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequireRoleAttribute(SiloRoles role) : PlacementFilterAttribute(new RequireRole(role))
{
    /// <summary>The role.</summary>
    public SiloRoles Role => role;
}
