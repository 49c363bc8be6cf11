using AutoAttend.Contracts.Sites;

namespace AutoAttend.Grains.Sites;

/// <summary>The sites as they are kept.</summary>
[GenerateSerializer, Alias("AutoAttend.SitesState")]
public sealed record SitesState
{
    /// <summary>By id; empty until the first use.</summary>
    [Id(0)]
    public Dictionary<string, Site> Sites { get; init; } = [];
}
