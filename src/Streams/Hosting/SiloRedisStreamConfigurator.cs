using AutoAttend.Streams.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.Hosting;

namespace AutoAttend.Streams.Hosting;

/// <summary>Configures a stream provider over Redis in a silo.</summary>
public sealed class SiloRedisStreamConfigurator : SiloPersistentStreamConfigurator
{
    internal SiloRedisStreamConfigurator(string name, Action<Action<IServiceCollection>> configureServices)
        : base(name, configureServices, RedisStreamAdapterFactory.Create)
    {
        OptionsBuilder<RedisStreamOptions>? options = null;
        configureServices(services => options = services.AddRedisStreamParts(name));
        Options = options!;
        configureServices(services =>
        {
            services.TryAddSingleton(TimeProvider.System);
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutgoingGrainCallFilter, ClientDeliveries>());
        });
    }

    /// <summary>The provider's options.</summary>
    public OptionsBuilder<RedisStreamOptions> Options { get; }
}
