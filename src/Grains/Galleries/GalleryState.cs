using AutoAttend.Contracts.Galleries;

namespace AutoAttend.Grains.Galleries;

/// <summary>What is kept of rebuilds.</summary>
[GenerateSerializer, Immutable, Alias("AutoAttend.GalleryState")]
public sealed record GalleryState
{
    /// <summary>The one under way, or the last one.</summary>
    [Id(0)]
    public GalleryRebuild? Rebuild { get; init; }
}
