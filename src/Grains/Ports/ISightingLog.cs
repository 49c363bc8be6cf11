using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Grains.Ports;

/// <summary>Every sighting of every outcome, newest revision only, kept for a limited time.</summary>
public interface ISightingLog
{
    /// <summary>
    /// Writes a sighting unless this or a newer revision of it is there already. A picture that only the older revision named is removed:
    /// nothing else would ever find it.
    /// </summary>
    /// <returns>False where it was; nothing was changed then.</returns>
    Task<bool> Write(Sighting sighting, CancellationToken cancellation);

    /// <summary>A page of sightings, newest first; the order is total, so that pages neither repeat nor skip.</summary>
    Task<SightingPage> Query(SightingQuery query, CancellationToken cancellation);

    /// <summary>Removes a person's sightings.</summary>
    /// <returns>The evidence ids they had, and how many sightings were removed.</returns>
    Task<(int Sightings, IReadOnlyList<string> EvidenceIds)> Erase(string personId, CancellationToken cancellation);

    /// <summary>Removes the sightings last seen before a time, with their evidence.</summary>
    /// <returns>How many sightings were removed.</returns>
    Task<int> Expire(DateTimeOffset before, CancellationToken cancellation);
}
