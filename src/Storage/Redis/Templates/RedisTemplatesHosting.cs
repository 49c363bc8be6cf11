using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Exact.Following;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Storage.Redis.Templates;

/// <summary>Keeps templates in Redis.</summary>
internal static class RedisTemplatesHosting
{
    /// <summary>Adds the template store and the news of its changes; they need the connection and what belongs to it.</summary>
    public static IServiceCollection AddRedisTemplates(this IServiceCollection services) => services
        .AddSingleton<RedisTemplates>()
        .AddSingleton<ITemplateStore>(provider => provider.GetRequiredService<RedisTemplates>())
        .AddSingleton<ITemplateChanges>(provider => provider.GetRequiredService<RedisTemplates>());
}
