using Orleans.Runtime;

namespace AutoAttend.Grains.Cameras.Spreading;

/// <summary>Orleans' own strategies count all activations, or look at load that a camera brings only later: bursts of cameras came out 8 to 0.</summary>
[GenerateSerializer, Immutable]
internal sealed class SpreadCameras : PlacementStrategy;
