using Orleans.Metadata;
using Orleans.Placement;
using Orleans.Runtime;

namespace AutoAttend.Grains.Placement;

/// <summary>The role that a class of grains needs, as it stands in the manifest that silos exchange.</summary>
internal sealed class RequireRole(SiloRoles role) : PlacementFilterStrategy(order: 0)
{
    private const string Property = "role";

    /// <summary>For Orleans, which then reads the role from the manifest.</summary>
    public RequireRole()
        : this(SiloRoles.None)
    {
    }

    public SiloRoles Role { get; private set; } = role;

    public override void AdditionalInitialize(GrainProperties properties) =>
        Role = Enum.Parse<SiloRoles>(GetPlacementFilterGrainProperty(Property, properties) ?? nameof(SiloRoles.None));

    protected override IEnumerable<KeyValuePair<string, string>> GetAdditionalGrainProperties(
        IServiceProvider services, Type grainClass, GrainType grainType, IReadOnlyDictionary<string, string> existingProperties)
    {
        yield return new(Property, Role.ToString());
    }
}
