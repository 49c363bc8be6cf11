using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Dashboard;

namespace AutoAttend.Silo.Hosting.Clustered;

/// <summary>
/// Adds this silo to the Orleans dashboard once it has joined its cluster. Orleans' own start of it runs beside the silo's where services
/// start at the same time, calls a silo that is not there yet, and fills the log of every start with stack traces.
/// </summary>
internal sealed class LateDashboard(IServiceProvider services, LateDashboard.Own own) : IHostedLifecycleService
{
    private readonly IHostedService dashboard = (IHostedService)own.Make(services);

    /// <summary>Adds the dashboard's silo side; a dashboard process shows it.</summary>
    public static ISiloBuilder AddTo(ISiloBuilder silo)
    {
        var before = silo.Services.ToHashSet();
        silo.AddDashboard(dashboard => dashboard.HideTrace = true);
        var own = silo.Services.Single(service => service.ServiceType == typeof(IHostedService) && !before.Contains(service));
        silo.Services.Remove(own);
        silo.Services
            .AddSingleton(new Own(own.ImplementationFactory ?? (services => ActivatorUtilities.CreateInstance(services, own.ImplementationType!))))
            .AddHostedService<LateDashboard>();
        return silo;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => dashboard.StartAsync(cancellationToken);

    public Task StoppingAsync(CancellationToken cancellationToken) => dashboard.StopAsync(cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What Orleans would have started.</summary>
    internal sealed record Own(Func<IServiceProvider, object> Make);
}
