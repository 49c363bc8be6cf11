using System.Collections.Concurrent;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.Tests.Fakes;

public sealed class InMemoryEvidenceStore(Faults faults) : IEvidenceStore
{
    private readonly ConcurrentDictionary<string, byte[]> _pictures = new();

    public IReadOnlyCollection<string> Ids => [.. _pictures.Keys];

    public Task Put(string id, byte[] jpeg, CancellationToken cancellation)
    {
        faults.Pass("IEvidenceStore.Put");
        _pictures[id] = jpeg;
        return Task.CompletedTask;
    }

    public Task<byte[]?> Get(string id, CancellationToken cancellation) => Task.FromResult(_pictures.GetValueOrDefault(id));

    public Task<int> Remove(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        faults.Pass("IEvidenceStore.Remove");
        return Task.FromResult(ids.Count(id => _pictures.TryRemove(id, out _)));
    }
}
