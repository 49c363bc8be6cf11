using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AutoAttend.Streams.Hosting;

/// <summary>What silos and clients register alike.</summary>
internal static class RedisStreamParts
{
    public static OptionsBuilder<RedisStreamOptions> AddRedisStreamParts(this IServiceCollection services, string name)
    {
        services.AddMetrics();
        services.AddKeyedSingleton(name, (provider, _) =>
            new RedisConnection(provider.GetRequiredService<IOptionsMonitor<RedisStreamOptions>>().Get(name), provider));
        return services.AddOptions<RedisStreamOptions>(name)
            .ValidateDataAnnotations()
            .Validate(
                options => options.Connect is not null || options.Redis is { EndPoints.Count: > 0 },
                $"The streams '{name}' lack an address: set Redis to an endpoint such as localhost:6379, or Connect.")
            .ValidateOnStart();
    }
}
