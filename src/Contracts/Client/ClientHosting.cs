using AutoAttend.Contracts.Events;
using AutoAttend.Streams;
using AutoAttend.Streams.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Clustering.Redis;
using Orleans.Configuration;
using Orleans.Hosting;
using StackExchange.Redis;

namespace AutoAttend.Contracts.Client;

/// <summary>Makes a process a client of an AutoAttend cluster.</summary>
public static class ClientHosting
{
    // Silos come and go; a client that learns of it within seconds has somewhere else to ask.
    private static readonly TimeSpan GatewayRefresh = TimeSpan.FromSeconds(5);

    // A call that was on its way to a silo when it died is answered by nobody. Trying a camera out takes up to 15 s.
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Adds <see cref="AutoAttendClient"/>, which connects in the background when the host starts and goes on trying while the cluster
    /// is away.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Says where the cluster is; validated when the host starts.</param>
    public static IServiceCollection AddAutoAttendClient(this IServiceCollection services, Action<AutoAttendClientOptions> configure)
    {
        services.AddOptions<AutoAttendClientOptions>().Configure(configure).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<AutoAttendClientOptions>, AutoAttendClientOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ConnectionRetry>();
        services.AddSingleton<LiveEvents>();
        services.AddSingleton<AutoAttendClient>();
        services.AddOrleans();
        services.AddSingleton<ClusterConnection>();
        services.AddHostedService(provider => provider.GetRequiredService<ClusterConnection>());
        return services;
    }

    private static void AddOrleans(this IServiceCollection services)
    {
        var before = services.ToHashSet();
        services.AddOrleansClient(client =>
        {
            client.UseRedisClustering(_ => { });
            client.AddRedisStreams(
                EventStreams.Provider,
                (ClientRedisStreamConfigurator streams) => streams.Options.Configure<IOptions<AutoAttendClientOptions>>((events, ours) =>
                    (events.Redis, events.KeyPrefix) = (ConfigurationOptions.Parse(ours.Value.Redis), ours.Value.ServiceId)));
            client.Services.AddSingleton<IClientConnectionRetryFilter>(provider => provider.GetRequiredService<ConnectionRetry>());
        });
        services.AddOptions<ClusterOptions>().Configure<IOptions<AutoAttendClientOptions>>((cluster, ours) =>
            (cluster.ClusterId, cluster.ServiceId) = (ours.Value.ClusterId, ours.Value.ServiceId));
        services.AddOptions<RedisClusteringOptions>().Configure<IOptions<AutoAttendClientOptions>>((redis, ours) =>
            redis.ConfigurationOptions = ConfigurationOptions.Parse(ours.Value.Redis));
        services.Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = GatewayRefresh);
        services.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = AnswerLimit);

        // Orleans would hold up the host's start until the cluster is there; ClusterConnection starts it instead.
        foreach (var service in services.Where(service => service.ServiceType == typeof(IHostedService) && !before.Contains(service)).ToList())
            services.Remove(service);
    }
}
