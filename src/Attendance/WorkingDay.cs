using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Attendance;

/// <summary>What a day's sightings come to for one person at one site; <c>docs/attendance.md</c> says the rules in words.</summary>
public static class WorkingDay
{
    /// <summary>
    /// Derives the record of a day. The newest revision of each sighting counts; order, repetition, and sightings of other people, sites
    /// and days in the input never change the result.
    /// </summary>
    /// <returns>Null where the person was not seen at the site that day.</returns>
    public static AttendanceRecord? Derive(
        string personId, string siteId, DateOnly date, IEnumerable<Sighting> sightings, WorkingDayRules rules)
    {
        var (start, end) = SiteDay.Bounds(date, rules.Zone);
        var seen = DaySightings.Take(sightings, personId, siteId, start, end);
        if (seen.Count == 0)
            return null;

        var presences = Walk(seen, rules.PresenceGap);
        var until = presences[^1].Until(rules.PresenceGap, end);
        PresenceInterval[] intervals = [.. presences.Select((presence, index) => new PresenceInterval(
            SiteDay.InZone(presence.Start, rules.Zone),
            SiteDay.InZone(presence.End, rules.Zone),
            Open: index == presences.Count - 1 && until is not null))];

        return new AttendanceRecord(
            personId,
            siteId,
            date,
            FirstIn: intervals[0].Start,
            LastOut: intervals[^1].End,
            Present: intervals.Aggregate(TimeSpan.Zero, (sum, interval) => sum + (interval.End - interval.Start)),
            In: until is not null,
            intervals,
            seen.Count,
            InUntil: until is { } time ? SiteDay.InZone(time, rules.Zone) : null);
    }

    private static List<Presence> Walk(IReadOnlyList<Seen> seen, TimeSpan gap)
    {
        List<Presence> presences = [Presence.BeginWith(seen[0])];
        foreach (var next in seen.Skip(1))
        {
            if (presences[^1].Reaches(next, gap))
                presences[^1] = presences[^1].With(next);
            else
                presences.Add(Presence.BeginWith(next));
        }

        return presences;
    }
}
