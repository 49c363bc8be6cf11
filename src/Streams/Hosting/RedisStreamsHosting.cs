using AutoAttend.Streams.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;

namespace AutoAttend.Streams;

/// <summary>Adds stream providers over Redis.</summary>
public static class RedisStreamsHosting
{
    // The receiver waits for news by itself; this is only the pause between two waits.
    private static readonly TimeSpan BetweenReads = TimeSpan.FromMilliseconds(10);

    /// <summary>Adds a stream provider that silos publish to and read from. The grain storage <c>PubSubStore</c> must be durable too.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="name">The provider's name.</param>
    /// <param name="configure">Sets the options.</param>
    public static ISiloBuilder AddRedisStreams(this ISiloBuilder silo, string name, Action<RedisStreamOptions> configure) =>
        silo.AddRedisStreams(name, streams => streams.Options.Configure(configure));

    /// <summary>Adds a stream provider that silos publish to and read from. The grain storage <c>PubSubStore</c> must be durable too.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="name">The provider's name.</param>
    /// <param name="configure">Sets the options, and Orleans' own for persistent streams.</param>
    public static ISiloBuilder AddRedisStreams(this ISiloBuilder silo, string name, Action<SiloRedisStreamConfigurator> configure)
    {
        var streams = new SiloRedisStreamConfigurator(name, configureServices => silo.ConfigureServices(configureServices));
        streams.ConfigurePullingAgent(agent => agent.Configure(options => options.GetQueueMsgsTimerPeriod = BetweenReads));
        streams.ConfigureBackoffProvider((_, _) => (Orleans.Runtime.Providers.IQueueReaderBackoffProvider)new EagerBackoff());
        streams.ConfigureBackoffProvider((_, _) => (Orleans.Runtime.Providers.IMessageDeliveryBackoffProvider)new EagerBackoff());
        configure(streams);
        return silo;
    }

    /// <summary>Adds a stream provider that a cluster client publishes to and subscribes with.</summary>
    /// <param name="client">The client.</param>
    /// <param name="name">The provider's name, as in the silos.</param>
    /// <param name="configure">Sets the options.</param>
    public static IClientBuilder AddRedisStreams(this IClientBuilder client, string name, Action<RedisStreamOptions> configure) =>
        client.AddRedisStreams(name, streams => streams.Options.Configure(configure));

    /// <summary>Adds a stream provider that a cluster client publishes to and subscribes with.</summary>
    /// <param name="client">The client.</param>
    /// <param name="name">The provider's name, as in the silos.</param>
    /// <param name="configure">Sets the options, and Orleans' own for persistent streams.</param>
    public static IClientBuilder AddRedisStreams(this IClientBuilder client, string name, Action<ClientRedisStreamConfigurator> configure)
    {
        configure(new ClientRedisStreamConfigurator(name, client));
        return client;
    }
}
