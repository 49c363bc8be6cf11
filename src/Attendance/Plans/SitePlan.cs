using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Contracts.Sites;
using NodaTime;

namespace AutoAttend.Attendance.Plans;

/// <summary>Everything a site has planned, in the shape that deriving wants. Made once for each revision of the plans; safe to share.</summary>
public sealed class SitePlan
{
    private SitePlan(string siteId, WorkingDayRules rules, HolidayCalendar holidays, ShiftPlan shifts, CoursePlan courses)
    {
        SiteId = siteId;
        Rules = rules;
        Holidays = holidays.Holidays.GroupBy(holiday => holiday.Date).ToDictionary(day => day.Key, day => day.OrderBy(holiday => holiday.Part).First());
        Templates = shifts.Templates.ToDictionary(template => template.Id, StringComparer.Ordinal);
        Rotas = shifts.Rotas.ToDictionary(rota => rota.Id, rota => (Rota: rota, Days: rota.Entries.ToLookup(entry => entry.Day, entry => entry.ShiftId)), StringComparer.Ordinal);
        PersonAssignments = shifts.Assignments.Where(one => one.Who.PersonId is not null).ToLookup(one => one.Who.PersonId!, StringComparer.Ordinal);
        GroupAssignments = shifts.Assignments.Where(one => one.Who.Group is not null).ToLookup(one => one.Who.Group!, StringComparer.OrdinalIgnoreCase);
        PersonExceptions = shifts.Exceptions.Where(one => one.Who.PersonId is not null).ToLookup(one => (one.Who.PersonId!, one.Date));
        GroupExceptions = shifts.Exceptions.Where(one => one.Who.Group is not null).ToLookup(one => one.Date);
        Rooms = courses.Rooms.ToDictionary(room => room.Id, StringComparer.Ordinal);
        Courses = courses.Courses.ToDictionary(course => course.Id, StringComparer.Ordinal);
        Series = [.. courses.Series.Where(series => Courses.ContainsKey(series.CourseId))];
        Changes = courses.Changes.ToLookup(change => (change.SeriesId, change.Date));
        RoomCameras = courses.Rooms.SelectMany(room => room.CameraIds).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Which site's.</summary>
    public string SiteId { get; }

    /// <summary>The zone, gap and day of the site.</summary>
    public WorkingDayRules Rules { get; }

    internal Dictionary<DateOnly, Holiday> Holidays { get; }

    internal Dictionary<string, ShiftTemplate> Templates { get; }

    internal Dictionary<string, (Rota Rota, ILookup<int, string> Days)> Rotas { get; }

    internal ILookup<string, RotaAssignment> PersonAssignments { get; }

    internal ILookup<string, RotaAssignment> GroupAssignments { get; }

    internal ILookup<(string PersonId, DateOnly Date), RotaException> PersonExceptions { get; }

    internal ILookup<DateOnly, RotaException> GroupExceptions { get; }

    internal Dictionary<string, Room> Rooms { get; }

    internal Dictionary<string, Course> Courses { get; }

    internal IReadOnlyList<SessionSeries> Series { get; }

    internal ILookup<(string SeriesId, DateOnly Date), SessionChange> Changes { get; }

    /// <summary>The cameras that look into rooms.</summary>
    internal HashSet<string> RoomCameras { get; }

    /// <summary>Compiles a site's plans. What they name and is not there counts for nothing.</summary>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The site's time zone does not exist.</exception>
    public static SitePlan Of(Site site, HolidayCalendar holidays, ShiftPlan shifts, CoursePlan courses) =>
        new(site.Id, WorkingDayRules.Of(site), holidays, shifts, courses);

    /// <summary>A site that has planned nothing.</summary>
    public static SitePlan Unplanned(string siteId, WorkingDayRules rules) => new(siteId, rules, new HolidayCalendar([], 0), ShiftPlan.Empty, CoursePlan.Empty);
}
