using System.Net;
using System.Net.Sockets;
using AutoAttend.Contracts.Events;
using AutoAttend.Grains.Placement;
using AutoAttend.Storage;
using Orleans.Configuration;

namespace AutoAttend.Silo.Hosting;

/// <summary>A silo that is its whole cluster: it needs no server beside it and listens on this machine only.</summary>
internal static class EmbeddedSilo
{
    private const int StreamQueues = 2;

    // Events have to reach a page within 200 ms.
    private static readonly TimeSpan StreamPollPeriod = TimeSpan.FromMilliseconds(25);

    public static ISiloBuilder UseEmbedded(this ISiloBuilder silo)
    {
        var (siloPort, gatewayPort) = FreePorts();
        return silo
            .UseLocalhostClustering(siloPort, gatewayPort, serviceId: "autoattend", clusterId: "autoattend")
            .UseRoles(SiloRoles.All)
            .AddMemoryStreams(EventStreams.Provider, streams =>
            {
                streams.ConfigurePartitioning(StreamQueues);
                streams.ConfigurePullingAgent(agent => agent.Configure(options => options.GetQueueMsgsTimerPeriod = StreamPollPeriod));
                streams.ConfigureBackoffProvider((_, _) => new EagerQueueReader());
            })
            // In place of durable storage: subscriptions die with this process, and whoever remembered them would deliver to the dead.
            .AddMemoryGrainStorage(StorageNames.PubSub);
    }

    // Fixed ports would keep a second instance on the same machine from starting.
    private static (int Silo, int Gateway) FreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }
}
