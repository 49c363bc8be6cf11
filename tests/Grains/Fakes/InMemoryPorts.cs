using AutoAttend.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Grains.Tests.Fakes;

/// <summary>All ports in memory, with one place to make them fail.</summary>
public sealed class InMemoryPorts
{
    public InMemoryPorts()
    {
        Ledger = new InMemoryLedger(Faults);
        Facts = new InMemoryFactLedger(Faults);
        Log = new InMemorySightingLog(Faults);
        Evidence = new InMemoryEvidenceStore(Faults);
        Templates = new InMemoryTemplateStore(Faults);
        Gallery = new InMemoryGallery(Faults);
        Index = new InMemoryPeopleIndex(Faults);
    }

    public Faults Faults { get; } = new();

    public FakeModel Model { get; } = new();

    public InMemoryLedger Ledger { get; }

    public InMemoryFactLedger Facts { get; }

    public InMemorySightingLog Log { get; }

    public InMemoryEvidenceStore Evidence { get; }

    public InMemoryTemplateStore Templates { get; }

    public InMemoryGallery Gallery { get; }

    public InMemoryPeopleIndex Index { get; }

    /// <summary>Gives the ports to a silo.</summary>
    public void AddTo(IServiceCollection services) => services
        .AddSingleton(Model)
        .AddSingleton<ILedger>(Ledger)
        .AddSingleton<IFactLedger>(Facts)
        .AddSingleton<ISightingLog>(Log)
        .AddSingleton<IEvidenceStore>(Evidence)
        .AddSingleton<ITemplateStore>(Templates)
        .AddSingleton<IGallery>(Gallery)
        .AddSingleton<IPeopleIndex>(Index);
}
