using AutoAttend.Contracts.Courses;
using AutoAttend.Web.Accounts;
using AutoAttend.Web.Components;
using AutoAttend.Web.Sites;

namespace AutoAttend.Web.Pages.Sessions;

/// <summary>The courses that the site looked at has planned.</summary>
public sealed class Teaching(IGrainFactory grains, CurrentSite current, CurrentAccount account, UndoStack undo)
    : UndoablePlan<ICoursePlanGrain, CoursePlan>(grains, current, account, undo, CoursePlan.Empty)
{
    /// <summary>Adds or changes a room.</summary>
    public Task Save(Room room)
    {
        var before = Plan.Rooms.FirstOrDefault(one => one.Id == room.Id);
        return Do(
            $"Room {room.Name} saved.",
            (grain, author) => grain.SaveRoom(room, author),
            (grain, author) => before is null ? grain.RemoveRoom(room.Id, author) : grain.SaveRoom(before, author));
    }

    /// <summary>Removes a room.</summary>
    public Task Remove(Room room) => Do(
        $"Room {room.Name} removed.", (grain, author) => grain.RemoveRoom(room.Id, author), (grain, author) => grain.SaveRoom(room, author));

    /// <summary>Adds or changes a course.</summary>
    public Task Save(Course course)
    {
        var before = Plan.Courses.FirstOrDefault(one => one.Id == course.Id);
        return Do(
            $"Course {course.Name} saved.",
            (grain, author) => grain.SaveCourse(course, author),
            (grain, author) => before is null ? grain.RemoveCourse(course.Id, author) : grain.SaveCourse(before, author));
    }

    /// <summary>Removes a course.</summary>
    public Task Remove(Course course) => Do(
        $"Course {course.Name} removed.", (grain, author) => grain.RemoveCourse(course.Id, author), (grain, author) => grain.SaveCourse(course, author));

    /// <summary>Adds or changes a series.</summary>
    public Task Save(SessionSeries series)
    {
        var before = Plan.Series.FirstOrDefault(one => one.Id == series.Id);
        return Do(
            "Sessions planned.",
            (grain, author) => grain.SaveSeries(series, author),
            (grain, author) => before is null ? grain.RemoveSeries(series.Id, author) : grain.SaveSeries(before, author));
    }

    /// <summary>Removes a series.</summary>
    public Task Remove(SessionSeries series)
    {
        var changes = Plan.Changes.Where(change => change.SeriesId == series.Id).ToList();
        return Do("Sessions removed.", (grain, author) => grain.RemoveSeries(series.Id, author), async (grain, author) =>
        {
            var plan = await grain.SaveSeries(series, author);
            foreach (var change in changes)
                plan = await grain.Change(change, author);
            return plan;
        });
    }

    /// <summary>Changes one session.</summary>
    public Task Save(SessionChange change)
    {
        var before = Plan.Changes.FirstOrDefault(one => one.SeriesId == change.SeriesId && one.Date == change.Date);
        return Do(
            $"{Typed.LongDay(change.Date)} changed.",
            (grain, author) => grain.Change(change, author),
            (grain, author) => grain.Change(before ?? new SessionChange(change.SeriesId, change.Date), author));
    }

    /// <summary>The course's name; its id where it is gone.</summary>
    public string CourseName(string courseId) => Plan.Courses.FirstOrDefault(course => course.Id == courseId)?.Name ?? courseId;

    /// <summary>The room's name; its id where it is gone.</summary>
    public string RoomName(string roomId) => Plan.Rooms.FirstOrDefault(room => room.Id == roomId)?.Name ?? roomId;

    /// <inheritdoc/>
    protected override Task<CoursePlan> Read(ICoursePlanGrain grain) => grain.Get();
}
