using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Courses;

namespace AutoAttend.Attendance.Plans;

/// <summary>The sessions that a person is expected at, and those that they are not.</summary>
internal static class PlannedSessions
{
    /// <summary>A person's own of the days from..to, both included, by start.</summary>
    public static List<Planned> Of(SitePlan plan, string personId, PersonCalendar calendar, DateOnly from, DateOnly to)
    {
        List<Planned> sessions = [];
        foreach (var series in plan.Series)
        {
            var course = plan.Courses[series.CourseId];
            if (!course.Roster.Any(member => member.Who.PersonId == personId || (member.Who.Group is { } group && calendar.Memberships.Any(one => one.Is(group)))))
                continue;
            for (var date = Later(from, series.From); date <= Earlier(to, series.To); date = date.AddDays(1))
            {
                if (Takes(course, personId, calendar, date) && On(plan, series, date) is { } session)
                    sessions.Add(One(plan, course, series, date, session, LeaveOn.Day(calendar, date)));
            }
        }

        sessions.Sort(Planned.Compare);
        return sessions;
    }

    /// <summary>The session that is held in front of a camera at a time and that a person neither takes nor teaches; null without.</summary>
    public static Planned? Foreign(SitePlan plan, string personId, PersonCalendar calendar, string cameraId, DateTimeOffset at)
    {
        if (!plan.RoomCameras.Contains(cameraId))
            return null;
        var date = SiteDay.DateOf(at, plan.Rules.Zone);
        Planned? found = null;
        foreach (var series in plan.Series)
        {
            var course = plan.Courses[series.CourseId];
            if (course.StaffIds.Contains(personId))
                continue;
            for (var day = date.AddDays(-1); day <= date; day = day.AddDays(1))
            {
                if (day < series.From || day > series.To || Takes(course, personId, calendar, day) || On(plan, series, day) is not { } session)
                    continue;
                var planned = One(plan, course, series, day, session, null);
                if (planned.Free is null && planned.Cameras!.Contains(cameraId) && planned.Occasion.Start <= at && at < planned.Occasion.End
                    && (found is null || Planned.Compare(planned, found) < 0))
                    found = planned;
            }
        }

        return found;
    }

    private static bool Takes(Course course, string personId, PersonCalendar calendar, DateOnly date) =>
        course.Roster.Any(member => member.Covers(date) && member.Who.Means(personId, calendar.Memberships, date));

    // The session of a series on a day, as changed; null where there is none.
    private static (string RoomId, TimeOnly Start, TimeOnly End)? On(SitePlan plan, SessionSeries series, DateOnly date)
    {
        if (!IsHeld(series, date))
            return null;
        var change = plan.Changes[(series.Id, date)].LastOrDefault();
        return change is { Cancelled: true } ? null : (change?.RoomId ?? series.RoomId, change?.Start ?? series.Start, change?.End ?? series.End);
    }

    private static bool IsHeld(SessionSeries series, DateOnly date)
    {
        if (series.Weekdays.Count == 0)
            return date == series.From;
        return series.Weekdays.Contains(date.DayOfWeek) && (Monday(date).DayNumber - Monday(series.From).DayNumber) / 7 % series.EveryWeeks == 0;
    }

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private static Planned One(
        SitePlan plan, Course course, SessionSeries series, DateOnly date, (string RoomId, TimeOnly Start, TimeOnly End) session, Leave? leave)
    {
        var zone = plan.Rules.Zone;
        var start = SiteDay.At(date, session.Start, zone);
        var end = SiteDay.At(session.End <= session.Start ? date.AddDays(1) : date, session.End, zone);
        end = end > start ? end : start.AddMinutes(1);

        // A half day parts at noon for sessions, since each is whole: those that begin before noon are its first half.
        var morning = session.Start < Noon;
        var free = FreeTime.Of(start, end, start, Whole(leave, morning), series.OnHolidays ? null : Whole(plan.Holidays.GetValueOrDefault(date), morning));
        return new Planned
        {
            Occasion = new Occasion(
                OccasionIds.Session(series.Id, date), OccasionKind.Session, plan.SiteId, date, course.Name, course.Id,
                start, end, SiteDay.InZone(start - course.ClaimBefore, zone), SiteDay.InZone(end + course.ClaimAfter, zone)),
            DueStart = start,
            DueEnd = end,
            GraceLate = course.GraceLate,
            GraceEarly = course.GraceEarly,
            CountFrom = start,
            CountTo = end,
            Counting = course.Counting,
            Closing = course.AutomaticCheckOut,
            Target = end - start,
            Steps = [new ExplanationStep(ExplanationKind.SessionPlanned, start, end, Name: course.Name), .. free.Steps],
            Course = course,
            Cameras = plan.Rooms.TryGetValue(session.RoomId, out var room) ? room.CameraIds : [],
            Free = free.Status,
            Leave = free.Leave,
        };
    }

    private static readonly TimeOnly Noon = new(12, 0);

    private static Leave? Whole(Leave? leave, bool morning) => leave is not null && Takes(leave.Part, morning) ? leave with { Part = DayPart.Whole } : null;

    private static Holiday? Whole(Holiday? holiday, bool morning) => holiday is not null && Takes(holiday.Part, morning) ? holiday with { Part = DayPart.Whole } : null;

    private static bool Takes(DayPart part, bool morning) => part == DayPart.Whole || (part == DayPart.FirstHalf) == morning;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
