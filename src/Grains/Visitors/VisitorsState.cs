namespace AutoAttend.Grains.Visitors;

/// <summary>The visitors of a site as the grain keeps them.</summary>
[GenerateSerializer, Immutable, Alias("AutoAttend.VisitorsState")]
public sealed record VisitorsState
{
    /// <summary>In the order in which they were first met.</summary>
    [Id(0)]
    public KnownVisitor[] Visitors { get; init; } = [];

    /// <summary>The sightings assigned last, oldest first, so that the same sighting again is recognised as such.</summary>
    [Id(1)]
    public AssignedSighting[] Assigned { get; init; } = [];
}
