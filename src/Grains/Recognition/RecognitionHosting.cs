using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Grains.Recognition;

/// <summary>Gives a process models.</summary>
public static class RecognitionHosting
{
    /// <summary>Loads models and gallery when the host starts. Needs a gallery, and the options of this folder and of Vision.</summary>
    public static IServiceCollection AddRecognition(this IServiceCollection services) => services
        .AddSingleton<RecognitionHost>()
        .AddHostedService(provider => provider.GetRequiredService<RecognitionHost>());
}
