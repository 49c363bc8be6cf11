using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Attendance;

/// <summary>One person's records over many days and sites.</summary>
public static class PersonHistory
{
    /// <summary>The records of the days from..to, both included, newest first, then by site.</summary>
    /// <param name="personId">Whose.</param>
    /// <param name="sightings">Those of the span, and any others.</param>
    /// <param name="rules">By site id; sightings at a site that is not in it count for nothing.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="asOf">Now.</param>
    public static IReadOnlyList<AttendanceRecord> Derive(
        string personId,
        IEnumerable<Sighting> sightings,
        IReadOnlyDictionary<string, WorkingDayRules> rules,
        DateOnly from,
        DateOnly to,
        DateTimeOffset asOf) =>
        [.. DaySightings.NewestOfEach(sightings, personId)
            .Where(sighting => rules.ContainsKey(sighting.SiteId))
            .SelectMany(sighting => SiteDay
                .DatesOf(sighting.FirstSeen, sighting.LastSeen, rules[sighting.SiteId].Zone, rules[sighting.SiteId].DayStart)
                .Where(date => date >= from && date <= to)
                .Select(date => (sighting.SiteId, Date: date, Sighting: sighting)))
            .GroupBy(day => (day.SiteId, day.Date), day => day.Sighting)
            .Select(day => WorkingDay.Derive(personId, day.Key.SiteId, day.Key.Date, day, rules[day.Key.SiteId], asOf))
            .OfType<AttendanceRecord>()
            .OrderByDescending(record => record.Date)
            .ThenBy(record => record.SiteId, StringComparer.Ordinal)];
}
