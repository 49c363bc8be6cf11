using Orleans.Runtime;
using Orleans.Runtime.MembershipService.SiloMetadata;

namespace AutoAttend.Grains.Placement;

/// <summary>Which silos have which role, as their metadata says.</summary>
public sealed class RoleMap(LocalRoles own, ISiloMetadataCache metadata, ISiloStatusOracle silos)
{
    // Read by every silo of the cluster, also by those of another version: never renamed.
    private const string Key = "autoattend.roles";

    /// <summary>The silo of this process.</summary>
    public SiloAddress Local => silos.SiloAddress;

    /// <summary>The live silos that have a role, in an order that is the same everywhere.</summary>
    public IReadOnlyList<SiloAddress> Active(SiloRoles role) =>
        [.. silos.GetApproximateSiloStatuses(onlyActive: true).Keys.Where(silo => Has(silo, role)).Order()];

    /// <summary>Whether a silo has a role. One whose metadata is not known yet has none.</summary>
    public bool Has(SiloAddress silo, SiloRoles role) => silo.Equals(Local)
        ? own.Has(role)
        : metadata.GetSiloMetadata(silo).Metadata.TryGetValue(Key, out var text)
            && Enum.TryParse<SiloRoles>(text, out var roles)
            && roles.HasFlag(role);

    /// <summary>What an operator calls a silo.</summary>
    public string NameOf(SiloAddress silo) => silos.TryGetSiloName(silo, out var name) ? name : silo.ToString();

    /// <summary>What a silo tells the others of itself.</summary>
    internal static Dictionary<string, string> Metadata(SiloRoles roles) => new() { [Key] = roles.ToString() };
}
