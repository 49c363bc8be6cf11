using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Attendance.Facts;

/// <summary>When a person was seen at a site: each sighting once, by its newest revision, and each kiosk check once, in one order.</summary>
internal static class SeenFacts
{
    public static List<Seen> Of(PersonFacts person, string siteId)
    {
        Dictionary<string, Sighting> newest = new(StringComparer.Ordinal);
        foreach (var sighting in person.Sightings)
        {
            if (sighting.Outcome != SightingOutcome.Person || sighting.PersonId != person.PersonId || sighting.SiteId != siteId)
                continue;
            if (!newest.TryGetValue(sighting.Id, out var known) || IsNewer(sighting, known))
                newest[sighting.Id] = sighting;
        }

        var seen = new List<Seen>(newest.Count);
        foreach (var sighting in newest.Values)
            seen.Add(new Seen(sighting.Id, sighting.CameraId, sighting.Direction, sighting.FirstSeen, Later(sighting.LastSeen, sighting.FirstSeen), CheckOrigin.Seen));
        seen.AddRange(Checks(person, siteId));
        seen.Sort(Seen.Compare);
        return seen;
    }

    private static IEnumerable<Seen> Checks(PersonFacts person, string siteId) => person.Facts
        .Where(fact => fact.Content is KioskCheck && fact.PersonId == person.PersonId && fact.SiteId == siteId)
        .DistinctBy(fact => fact.Id, StringComparer.Ordinal)
        .Select(fact => new Seen(fact.Id, null, ((KioskCheck)fact.Content).Direction, fact.Start, fact.Start, CheckOrigin.Kiosk));

    private static bool IsNewer(Sighting one, Sighting other) =>
        (one.Revision, one.LastSeen, one.FirstSeen).CompareTo((other.Revision, other.LastSeen, other.FirstSeen)) > 0;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
