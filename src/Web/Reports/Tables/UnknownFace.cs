using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Web.Reports.Tables;

/// <summary>A stranger of the day.</summary>
/// <param name="VisitorId">The visitor they were put to; else the sighting.</param>
/// <param name="FirstSeen">When first.</param>
/// <param name="LastSeen">When last.</param>
public sealed record UnknownFace(string VisitorId, DateTimeOffset FirstSeen, DateTimeOffset LastSeen)
{
    /// <summary>Who was seen, each once, by first time; in any order of sightings and with any of them repeated.</summary>
    public static IReadOnlyList<UnknownFace> Of(IEnumerable<Sighting> sightings) =>
    [
        .. sightings.Where(sighting => sighting.Outcome == SightingOutcome.Stranger)
            .GroupBy(sighting => sighting.VisitorId ?? sighting.Id)
            .Select(seen => new UnknownFace(seen.Key, seen.Min(sighting => sighting.FirstSeen), seen.Max(sighting => sighting.LastSeen)))
            .OrderBy(face => face.FirstSeen)
            .ThenBy(face => face.VisitorId, StringComparer.Ordinal),
    ];
}
