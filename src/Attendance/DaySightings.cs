using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Attendance;

/// <summary>A person's sightings of one day as the rules want them: each once, cut to the day, in one order whatever order they came in.</summary>
internal static class DaySightings
{
    /// <param name="sightings">In any order, of anybody, with any revisions of each.</param>
    /// <param name="personId">Whose are taken.</param>
    /// <param name="siteId">Which site's are taken.</param>
    /// <param name="start">The day's first moment.</param>
    /// <param name="end">The day's end, not in it.</param>
    public static IReadOnlyList<Seen> Take(
        IEnumerable<Sighting> sightings, string personId, string siteId, DateTimeOffset start, DateTimeOffset end) =>
        [.. NewestOfEach(sightings, personId)
            .Where(sighting => sighting.SiteId == siteId && Touches(sighting, start, end))
            .Select(sighting => new Seen(
                sighting.Id, sighting.Direction, Later(sighting.FirstSeen, start), Earlier(Later(sighting.LastSeen, sighting.FirstSeen), end)))
            .OrderBy(seen => seen.From)
            .ThenBy(seen => seen.To)
            .ThenBy(seen => Rank(seen.Direction))
            .ThenBy(seen => seen.Id, StringComparer.Ordinal)];

    /// <summary>
    /// A person's sightings, the newest revision of each. It has to be chosen before the days are: a newer revision may end earlier, and
    /// the days that only an older one reached are then not the person's.
    /// </summary>
    public static IEnumerable<Sighting> NewestOfEach(IEnumerable<Sighting> sightings, string personId) =>
        sightings
            .Where(sighting => sighting.Outcome == SightingOutcome.Person && sighting.PersonId == personId)
            .GroupBy(sighting => (sighting.SiteId, sighting.Id))
            .Select(Newest);

    private static Sighting Newest(IEnumerable<Sighting> revisions) =>
        revisions.MaxBy(sighting => (sighting.Revision, sighting.LastSeen, sighting.FirstSeen))!;

    // A sighting covers [FirstSeen, LastSeen), so that one that ends at midnight is not seen on the next day; a single moment covers itself.
    private static bool Touches(Sighting sighting, DateTimeOffset start, DateTimeOffset end) =>
        sighting.FirstSeen < end && (sighting.FirstSeen >= start || sighting.LastSeen > start);

    // Of two that cover the very same time, leaving counts last.
    private static int Rank(CameraDirection direction) => direction switch
    {
        CameraDirection.In => 0,
        CameraDirection.Both => 1,
        CameraDirection.Out => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "A camera looks In, Out or Both."),
    };

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
