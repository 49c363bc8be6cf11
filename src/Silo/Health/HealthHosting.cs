using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Silo.Health;

/// <summary>When a process is of use.</summary>
internal static class HealthHosting
{
    public static IServiceCollection AddReadiness(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<ModelsHealthCheck>("models", tags: [SiloHosting.ReadyTag])
            .AddCheck<GalleryHealthCheck>("gallery", tags: [SiloHosting.ReadyTag])
            .AddCheck<StorageHealthCheck>("storage", tags: [SiloHosting.ReadyTag]);
        return services;
    }
}
