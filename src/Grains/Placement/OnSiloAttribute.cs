using Orleans.Placement;

namespace AutoAttend.Grains.Placement;

/// <summary>A class of grains of which each runs on the silo that its key names; see <see cref="SiloKeys"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnSiloAttribute() : PlacementAttribute(new OnSilo());
