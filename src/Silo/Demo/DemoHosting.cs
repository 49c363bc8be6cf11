using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AutoAttend.Silo.Demo;

/// <summary>Gives a process the demo.</summary>
public static class DemoHosting
{
    /// <summary>Adds it to a process that stands alone; after the silo, whose grains it uses.</summary>
    public static TBuilder AddDemo<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Services
            .AddSingleton<DemoCameras>()
            .AddSingleton<DemoPlan>()
            .AddSingleton<DemoPreparation>()
            .AddSingleton<DemoClearing>()
            .AddHostedService<DemoKeeper>();
        return builder;
    }
}
