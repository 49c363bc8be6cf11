using System.Globalization;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.Tests.Fakes;

public sealed class InMemorySightingLog(Faults faults) : ISightingLog
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Sighting> _sightings = [];

    public IReadOnlyList<Sighting> All
    {
        get
        {
            lock (_lock)
                return [.. _sightings.Values];
        }
    }

    public Task<bool> Write(Sighting sighting, CancellationToken cancellation)
    {
        faults.Pass("ISightingLog.Write");
        lock (_lock)
        {
            if (_sightings.TryGetValue(sighting.Id, out var there) && there.Revision >= sighting.Revision)
                return Task.FromResult(false);
            _sightings[sighting.Id] = sighting;
            return Task.FromResult(true);
        }
    }

    public Task<SightingPage> Query(SightingQuery query, CancellationToken cancellation)
    {
        faults.Pass("ISightingLog.Query");
        var skip = query.Before is { } before ? int.Parse(before, CultureInfo.InvariantCulture) : 0;
        var found = All
            .Where(sighting => (query.From is null || sighting.FirstSeen >= query.From) && (query.To is null || sighting.FirstSeen < query.To))
            .Where(sighting => (query.CameraId ?? sighting.CameraId) == sighting.CameraId)
            .Where(sighting => query.PersonId is null || query.PersonId == sighting.PersonId)
            .Where(sighting => (query.Outcome ?? sighting.Outcome) == sighting.Outcome)
            .OrderByDescending(sighting => sighting.FirstSeen)
            .ThenBy(sighting => sighting.Id, StringComparer.Ordinal)
            .ToArray();
        var page = found.Skip(skip).Take(query.Take).ToArray();
        var next = skip + page.Length < found.Length ? $"{skip + page.Length}" : null;
        return Task.FromResult(new SightingPage(page, next));
    }

    public Task<(int Sightings, IReadOnlyList<string> EvidenceIds)> Erase(string personId, CancellationToken cancellation)
    {
        faults.Pass("ISightingLog.Erase");
        lock (_lock)
        {
            var gone = Remove(sighting => sighting.PersonId == personId);
            return Task.FromResult<(int, IReadOnlyList<string>)>((gone.Length, gone.Select(sighting => sighting.EvidenceId).OfType<string>().ToArray()));
        }
    }

    public Task<int> Expire(DateTimeOffset before, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(Remove(sighting => sighting.LastSeen < before).Length);
    }

    private Sighting[] Remove(Func<Sighting, bool> unwanted)
    {
        var gone = _sightings.Values.Where(unwanted).ToArray();
        foreach (var sighting in gone)
            _sightings.Remove(sighting.Id);
        return gone;
    }
}
