using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Grains.Recognition;

/// <summary>Gives a process recognition: the way to the models of all silos, and models of its own where it has the inference role.</summary>
public static class RecognitionHosting
{
    /// <summary>Loads models and gallery when the host starts. Needs a gallery, the silo's roles, and the options of this folder and of Vision.</summary>
    public static IServiceCollection AddRecognition(this IServiceCollection services) => services
        .AddSingleton<RecognizerPool>()
        .AddSingleton<RecognitionHost>()
        .AddHostedService(provider => provider.GetRequiredService<RecognitionHost>());
}
