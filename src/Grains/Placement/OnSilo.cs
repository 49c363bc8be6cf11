using Orleans.Runtime;

namespace AutoAttend.Grains.Placement;

/// <summary>
/// The key says where. So no directory has to know of these grains, and none is out of reach because the directory's share of a silo
/// that died is being taken over.
/// </summary>
[GenerateSerializer, Immutable]
internal sealed class OnSilo : PlacementStrategy
{
    public override bool IsUsingGrainDirectory => false;
}
