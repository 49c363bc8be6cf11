namespace AutoAttend.Streams.Tests;

/// <summary>Tests that start a cluster run one after the other: side by side they would only measure each other.</summary>
[CollectionDefinition(Name)]
public sealed class ClusterCollection
{
    public const string Name = "cluster";
}
