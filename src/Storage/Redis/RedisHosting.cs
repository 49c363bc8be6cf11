using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Redis.Engine;
using AutoAttend.Storage.Redis.Facts;
using AutoAttend.Storage.Redis.People;
using AutoAttend.Storage.Redis.Sightings;
using AutoAttend.Storage.Redis.Templates;
using AutoAttend.Storage.Retention;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Persistence;

namespace AutoAttend.Storage.Redis;

/// <summary>Puts everything that is stored into Redis, where every silo of a cluster finds it.</summary>
public static class RedisHosting
{
    /// <summary>
    /// Adds the ports' adapters, grain storage (<see cref="StorageNames"/>) and reminders; the silo waits for Redis before anything of it runs.
    /// <see cref="RedisOptions"/> are the caller's to bind.
    /// </summary>
    public static ISiloBuilder AddRedisStorage(this ISiloBuilder silo)
    {
        silo.Services
            .AddRedisPorts()
            .AddSingleton<ILifecycleParticipant<ISiloLifecycle>, RedisStartup>();
        silo.Services.AddOptions<RedisReminderTableOptions>()
            .Configure<IOptions<RedisOptions>>((reminders, redis) => reminders.ConfigurationOptions = redis.Value.ToConfiguration());
        return silo
            .AddIncomingGrainCallFilter<RedisErrors>()
            .AddRedisGrainStorage(StorageNames.Default, ConfigureGrainStorage)
            .AddRedisGrainStorage(StorageNames.PubSub, ConfigureGrainStorage)
            .UseRedisReminderService(_ => { });
    }

    /// <summary>Adds the ports' adapters alone, without a silo. They fail until <see cref="RedisConnection.Wait"/> has returned.</summary>
    public static IServiceCollection AddRedisPorts(this IServiceCollection services) => services
        .AddRedisConnection()
        .AddSingleton<RedisForgetting>()
        .AddHostedService(provider => provider.GetRequiredService<RedisForgetting>())
        .AddSingleton<ILedger, RedisLedger>()
        .AddSingleton<IFactLedger, RedisFactLedger>()
        .AddSingleton<ISightingLog, RedisSightingLog>()
        .AddSingleton<IEvidenceStore, RedisEvidenceStore>()
        .AddSingleton<IPeopleIndex, RedisPeopleIndex>()
        .AddRedisTemplates()
        .AddSingleton<IStorageHealth, RedisStorageHealth>()
        .AddSingleton<IRetentionTurn, RedisRetentionTurn>();

    /// <summary>Adds the one connection of this process's own adapters; <see cref="RedisOptions"/> are the caller's to bind.</summary>
    public static IServiceCollection AddRedisConnection(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RedisKeys>();
        services.TryAddSingleton<RedisServerWatch>();
        services.TryAddSingleton(provider => new RedisConnection(
            provider.GetRequiredService<IOptions<RedisOptions>>(),
            provider.GetRequiredService<RedisServerWatch>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RedisConnection>>()));
        return services;
    }

    private static void ConfigureGrainStorage(OptionsBuilder<RedisStorageOptions> storage) =>
        storage.Configure<IOptions<RedisOptions>>((options, redis) =>
        {
            options.ConfigurationOptions = redis.Value.ToConfiguration();
            // An erased person leaves nothing behind, not even an empty state.
            options.DeleteStateOnClear = true;
        });
}
