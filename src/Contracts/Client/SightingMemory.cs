using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Contracts.Client;

/// <summary>Which revisions of which sightings were told already, for as long as they may come again.</summary>
/// <param name="keptFor">Longer than what is read again of the log reaches back.</param>
internal sealed class SightingMemory(TimeSpan keptFor, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Revision, DateTimeOffset At)> _told = [];
    private DateTimeOffset _cleanedAt = time.GetUtcNow();

    /// <summary>Whether this revision, or a later one, was not told yet; from then on it counts as told.</summary>
    public bool IsNew(Sighting sighting)
    {
        lock (_gate)
        {
            if (_told.TryGetValue(sighting.Id, out var told) && told.Revision >= sighting.Revision)
                return false;
            var now = time.GetUtcNow();
            _told[sighting.Id] = (sighting.Revision, now);
            Forget(now);
            return true;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        if (now - _cleanedAt < keptFor)
            return;
        _cleanedAt = now;
        foreach (var (id, _) in _told.Where(pair => now - pair.Value.At >= keptFor).ToList())
            _told.Remove(id);
    }
}
