namespace AutoAttend.Grains.People;

/// <summary>What has to be known to finish an erasure once the facts that tell it are gone themselves. It names nobody.</summary>
[GenerateSerializer, Immutable, Alias("AutoAttend.ErasurePlan")]
public sealed record ErasurePlan
{
    /// <summary>Ids of the photos.</summary>
    [Id(0)]
    public string[] Photos { get; init; } = [];

    /// <summary>Evidence ids of the sightings in the ledger.</summary>
    [Id(1)]
    public string[] Evidence { get; init; } = [];

    /// <summary>Keys of the attendance boards that show the person.</summary>
    [Id(2)]
    public string[] Boards { get; init; } = [];
}
