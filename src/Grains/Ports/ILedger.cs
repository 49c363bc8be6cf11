using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Grains.Ports;

/// <summary>
/// The truth of attendance: named sightings, appended and never changed. An append that has returned survives the loss of the process.
/// </summary>
public interface ILedger
{
    /// <summary>Appends a named sighting under the key (id, revision).</summary>
    /// <returns>False where that key was there already; nothing was changed then.</returns>
    Task<bool> Append(Sighting sighting, CancellationToken cancellation);

    /// <summary>A person's sightings that overlap [from, to), newest revision of each, by first seen.</summary>
    Task<IReadOnlyList<Sighting>> ReadPerson(string personId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);

    /// <summary>A site's sightings that overlap [from, to), newest revision of each, by person and first seen.</summary>
    Task<IReadOnlyList<Sighting>> ReadSite(string siteId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);

    /// <summary>
    /// A page of sightings, newest revision of each, newest first; by person, by camera or by time alone. The order is total, so that pages
    /// neither repeat nor skip.
    /// </summary>
    Task<SightingPage> Query(SightingQuery query, CancellationToken cancellation);

    /// <summary>Removes everything of a person: the one way an entry ever leaves.</summary>
    /// <returns>How many entries were removed.</returns>
    Task<int> Erase(string personId, CancellationToken cancellation);
}
