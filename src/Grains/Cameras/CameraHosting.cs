using AutoAttend.Grains.Cameras.Spreading;
using AutoAttend.Vision.Capture;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace AutoAttend.Grains.Cameras;

/// <summary>Lets a process run cameras.</summary>
public static class CameraHosting
{
    /// <summary>
    /// Adds what camera grains need; to be called on every silo, since each may have to place one. Needs the silo's roles and recognition.
    /// Cameras are moved away or stopped before the silo stops.
    /// </summary>
    public static IServiceCollection AddCameras(this IServiceCollection services)
    {
        services.AddPlacementDirector<SpreadCameras, SpreadCamerasDirector>();
        return services
            .AddSingleton<ICaptureFactory>(provider => new CaptureFactory(
                provider.GetRequiredService<IOptions<CaptureOptions>>().Value, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<CameraSessions>()
            .AddSingleton<CameraCensus>()
            .AddSingleton<CameraMover>()
            .AddHostedService<CameraKeeper>();
    }
}
