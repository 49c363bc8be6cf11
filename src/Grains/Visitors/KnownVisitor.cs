namespace AutoAttend.Grains.Visitors;

/// <summary>A visitor as remembered.</summary>
[GenerateSerializer, Immutable, Alias("AutoAttend.KnownVisitor")]
public sealed record KnownVisitor
{
    /// <summary>Stable within the site.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>The model of the centroid: embeddings of different models are never compared.</summary>
    [Id(1)]
    public required string ModelId { get; init; }

    /// <summary>The L2-normalised mean of the visitor's embeddings: little-endian single precision, four bytes a dimension.</summary>
    [Id(2)]
    public required byte[] Centroid { get; init; }

    /// <summary>How many sightings there were.</summary>
    [Id(3)]
    public required int Sightings { get; init; }

    /// <summary>First seen of the earliest.</summary>
    [Id(4)]
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>Last seen of the latest.</summary>
    [Id(5)]
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>The picture of the newest sighting that has one.</summary>
    [Id(6)]
    public string? EvidenceId { get; init; }
}
