using AutoAttend.Contracts.Client;
using AutoAttend.Contracts.Events;
using AutoAttend.Silo.Hosting;
using AutoAttend.Silo.Hosting.Clustered;
using AutoAttend.Storage.Redis;
using AutoAttend.Streams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Clustering.Redis;

namespace AutoAttend.Silo;

/// <summary>Puts a client of a cluster into a host, from the same settings that its silos are given.</summary>
public static class ClusterClientHosting
{
    /// <summary>Whether the settings make this process one of a cluster.</summary>
    public static bool IsInCluster(this IConfiguration configuration) =>
        AutoAttendOptions.Early(configuration).Mode == SiloMode.Cluster;

    /// <summary>
    /// Adds the client; the host's own services may inject <see cref="IGrainFactory"/> and <see cref="IClusterClient"/> as they would
    /// beside a silo, once <see cref="ClusterConnection"/> has connected.
    /// </summary>
    public static TBuilder AddAutoAttendClusterClient<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Logging.QuietenFrameworks();
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddAutoAttendOptions(SiloMode.Cluster)
            .AddAutoAttendClient(_ => { });
        builder.Services.AddOptions<AutoAttendClientOptions>().Configure<IOptions<ClusteredOptions>, IOptions<RedisOptions>>((client, cluster, redis) =>
            (client.ClusterId, client.ServiceId, client.Redis) = (cluster.Value.ClusterId, cluster.Value.ServiceId, redis.Value.Endpoints));
        builder.Services.AddOptions<RedisClusteringOptions>().PostConfigure<IOptions<RedisOptions>>((clustering, redis) =>
        {
            // With everything that a connection string cannot say. The first attempt has to fail where Redis is away, to be told and tried again.
            clustering.ConfigurationOptions = redis.Value.ToConfiguration();
            clustering.ConfigurationOptions.AbortOnConnectFail = true;
        });
        builder.Services.AddOptions<RedisStreamOptions>(EventStreams.Provider).PostConfigure<IOptions<RedisOptions>>((streams, redis) =>
            streams.Redis = redis.Value.ToConfiguration());
        return builder;
    }
}
