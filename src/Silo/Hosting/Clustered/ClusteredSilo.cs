using System.Net;
using AutoAttend.Contracts.Events;
using AutoAttend.Grains.Placement;
using AutoAttend.Silo.Health;
using AutoAttend.Storage.Redis;
using AutoAttend.Streams;
using AutoAttend.Streams.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Clustering.Redis;
using Orleans.Configuration;

namespace AutoAttend.Silo.Hosting.Clustered;

/// <summary>A silo that is one of several: they find each other, and everything that outlives them, in Redis.</summary>
internal static class ClusteredSilo
{
    // To write, hand over and leave, after SIGTERM; whoever stops the process has to grant more than this before it kills.
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(30);

    public static ISiloBuilder UseClustered(this ISiloBuilder silo, SiloRoles roles)
    {
        silo.Services.AddOptions<RedisClusteringOptions>()
            .Configure<IOptions<RedisOptions>>((clustering, redis) => clustering.ConfigurationOptions = redis.Value.ToConfiguration());
        silo.Services.AddOptions<ClusterOptions>().Configure<IOptions<ClusteredOptions>>(ConfigureIdentity);
        silo.Services.AddOptions<SiloOptions>().Configure<IOptions<ClusteredOptions>>((all, own) => all.SiloName = SiloAddress.Name(own.Value));
        silo.Services.AddOptions<EndpointOptions>().Configure<IOptions<ClusteredOptions>>(ConfigureEndpoints);
        silo.Services.Configure<HostOptions>(ConfigureHost);
        silo.Services.Configure<ClusterMembershipOptions>(Membership.Configure);
        silo.Services.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = Membership.ResponseTimeout);
        silo.Services.AddHealthChecks()
            .AddCheck<RedisHealthCheck>("redis", tags: [SiloHosting.ReadyTag])
            .AddCheck<StartedHealthCheck>("silo", tags: [SiloHosting.ReadyTag]);
        return silo
            .UseRedisClustering(_ => { })
            .UseRoles(roles)
            .UseDistributedDirectory()
            .AddRedisStreams(
                EventStreams.Provider,
                (SiloRedisStreamConfigurator streams) => streams.Options.Configure<IOptions<RedisOptions>, IOptions<ClusteredOptions>>(ConfigureStreams));
    }

    private static void ConfigureIdentity(ClusterOptions all, IOptions<ClusteredOptions> own)
    {
        all.ClusterId = own.Value.ClusterId;
        all.ServiceId = own.Value.ServiceId;
    }

    private static void ConfigureEndpoints(EndpointOptions all, IOptions<ClusteredOptions> own)
    {
        var address = SiloAddress.Resolve(SiloAddress.Setting(own.Value));
        var listen = IPAddress.IsLoopback(address) ? address : IPAddress.Any;
        all.AdvertisedIPAddress = address;
        all.SiloPort = own.Value.SiloPort;
        all.GatewayPort = own.Value.GatewayPort;
        all.SiloListeningEndpoint = new IPEndPoint(listen, own.Value.SiloPort);
        all.GatewayListeningEndpoint = new IPEndPoint(listen, own.Value.GatewayPort);
    }

    private static void ConfigureStreams(RedisStreamOptions streams, IOptions<RedisOptions> redis, IOptions<ClusteredOptions> own)
    {
        streams.Redis = redis.Value.ToConfiguration();
        streams.KeyPrefix = own.Value.ServiceId;
    }

    private static void ConfigureHost(HostOptions host)
    {
        // Health has to answer while the silo still waits for Redis.
        host.ServicesStartConcurrently = true;
        host.ShutdownTimeout = Drain;
    }
}
