using Microsoft.Extensions.Options;
using Orleans.Configuration;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis.Engine;

/// <summary>The names of everything that the adapters keep in Redis, below the service's id. docs/operations.md lists them.</summary>
internal sealed class RedisKeys(IOptions<ClusterOptions> cluster)
{
    /// <summary>What every name begins with.</summary>
    public string Prefix { get; } = $"{cluster.Value.ServiceId}:";

    /// <summary>A name below the prefix.</summary>
    public RedisKey this[string name] => Prefix + name;
}
