using AutoAttend.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Persistence;

namespace AutoAttend.Storage.Redis;

/// <summary>Puts everything that is stored into Redis, where every silo of a cluster finds it.</summary>
public static class RedisHosting
{
    /// <summary>Adds grain storage (<see cref="StorageNames"/>) and reminders. The silo waits for Redis before anything of it runs.</summary>
    public static ISiloBuilder AddRedisStorage(this ISiloBuilder silo)
    {
        silo.Services
            .AddRedisConnection()
            // Until the ports' own adapters are in.
            .AddSqlitePorts()
            .AddSingleton<ILifecycleParticipant<ISiloLifecycle>, RedisStartup>();
        silo.Services.AddOptions<RedisReminderTableOptions>()
            .Configure<IOptions<RedisOptions>>((reminders, redis) => reminders.ConfigurationOptions = redis.Value.ToConfiguration());
        return silo
            .AddRedisGrainStorage(StorageNames.Default, ConfigureGrainStorage)
            .AddRedisGrainStorage(StorageNames.PubSub, ConfigureGrainStorage)
            .UseRedisReminderService(_ => { });
    }

    /// <summary>Adds the one connection of this process's own adapters; <see cref="RedisOptions"/> are the caller's to bind.</summary>
    public static IServiceCollection AddRedisConnection(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RedisConnection>();
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
