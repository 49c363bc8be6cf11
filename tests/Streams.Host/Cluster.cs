using AutoAttend.Streams;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Hosting;
using StackExchange.Redis;

namespace AutoAttend.Streams.Host;

/// <summary>The cluster of the tests: membership that finds a dead silo in about a second, and nothing that dies with a silo.</summary>
public static class Cluster
{
    /// <summary>The stream provider.</summary>
    public const string Provider = "events";

    /// <summary>Where subscriptions are kept.</summary>
    public const string PubSub = "PubSubStore";

    /// <summary>Everything but the endpoints.</summary>
    public static ISiloBuilder AddCluster(this ISiloBuilder silo, string redis) => silo
        .UseRedisClustering(options => options.ConfigurationOptions = ConfigurationOptions.Parse(redis))
        .AddTestStreams(redis)
        .Configure<ClusterOptions>(Name)
        .Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = TimeSpan.FromSeconds(1);
            options.NumMissedProbesLimit = 2;
            options.NumVotesForDeathDeclaration = 1;
            options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
            options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        });

    /// <summary>The streams and the storage of their subscriptions.</summary>
    public static ISiloBuilder AddTestStreams(this ISiloBuilder silo, string redis, Action<RedisStreamOptions>? configure = null) => silo
        .AddRedisGrainStorage(PubSub, options => options.ConfigurationOptions = ConfigurationOptions.Parse(redis))
        .AddRedisStreams(Provider, (RedisStreamOptions options) =>
        {
            options.Redis = ConfigurationOptions.Parse(redis);
            configure?.Invoke(options);
        });

    /// <summary>The client's side.</summary>
    public static IClientBuilder AddCluster(this IClientBuilder client, string redis) => client
        .UseRedisClustering(options => options.ConfigurationOptions = ConfigurationOptions.Parse(redis))
        .AddRedisStreams(Provider, (RedisStreamOptions options) => options.Redis = ConfigurationOptions.Parse(redis))
        .Configure<ClusterOptions>(Name);

    private static void Name(ClusterOptions options) => (options.ClusterId, options.ServiceId) = ("streams", "streams");
}
