using AutoAttend.Grains.Recognition;
using AutoAttend.Grains.Sites;
using AutoAttend.Grains.Visitors;
using AutoAttend.Silo.Hosting.Clustered;
using AutoAttend.Storage.Milvus;
using AutoAttend.Storage.Redis;
using AutoAttend.Storage.Retention;
using AutoAttend.Storage.Sqlite;
using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AutoAttend.Silo.Hosting;

/// <summary>Every setting that there is, by its section.</summary>
internal static class OptionsHosting
{
    /// <summary>Binds the rooms' options below <see cref="AutoAttendOptions.Section"/> and has them validated when the host starts.</summary>
    public static IServiceCollection AddAutoAttendOptions(this IServiceCollection services, SiloMode mode)
    {
        services.AddSingleton<IValidateOptions<AutoAttendOptions>, AutoAttendOptionsValidator>();
        services.AddSingleton<IValidateOptions<AutoAttendOptions>, UnknownSettings>();
        services.Bind<AutoAttendOptions>();
        services.Bind<CaptureOptions>("Capture");
        services.Bind<DetectionOptions>("Detection");
        services.Bind<SiteOptions>("Site");
        services.Bind<RetentionOptions>("Retention");
        services.Bind<VisitorsOptions>("Visitors")
            .Configure<IOptions<RetentionOptions>>((visitors, retention) => visitors.RetentionDays = retention.Value.SightingDays);
        services.Bind<RecognitionOptions>("Recognition");
        services.Bind<ModelOptions>("Recognition").Configure<IOptions<AutoAttendOptions>>((models, all) => models.Folder = all.Value.Models);
        services.Bind<SqliteOptions>().Configure<IOptions<AutoAttendOptions>>((sqlite, all) => sqlite.DataFolder = all.Value.Data);
        services.Bind<ClusteredOptions>("Cluster");
        services.Bind<RedisOptions>("Redis");
        services.Bind<MilvusOptions>("Milvus");
        if (mode == SiloMode.Cluster)
        {
            services.AddSingleton<IValidateOptions<ClusteredOptions>, ClusteredOptionsValidator>();
            services.AddSingleton<IValidateOptions<RedisOptions>, RedisOptionsValidator>();
        }
        return services;
    }

    private static OptionsBuilder<TOptions> Bind<TOptions>(this IServiceCollection services, string? section = null)
        where TOptions : class
    {
        var path = section is null ? AutoAttendOptions.Section : $"{AutoAttendOptions.Section}:{section}";
        services.AddSingleton(new SettingsSection(path, typeof(TOptions)));
        return services.AddOptions<TOptions>()
            .Configure<IConfiguration>((options, configuration) => SettingsBinder.Bind(configuration.GetSection(path), options))
            .ValidateDataAnnotations()
            .ValidateOnStart();
    }
}
