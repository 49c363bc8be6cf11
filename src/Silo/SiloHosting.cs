using AutoAttend.Grains.Attendance;
using AutoAttend.Grains.Sites;
using AutoAttend.Grains.Visitors;
using AutoAttend.Silo.Hosting;
using AutoAttend.Vision.Capture;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutoAttend.Silo;

/// <summary>Puts a whole silo of AutoAttend into a host: grains, storage, streams, options, health checks.</summary>
public static class SiloHosting
{
    /// <summary>The tag of the health checks that have to pass before the process is of use.</summary>
    public const string ReadyTag = "ready";

    /// <summary>Adds the silo; the host's own services may inject <see cref="IGrainFactory"/> and <see cref="IClusterClient"/>.</summary>
    /// <remarks>Options come from the section <see cref="AutoAttendOptions.Section"/> and are validated when the host starts.</remarks>
    public static TBuilder AddAutoAttendSilo<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Services.AddOptionsOf<AutoAttendOptions>(AutoAttendOptions.Section)
            .AddSingleton<IValidateOptions<AutoAttendOptions>, AutoAttendOptionsValidator>()
            .AddOptionsOf<CaptureOptions>($"{AutoAttendOptions.Section}:Capture")
            .AddOptionsOf<SiteOptions>($"{AutoAttendOptions.Section}:Site")
            .AddOptionsOf<VisitorsOptions>($"{AutoAttendOptions.Section}:Visitors")
            .AddAttendanceGrains()
            .AddSingleton(TimeProvider.System)
            .AddHealthChecks();
        builder.Logging.AddFilter("Orleans", LogLevel.Warning).AddFilter("Polly", LogLevel.Warning);
        builder.UseOrleans(silo => silo
            .UseEmbedded()
            .AddMemoryGrainStorageAsDefault()
            .UseInMemoryReminderService());
        return builder;
    }

    private static IServiceCollection AddOptionsOf<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
