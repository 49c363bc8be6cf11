using AutoAttend.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Storage.Exact;

/// <summary>Keeps the gallery in the process that recognises: no server is needed beside it.</summary>
public static class ExactGalleryHosting
{
    /// <summary>Adds the gallery; it needs an <see cref="ITemplateStore"/> and is empty until loaded.</summary>
    public static IServiceCollection AddExactGallery(this IServiceCollection services) => services
        .AddSingleton<IOwnGallery, ExactGalleryAdapter>()
        .AddSingleton<IGallery>(provider => provider.GetRequiredService<IOwnGallery>());
}
