using Orleans.Placement;

namespace AutoAttend.Grains.Cameras.Spreading;

/// <summary>Places each camera on the silo that has the fewest.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SpreadCamerasAttribute() : PlacementAttribute(new SpreadCameras());
