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
    /// <param name="personId">Whose.</param>
    /// <param name="siteId">Where.</param>
    /// <param name="date">The day.</param>
    /// <param name="sightings">Those of the day, and any others.</param>
    /// <param name="rules">The site's.</param>
    /// <param name="asOf">Now; a later sighting in the input moves it on.</param>
    /// <returns>Null where the person was not seen at the site that day.</returns>
    public static AttendanceRecord? Derive(
        string personId, string siteId, DateOnly date, IEnumerable<Sighting> sightings, WorkingDayRules rules, DateTimeOffset asOf)
    {
        var (start, end) = SiteDay.Bounds(date, rules.Zone, rules.DayStart);
        var seen = DaySightings.Take(sightings, personId, siteId, start, end);
        if (seen.Count == 0)
            return null;

        var presences = Walk(seen, rules.PresenceGap);
        var last = presences[^1];
        var until = last.Until(rules.PresenceGap, end);
        var open = until > (asOf > last.End ? asOf : last.End);
        PresenceInterval[] intervals = [.. presences.Select((presence, index) => new PresenceInterval(
            SiteDay.InZone(presence.Start, rules.Zone),
            SiteDay.InZone(presence.End, rules.Zone),
            Open: index == presences.Count - 1 && open))];
        var present = intervals.Aggregate(TimeSpan.Zero, (sum, interval) => sum + (interval.End - interval.Start));

        return new AttendanceRecord(
            personId,
            new Occasion(OccasionIds.Day(date), OccasionKind.Day, siteId, date, "", "", start, end, start, end),
            AttendanceStatus.Unscheduled,
            CheckIn: new CheckPoint(intervals[0].Start, CheckOrigin.Seen, seen[0].Id),
            CheckOut: open ? null : new CheckPoint(intervals[^1].End, last.Held == PresenceHold.UntilSeenLeaving ? CheckOrigin.Automatic : CheckOrigin.Seen, null),
            intervals,
            Present: present,
            Worked: present,
            Planned: TimeSpan.Zero,
            Late: TimeSpan.Zero,
            EarlyLeave: TimeSpan.Zero,
            Overtime: TimeSpan.Zero,
            Days: 1,
            Leave: null,
            Doubtful: false,
            seen.Count,
            InUntil: open ? SiteDay.InZone(until!.Value, rules.Zone) : null,
            ChangesAt: open ? SiteDay.InZone(until!.Value, rules.Zone) : null,
            ClosingId: null,
            Explanation: []);
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
