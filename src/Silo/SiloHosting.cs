using AutoAttend.Grains.Attendance;
using AutoAttend.Grains.Cameras;
using AutoAttend.Grains.Recognition;
using AutoAttend.Silo.Health;
using AutoAttend.Silo.Hosting;
using AutoAttend.Silo.Hosting.Clustered;
using AutoAttend.Storage.Redis;
using AutoAttend.Storage.Retention;
using AutoAttend.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

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
        var early = AutoAttendOptions.Early(builder.Configuration);
        builder.Logging.QuietenFrameworks();
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddAutoAttendOptions(early.Mode)
            .AddGallery(early)
            .AddRecognition()
            .AddCameras()
            .AddAttendanceGrains()
            .AddReadiness();
        builder.UseOrleans(silo => _ = early.Mode == SiloMode.Cluster
            ? LateDashboard.AddTo(silo.AddRedisStorage().UseClustered(early.Roles))
            : silo.AddSqliteStorage().UseEmbedded());
        builder.Services.AddSightingRetention();
        return builder;
    }
}
