using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.Tests.Fakes;

public sealed class InMemoryLedger(Faults faults) : ILedger
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Id, int Revision), Sighting> _entries = [];

    public int Count
    {
        get
        {
            lock (_lock)
                return _entries.Count;
        }
    }

    public Task<bool> Append(Sighting sighting, CancellationToken cancellation)
    {
        faults.Pass("ILedger.Append");
        bool isNew;
        lock (_lock)
            isNew = _entries.TryAdd((sighting.Id, sighting.Revision), sighting);
        faults.Pass("ILedger.Appended");
        return Task.FromResult(isNew);
    }

    public Task<IReadOnlyList<Sighting>> ReadPerson(string personId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        faults.Pass("ILedger.ReadPerson");
        return Task.FromResult<IReadOnlyList<Sighting>>(Read(sighting => sighting.PersonId == personId, from, to));
    }

    public Task<IReadOnlyList<Sighting>> ReadSite(string siteId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        faults.Pass("ILedger.ReadSite");
        return Task.FromResult<IReadOnlyList<Sighting>>(Read(sighting => sighting.SiteId == siteId, from, to));
    }

    public Task<SightingPage> Query(SightingQuery query, CancellationToken cancellation)
    {
        var found = Read(sighting => query.PersonId is null || sighting.PersonId == query.PersonId, query.From ?? DateTimeOffset.MinValue, query.To ?? DateTimeOffset.MaxValue);
        return Task.FromResult(new SightingPage([.. found.OrderByDescending(sighting => sighting.FirstSeen).Take(query.Take)], Next: null));
    }

    public Task<int> Erase(string personId, CancellationToken cancellation)
    {
        faults.Pass("ILedger.Erase");
        lock (_lock)
        {
            var keys = _entries.Where(entry => entry.Value.PersonId == personId).Select(entry => entry.Key).ToArray();
            return Task.FromResult(keys.Count(_entries.Remove));
        }
    }

    private Sighting[] Read(Func<Sighting, bool> wanted, DateTimeOffset from, DateTimeOffset to)
    {
        lock (_lock)
        {
            return _entries.Values
                .Where(wanted)
                .GroupBy(sighting => sighting.Id)
                .Select(revisions => revisions.MaxBy(sighting => sighting.Revision)!)
                .Where(sighting => sighting.FirstSeen < to && sighting.LastSeen >= from)
                .OrderBy(sighting => sighting.PersonId, StringComparer.Ordinal)
                .ThenBy(sighting => sighting.FirstSeen)
                .ToArray();
        }
    }
}
