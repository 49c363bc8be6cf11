using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AutoAttend.Milvus.Server;

/// <summary>
/// Speaks Milvus' protocol as far as the gallery uses it, with what is known of its manners: two status fields, reads that lag, loading that takes
/// time, limits, accounts. It is no database: rows live in memory and are searched one by one.
/// </summary>
public sealed class MilvusServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private MilvusServer(WebApplication app, Faults faults)
    {
        (this.app, Faults) = (app, faults);
        Port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
    }

    public Faults Faults { get; }

    public int Port { get; }

    public string Endpoint => $"localhost:{Port}";

    /// <summary>Completes when the process is told to stop.</summary>
    public Task Stopped => app.WaitForShutdownAsync();

    public static async Task<MilvusServer> Start(ServerSettings? settings = null)
    {
        settings ??= new ServerSettings();
        Faults faults = new();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, settings.Port, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            if (settings.Certificate is { } certificate)
                listen.UseHttps(certificate);
        }));
        if (settings.Certificate is not null)
            builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddSingleton(settings).AddSingleton(faults).AddSingleton(new Database(settings.Staleness)).AddSingleton<MilvusService>();
        builder.Services.AddGrpc(grpc =>
        {
            grpc.Interceptors.Add<Door>();
            grpc.MaxReceiveMessageSize = 64 * 1024 * 1024;
        });
        var app = builder.Build();
        app.MapGrpcService<MilvusService>();
        await app.StartAsync();
        return new MilvusServer(app, faults);
    }

    public async ValueTask DisposeAsync()
    {
        // Calls that are being answered do not hold up whoever stops the server.
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }
}
