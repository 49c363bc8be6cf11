using AutoAttend.Storage.Redis;
using AutoAttend.Storage.Tests.Contract;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using StackExchange.Redis;

namespace AutoAttend.Storage.Tests.Redis;

/// <summary>A service of its own in a real Redis.</summary>
internal sealed class RedisStore : IStore
{
    private readonly string endpoint;
    private readonly string serviceId;
    private readonly Action<RedisOptions>? configure;
    private readonly ServiceProvider services;

    public RedisStore()
        : this(SharedRedis.Endpoint, $"test-{Guid.NewGuid():N}")
    {
    }

    public RedisStore(string endpoint, string serviceId, Action<RedisOptions>? configure = null)
    {
        (this.endpoint, this.serviceId, this.configure) = (endpoint, serviceId, configure);
        services = new ServiceCollection()
            .AddLogging()
            .Configure<RedisOptions>(options => options.Endpoints = endpoint)
            .Configure(configure ?? (_ => { }))
            .Configure<ClusterOptions>(options => options.ServiceId = serviceId)
            .AddRedisPorts()
            .BuildServiceProvider();
        // A test's class, and the examples of a property, are made without waiting.
        Get<RedisConnection>().Wait(default).GetAwaiter().GetResult();
    }

    public IDatabase Database => Get<RedisConnection>().Database;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public IStore SameData() => new RedisStore(endpoint, serviceId, configure);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
