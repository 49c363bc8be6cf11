using AutoAttend.Attendance.Facts;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Attendance;

/// <summary>One person's records over many days and sites that have planned nothing.</summary>
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
        DateTimeOffset asOf)
    {
        var person = new PersonFacts(personId, PersonCalendar.Empty, [.. sightings], []);
        return
        [
            .. rules
                .SelectMany(site => PersonAttendance.Derive(person, SitePlan.Unplanned(site.Key, site.Value), from, to, asOf))
                .OrderByDescending(record => record.Date)
                .ThenBy(record => record.SiteId, StringComparer.Ordinal),
        ];
    }
}
