using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Events;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Attendance;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.TestingHost;

namespace AutoAttend.Grains.Tests.Fakes;

/// <summary>One silo with every grain, ports in memory, and <see cref="FakeRecognizerGrain"/> in place of the models.</summary>
public sealed class GrainsCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private GrainsCluster(InProcessTestCluster cluster, InMemoryPorts ports, ShiftedTime time) =>
        (_cluster, Ports, Time) = (cluster, ports, time);

    public InMemoryPorts Ports { get; }

    public ShiftedTime Time { get; }

    public IClusterClient Client => _cluster.Client;

    /// <param name="more">What a test adds to the silo.</param>
    /// <param name="recognizer">The class that answers for <see cref="IRecognizerGrain"/>; the fake one by default.</param>
    public static async Task<GrainsCluster> Start(Action<ISiloBuilder>? more = null, Type? recognizer = null)
    {
        InMemoryPorts ports = new();
        ShiftedTime time = new();
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryGrainStorageAsDefault()
                .AddMemoryGrainStorage("PubSubStore")
                .AddMemoryStreams(EventStreams.Provider)
                .UseInMemoryReminderService();
            silo.Configure<GrainTypeOptions>(types => types.Classes.RemoveWhere(type =>
                type.IsAssignableTo(typeof(IRecognizerGrain)) && type != (recognizer ?? typeof(FakeRecognizerGrain))));
            silo.Services.AddSingleton<TimeProvider>(time).AddAttendanceGrains();
            ports.AddTo(silo.Services);
            more?.Invoke(silo);
        });
        builder.ConfigureClient(client => client.AddMemoryStreams(EventStreams.Provider));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new GrainsCluster(cluster, ports, time);
    }

    public IPersonGrain Person(string id) => Client.GetGrain<IPersonGrain>(id);

    public IPeopleDirectoryGrain People => Client.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only);

    public ISiteDirectoryGrain Sites => Client.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only);

    public IAttendanceBoardGrain Board(DateOnly date, string siteId = GrainKeys.FirstSite) =>
        Client.GetGrain<IAttendanceBoardGrain>(GrainKeys.Board(siteId, date));

    /// <summary>Ends an activation as a restart would: the next call starts from what is kept.</summary>
    public Task Deactivate(IAddressable grain) => _cluster.DeactivateAsync(grain);

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
