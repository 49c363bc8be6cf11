using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AutoAttend.Grains.Ports;
using AutoAttend.Silo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AutoAttend.Bench.Reconcile;

/// <summary>The product's silo over a storage of its own.</summary>
internal sealed class ReconcileSilo : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly ThrowawayRedis? redis;
    private readonly IHost host;

    private ReconcileSilo(DirectoryInfo folder, ThrowawayRedis? redis, IHost host) => (this.folder, this.redis, this.host) = (folder, redis, host);

    public IServiceProvider Services => host.Services;

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    public static async Task<ReconcileSilo> Sqlite() => await Start(null, []);

    /// <param name="fsync">Redis' <c>appendfsync</c>.</param>
    /// <returns>Null where there is no redis-server.</returns>
    public static async Task<ReconcileSilo?> Redis(string fsync)
    {
        if (ThrowawayRedis.Start(fsync) is not { } redis)
            return null;
        return await Start(redis, new Dictionary<string, string?>
        {
            ["AutoAttend:Mode"] = "Cluster",
            ["AutoAttend:Redis:Endpoints"] = redis.Endpoint,
            ["AutoAttend:Cluster:SiloPort"] = FreePort().ToString(CultureInfo.InvariantCulture),
            ["AutoAttend:Cluster:GatewayPort"] = FreePort().ToString(CultureInfo.InvariantCulture),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        if (redis is not null)
            await redis.DisposeAsync();
        folder.Delete(recursive: true);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<ReconcileSilo> Start(ThrowawayRedis? redis, Dictionary<string, string?> settings)
    {
        var folder = Directory.CreateTempSubdirectory("autoattend-reconcile-");
        var builder = Host.CreateApplicationBuilder();
        settings["AutoAttend:Data"] = folder.FullName;
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Error);
        builder.AddAutoAttendSilo();
        var ledger = builder.Services.Last(service => service.ServiceType == typeof(ILedger)).ImplementationType!;
        builder.Services
            .AddSingleton(services => new TimedLedger((ILedger)ActivatorUtilities.CreateInstance(services, ledger)))
            .AddSingleton<ILedger>(services => services.GetRequiredService<TimedLedger>());
        var host = builder.Build();
        await host.StartAsync();
        return new ReconcileSilo(folder, redis, host);
    }
}
