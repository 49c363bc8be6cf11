using AutoAttend.Streams.Host;
using AutoAttend.Tests;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Streams;
using Orleans.TestingHost;
using StackExchange.Redis;

namespace AutoAttend.Streams.Tests;

/// <summary>Two silos and a client of theirs in this process, over a Redis server of their own.</summary>
public sealed class StreamCluster : IAsyncDisposable
{
    private StreamCluster(RedisServer redis, InProcessTestCluster cluster) => (Redis, Cluster) = (redis, cluster);

    public RedisServer Redis { get; }

    public InProcessTestCluster Cluster { get; }

    public IStreamProvider Provider => Cluster.Client.GetStreamProvider(Host.Cluster.Provider);

    public static async Task<StreamCluster> Start(Action<RedisStreamOptions>? configure = null) =>
        await Start(await RedisServer.StartNew(), configure);

    /// <summary>Starts over a server that may hold something already.</summary>
    public static async Task<StreamCluster> Start(RedisServer redis, Action<RedisStreamOptions>? configure = null)
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) => silo
            .AddTestStreams(redis.Endpoint, configure)
            .Configure<ClusterOptions>(options => options.ServiceId = "streams")
            .Configure<ClusterMembershipOptions>(options =>
            {
                options.ProbeTimeout = TimeSpan.FromSeconds(1);
                options.NumMissedProbesLimit = 2;
                options.NumVotesForDeathDeclaration = 1;
            }));
        builder.ConfigureClient(client => client
            .AddRedisStreams(Host.Cluster.Provider, (RedisStreamOptions options) =>
            {
                options.Redis = ConfigurationOptions.Parse(redis.Endpoint);
                configure?.Invoke(options);
            })
            .Configure<ClusterOptions>(options => options.ServiceId = "streams"));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new(redis, cluster);
    }

    public IAsyncStream<Happened> Stream(string key, string space = "test") => Provider.GetStream<Happened>(StreamId.Create(space, key));

    /// <summary>Publishes events with these numbers.</summary>
    public static async Task Publish(IAsyncStream<Happened> stream, int first, int last)
    {
        for (var number = first; number <= last; number++)
            await stream.OnNextAsync(new Happened(stream.StreamId.GetKeyAsString(), number, TimeProvider.System.GetUtcNow()));
    }

    /// <summary>Ends the silos and leaves the server.</summary>
    public ValueTask StopSilos() => Cluster.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        await Redis.DisposeAsync();
    }
}
