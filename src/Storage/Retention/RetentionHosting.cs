using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AutoAttend.Storage.Retention;

/// <summary>Puts an end to what is kept.</summary>
public static class RetentionHosting
{
    /// <summary>Adds the expiry of sightings; storage that several processes share has to be added before. Bind <see cref="RetentionOptions"/> to configuration, or set them in code here.</summary>
    public static IServiceCollection AddSightingRetention(this IServiceCollection services, Action<RetentionOptions>? configure = null)
    {
        services.AddOptions<RetentionOptions>().Configure(configure ?? (_ => { })).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IRetentionTurn, OwnRetentionTurn>();
        return services.AddHostedService<SightingRetention>();
    }
}
