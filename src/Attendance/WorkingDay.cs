using AutoAttend.Attendance.Facts;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Attendance;

/// <summary>What a day's sightings come to at a site that has planned nothing.</summary>
public static class WorkingDay
{
    /// <summary>Derives the record of a day, as <see cref="PersonAttendance"/> does.</summary>
    /// <returns>Null where the person was not seen at the site that day.</returns>
    public static AttendanceRecord? Derive(
        string personId, string siteId, DateOnly date, IEnumerable<Sighting> sightings, WorkingDayRules rules, DateTimeOffset asOf) =>
        PersonAttendance
            .Derive(new PersonFacts(personId, PersonCalendar.Empty, [.. sightings], []), SitePlan.Unplanned(siteId, rules), date, date, asOf)
            .SingleOrDefault();
}
