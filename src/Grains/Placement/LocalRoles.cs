namespace AutoAttend.Grains.Placement;

/// <summary>What this process's silo does for the cluster.</summary>
public sealed record LocalRoles(SiloRoles Roles)
{
    /// <summary>Whether it has a role.</summary>
    public bool Has(SiloRoles role) => Roles.HasFlag(role);
}
