using AutoAttend.Storage.Exact;
using AutoAttend.Storage.Milvus;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Silo.Hosting;

/// <summary>The gallery that was chosen.</summary>
internal static class GalleryHosting
{
    public static IServiceCollection AddGallery(this IServiceCollection services, AutoAttendOptions early)
    {
        _ = early.Mode == SiloMode.Cluster ? services.AddFollowingGallery() : services.AddExactGallery();
        return early.Gallery == GalleryKind.Milvus ? services.AddMilvusGallery() : services;
    }
}
