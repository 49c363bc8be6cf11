using Microsoft.Extensions.Options;
using Orleans.Hosting;

namespace AutoAttend.Streams.Hosting;

/// <summary>Configures a stream provider over Redis in a cluster client.</summary>
public sealed class ClientRedisStreamConfigurator : ClusterClientPersistentStreamConfigurator
{
    internal ClientRedisStreamConfigurator(string name, IClientBuilder client)
        : base(name, client, RedisStreamAdapterFactory.Create)
    {
        OptionsBuilder<RedisStreamOptions>? options = null;
        client.ConfigureServices(services => options = services.AddRedisStreamParts(name));
        Options = options!;
    }

    /// <summary>The provider's options.</summary>
    public OptionsBuilder<RedisStreamOptions> Options { get; }
}
