namespace AutoAttend.Grains.Visitors;

/// <summary>Which visitor a sighting was put to.</summary>
[GenerateSerializer, Immutable, Alias("AutoAttend.AssignedSighting")]
public sealed record AssignedSighting([property: Id(0)] string SightingId, [property: Id(1)] string VisitorId);
