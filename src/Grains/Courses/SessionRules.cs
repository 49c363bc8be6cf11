using AutoAttend.Contracts;
using AutoAttend.Contracts.Courses;
using AutoAttend.Grains.Plans;

namespace AutoAttend.Grains.Courses;

/// <summary>What makes series and changes of sessions usable: no room is used twice at a time.</summary>
internal static class SessionRules
{
    private const int MostDays = 2 * 366;

    /// <exception cref="InvalidInputException">An end lies before its start, the course or room does not exist, or the room is taken.</exception>
    public static SessionSeries Check(SessionSeries series, CoursePlan plan)
    {
        var kept = series with { Id = Fields.Id("Series id", series.Id), Weekdays = series.Weekdays.Distinct().Order().ToArray() };
        if (plan.Courses.All(course => course.Id != kept.CourseId))
            throw new InvalidInputException("Course", kept.CourseId, "choose one of the site's courses.");
        CheckRoom(plan, kept.RoomId);
        if (kept.Start == kept.End)
            throw new InvalidInputException("End", $"{kept.End:HH:mm}", "give another time than the start; an earlier one ends on the next day.");
        Fields.InOrder("Last day", kept.From, kept.To);
        Fields.Within("Days of the series", kept.To.DayNumber - kept.From.DayNumber, 0, MostDays);
        Fields.Within("Every how many weeks", kept.EveryWeeks, 1, 52);
        foreach (var weekday in kept.Weekdays)
            Fields.Known("Weekday", weekday);
        if (kept.Weekdays.Count == 0 && kept.To != kept.From)
            throw new InvalidInputException("Weekdays", null, "choose at least one, or make it a series of one day.");
        return kept;
    }

    /// <exception cref="InvalidInputException">The series has no session that day, or a field is not usable.</exception>
    public static SessionChange Check(SessionChange change, CoursePlan plan)
    {
        var series = plan.Series.FirstOrDefault(one => one.Id == change.SeriesId)
            ?? throw new InvalidInputException("Series", change.SeriesId, "choose one of the site's series.");
        if (!SessionDays.IsHeld(series, change.Date))
            throw new InvalidInputException("Day", Fields.Day(change.Date), "the series has no session that day; choose one of its days.");
        if (change.RoomId is { } room)
            CheckRoom(plan, room);
        if ((change.Start ?? series.Start) == (change.End ?? series.End))
            throw new InvalidInputException("End", $"{change.End ?? series.End:HH:mm}", "give another time than the start.");
        return change;
    }

    /// <summary>Refuses a plan in which two sessions are in one room at a time.</summary>
    /// <param name="plan">The plan as it would be.</param>
    /// <param name="seriesId">The series that changed: its days are looked at.</param>
    /// <exception cref="InvalidInputException">A room is taken.</exception>
    public static void RefuseTakenRooms(CoursePlan plan, string seriesId)
    {
        var series = plan.Series.First(one => one.Id == seriesId);
        var others = plan.Series.Where(one => one.Id != seriesId && one.From <= series.To.AddDays(1) && one.To >= series.From.AddDays(-1)).ToArray();
        foreach (var session in SessionDays.Of(plan, series, series.From, series.To))
        {
            foreach (var other in others)
            {
                foreach (var taken in SessionDays.Of(plan, other, session.Date.AddDays(-1), session.Date.AddDays(1)))
                {
                    if (taken.RoomId == session.RoomId && taken.Start < session.End && session.Start < taken.End)
                    {
                        throw new InvalidInputException(
                            "Room", plan.Rooms.First(room => room.Id == session.RoomId).Name, $"on {Fields.Day(session.Date)} it is taken by {Name(plan, other)} ({taken.Start:HH:mm} to {taken.End:HH:mm}); choose another room or time.");
                    }
                }
            }
        }
    }

    private static string Name(CoursePlan plan, SessionSeries series) => plan.Courses.First(course => course.Id == series.CourseId).Name;

    private static void CheckRoom(CoursePlan plan, string roomId)
    {
        if (plan.Rooms.All(room => room.Id != roomId))
            throw new InvalidInputException("Room", roomId, "choose one of the site's rooms.");
    }
}
