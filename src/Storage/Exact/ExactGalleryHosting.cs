using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Exact.Following;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Storage.Exact;

/// <summary>Keeps the gallery in the process that recognises: no server is needed beside it.</summary>
public static class ExactGalleryHosting
{
    /// <summary>Adds the gallery of a process that stands alone; it needs an <see cref="ITemplateStore"/> and is empty until loaded.</summary>
    public static IServiceCollection AddExactGallery(this IServiceCollection services) => services.AddOwnGallery<ExactGalleryAdapter>();

    /// <summary>Adds the gallery of one process among several; it needs a template store that tells of its changes, which Redis' does.</summary>
    public static IServiceCollection AddFollowingGallery(this IServiceCollection services) => services.AddOwnGallery<FollowingGallery>();

    private static IServiceCollection AddOwnGallery<TGallery>(this IServiceCollection services)
        where TGallery : class, IOwnGallery => services
        .AddSingleton<IOwnGallery, TGallery>()
        .AddSingleton<IGallery>(provider => provider.GetRequiredService<IOwnGallery>());
}
