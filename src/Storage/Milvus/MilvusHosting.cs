using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Exact;
using AutoAttend.Storage.Milvus.Client;
using AutoAttend.Storage.Milvus.Collections;
using AutoAttend.Storage.Milvus.Searching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AutoAttend.Storage.Milvus;

/// <summary>Keeps the gallery in Milvus.</summary>
public static class MilvusHosting
{
    /// <summary>Adds the gallery; it needs an <see cref="ITemplateStore"/>, and the exact gallery that stands in for it.</summary>
    public static IServiceCollection AddMilvusGallery(this IServiceCollection services)
    {
        services.AddOptions<MilvusOptions>().ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<MilvusOptions>, MilvusOptionsValidator>()
            .AddSingleton<MilvusClient>()
            .AddSingleton<MilvusState>()
            .AddSingleton<MilvusCollections>()
            .AddSingleton<TemplateRows>()
            .AddSingleton<Reconciliation>()
            .AddSingleton<CollectionRebuild>()
            .AddSingleton<PersonSearch>()
            .AddSingleton<GalleryWriter>()
            .AddSingleton(NewGallery)
            .AddSingleton<IGallery>(provider => provider.GetRequiredService<MilvusGallery>())
            .AddSingleton<IHostedService, MilvusWatch>();
    }

    private static MilvusGallery NewGallery(IServiceProvider provider) => new(
        provider.GetRequiredService<GalleryWriter>(),
        provider.GetRequiredService<MilvusCollections>(),
        provider.GetRequiredService<TemplateRows>(),
        provider.GetRequiredService<Reconciliation>(),
        provider.GetRequiredService<CollectionRebuild>(),
        provider.GetRequiredService<PersonSearch>(),
        provider.GetRequiredService<MilvusState>(),
        provider.GetRequiredService<IOptions<MilvusOptions>>(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<IOptions<MilvusOptions>>().Value.OwnGallery ? provider.GetRequiredService<IOwnGallery>() : null);
}
