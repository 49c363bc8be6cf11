using System.Collections.Concurrent;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Events;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Attendance;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Recognition;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Runtime.Hosting;
using Orleans.Storage;
using Orleans.TestingHost;

namespace AutoAttend.Grains.Tests.Fakes;

/// <summary>Silos with every grain, ports in memory that all of them share, and <see cref="FakeInferenceGrain"/> in place of the models.</summary>
public sealed class GrainsCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private readonly ConcurrentQueue<SiloRoles> _coming;
    private readonly HashSet<SiloAddress> _gone = [];

    private readonly SharedGrainStorage _storage;

    private GrainsCluster(
        InProcessTestCluster cluster, InMemoryPorts ports, ShiftedTime time, SharedGrainStorage storage, ConcurrentQueue<SiloRoles> coming) =>
        (_cluster, Ports, Time, _storage, _coming) = (cluster, ports, time, storage, coming);

    public InMemoryPorts Ports { get; }

    public ShiftedTime Time { get; }

    public IClusterClient Client => _cluster.Client;

    /// <param name="more">What a test adds to the silo.</param>
    /// <param name="recognizer">The class that answers for <see cref="IInferenceGrain"/>; the fake one by default.</param>
    /// <param name="roles">What each silo does; by default there is one, which does all.</param>
    public static async Task<GrainsCluster> Start(
        Action<ISiloBuilder>? more = null, Type? recognizer = null, params IReadOnlyList<SiloRoles> roles)
    {
        InMemoryPorts ports = new();
        ShiftedTime time = new();
        SharedGrainStorage storage = new();
        ConcurrentQueue<SiloRoles> coming = new(roles.Count == 0 ? [SiloRoles.All] : roles);
        var builder = new InProcessTestClusterBuilder((short)coming.Count);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.UseRoles(coming.TryDequeue(out var role) ? role : throw new InvalidOperationException("Nobody said what this silo does."))
                .AddMemoryStreams(EventStreams.Provider)
                .UseInMemoryReminderService();
            foreach (var store in new[] { "Default", "PubSubStore" })
                silo.Services.AddGrainStorage(store, (services, _) => storage.For(services.GetRequiredService<IGrainStorageSerializer>()));
#pragma warning disable ORLEANSEXP003 // As clusters have it: without it innocent grains are begun anew when a silo dies.
            silo.AddDistributedGrainDirectory().Configure<GrainDirectoryOptions>(directory => directory.RangeLeaseDuration = TimeSpan.FromSeconds(3));
#pragma warning restore ORLEANSEXP003
            silo.Configure<GrainTypeOptions>(types => types.Classes.RemoveWhere(type =>
                type.IsAssignableTo(typeof(IInferenceGrain)) && type != (recognizer ?? typeof(FakeInferenceGrain))));
            silo.Services.AddSingleton<TimeProvider>(time).AddSingleton<RecognizerPool>().AddAttendanceGrains();
            ports.AddTo(silo.Services);
            more?.Invoke(silo);
        });
        builder.ConfigureClient(client => client.AddMemoryStreams(EventStreams.Provider));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new GrainsCluster(cluster, ports, time, storage, coming);
    }

    /// <summary>All that grains keep, whatever can be read in it.</summary>
    public string KeptText() => _storage.Text;

    public IPersonGrain Person(string id) => Client.GetGrain<IPersonGrain>(id);

    public IPeopleDirectoryGrain People => Client.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only);

    public ISiteDirectoryGrain Sites => Client.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only);

    public IAttendanceBoardGrain Board(DateOnly date, string siteId = GrainKeys.FirstSite) =>
        Client.GetGrain<IAttendanceBoardGrain>(GrainKeys.Board(siteId, date));

    /// <summary>The live silos that have a role.</summary>
    public IReadOnlyList<InProcessSiloHandle> Silos(SiloRoles role) =>
        [.. _cluster.Silos.Where(silo => !_gone.Contains(silo.SiloAddress) && silo.ServiceProvider.GetRequiredService<LocalRoles>().Has(role)).OrderBy(silo => silo.SiloAddress)];

    /// <summary>Starts another silo.</summary>
    public async Task<InProcessSiloHandle> Join(SiloRoles roles)
    {
        _coming.Enqueue(roles);
        return await _cluster.StartAdditionalSiloAsync();
    }

    /// <summary>Ends a silo as a lost process would.</summary>
    public Task Kill(InProcessSiloHandle silo)
    {
        _gone.Add(silo.SiloAddress);
        return _cluster.KillSiloAsync(silo);
    }

    /// <summary>Ends a silo as SIGTERM would.</summary>
    public Task Stop(InProcessSiloHandle silo)
    {
        _gone.Add(silo.SiloAddress);
        return _cluster.StopSiloAsync(silo);
    }

    /// <summary>Ends an activation as a restart would: the next call starts from what is kept.</summary>
    public Task Deactivate(IAddressable grain) => _cluster.DeactivateAsync(grain);

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
