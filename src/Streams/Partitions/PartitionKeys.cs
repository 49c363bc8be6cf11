using System.Globalization;
using StackExchange.Redis;

namespace AutoAttend.Streams.Partitions;

/// <summary>The keys of one partition. The braces keep them on one node of a Redis Cluster.</summary>
internal sealed record PartitionKeys
{
    /// <summary>The consumer group: who reads for Orleans. Other groups may read the same stream.</summary>
    public const string Group = "agents";

    public PartitionKeys(string prefix, string provider, uint partition)
    {
        var root = string.Create(CultureInfo.InvariantCulture, $"{{{prefix}/streams/{provider}/{partition}}}");
        (Name, Stream, Owner) = (root, root, $"{root}/owner");
        Channel = RedisChannel.Literal($"{root}/new");
    }

    /// <summary>For logs.</summary>
    public string Name { get; }

    /// <summary>The Redis stream.</summary>
    public RedisKey Stream { get; }

    /// <summary>Holds the consumer that may read.</summary>
    public RedisKey Owner { get; }

    /// <summary>Where new entries are announced.</summary>
    public RedisChannel Channel { get; }

    /// <summary>Holds the number of partitions that a cluster has begun with.</summary>
    public static RedisKey Count(string prefix, string provider) => $"{{{prefix}/streams/{provider}}}/partitions";
}
