using AutoAttend.Vision.Capture;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AutoAttend.Grains.Cameras;

/// <summary>Lets a process run cameras.</summary>
public static class CameraHosting
{
    /// <summary>Adds what camera grains need. The host stops <see cref="CameraSessions"/> before its silo.</summary>
    public static IServiceCollection AddCameras(this IServiceCollection services) => services
        .AddSingleton<ICaptureFactory>(provider => new CaptureFactory(
            provider.GetRequiredService<IOptions<CaptureOptions>>().Value, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<CameraSessions>();
}
