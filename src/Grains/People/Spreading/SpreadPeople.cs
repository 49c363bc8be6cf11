using Orleans.Runtime;

namespace AutoAttend.Grains.People.Spreading;

/// <summary>Orleans' own strategy by hash divides by the number of silos: one more, and nearly everybody's place is another.</summary>
[GenerateSerializer, Immutable]
internal sealed class SpreadPeople : PlacementStrategy;
