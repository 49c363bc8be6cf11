using System.Text.Json;
using AutoAttend.Attendance.Facts;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Contracts.Sites;

namespace AutoAttend.Attendance.Tests.Properties;

/// <summary>A few days of somebody with shifts, sessions, sightings and corrections, around a date that is often an unusual one.</summary>
public sealed record Working(
    string Zone,
    DateOnly Date,
    ShiftPlan Shifts,
    CoursePlan Courses,
    PersonCalendar Calendar,
    IReadOnlyList<Sighting> Sightings,
    IReadOnlyList<AttendanceFact> Facts,
    int AsOfMinutes)
{
    /// <summary>Days around the date on which everything lies.</summary>
    public DateOnly From => Date.AddDays(-4);

    public DateOnly To => Date.AddDays(5);

    public Site Site => new(Days.Site, "Main", Zone, 30);

    public SitePlan Plan => SitePlan.Of(Site, new HolidayCalendar([], 0), Shifts, Courses);

    public PersonFacts Person => new(Days.Person, Calendar, Sightings, Facts);

    public DateTimeOffset AsOf => SiteDay.Bounds(Date, Plan.Rules.Zone).Start.AddMinutes(AsOfMinutes);

    public DateTimeOffset Afterwards => SiteDay.Bounds(To, Plan.Rules.Zone).End.AddDays(3);

    public IReadOnlyList<AttendanceRecord> Derive(PersonFacts? person = null, DateTimeOffset? asOf = null, SitePlan? plan = null, DateOnly? from = null, DateOnly? to = null) =>
        PersonAttendance.Derive(person ?? Person, plan ?? Plan, from ?? From, to ?? To, asOf ?? AsOf);

    /// <summary>Records as text, so that they can be compared in every field.</summary>
    public static string Text(IEnumerable<AttendanceRecord> records) => string.Join('\n', records.Select(record => JsonSerializer.Serialize(record)));

    public override string ToString() =>
        $"{Zone} {Date:O} as of {AsOf:O}\n{string.Join('\n', Shifts.Templates)}\n{string.Join('\n', Shifts.Exceptions.Select(one => $"{one.Date:O} {string.Join(' ', one.ShiftIds)}"))}\n" +
        $"{string.Join('\n', Courses.Series)}\n{string.Join('\n', Sightings.Select(one => $"{one.Id} {one.Revision} {one.CameraId} {one.Direction} {one.FirstSeen:O} {one.LastSeen:O}"))}\n" +
        string.Join('\n', Facts);
}
