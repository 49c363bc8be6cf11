using AutoAttend.Contracts;
using AutoAttend.Contracts.Courses;
using AutoAttend.Grains.Attendance;
using AutoAttend.Grains.Cameras;
using AutoAttend.Grains.Corrections;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Plans;
using AutoAttend.Grains.Ports;
using Orleans.Runtime;

namespace AutoAttend.Grains.Courses;

/// <inheritdoc cref="ICoursePlanGrain"/>
[RequireRole(SiloRoles.People)]
public sealed class CoursePlanGrain(
    [PersistentState("courses")] IPersistentState<PlanState> kept, IFactLedger ledger, ClosedDays closed, SiteBoards boards, TimeProvider time)
    : Grain, ICoursePlanGrain, ICourseErasureGrain
{
    private readonly PlanKeeper<CoursePlan> keeper = new(kept, CoursePlan.Empty, ledger, time);

    private CoursePlan Plan => keeper.Plan;

    private string SiteId => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken) => keeper.Open();

    Task<CoursePlan> ICoursePlanGrain.Get() => Task.FromResult(Plan);

    async Task<CoursePlan> ICoursePlanGrain.SaveRoom(Room room, string author)
    {
        var cameras = await GrainFactory.GetGrain<ICameraRosterGrain>(GrainKeys.Only).List();
        var here = cameras.Where(camera => camera.SiteId == SiteId).Select(camera => camera.CameraId).ToHashSet(StringComparer.Ordinal);
        var usable = CourseRules.Check(room, Plan, here);
        var before = Plan.Rooms.FirstOrDefault(one => one.Id == usable.Id);
        return await Keep(Plan with { Rooms = Plan.Rooms.Without(before).With(usable, one => one.Name) }, "room", usable.Id, before, usable, author);
    }

    Task<CoursePlan> ICoursePlanGrain.RemoveRoom(string roomId, string author)
    {
        var before = Plan.Rooms.FirstOrDefault(one => one.Id == roomId) ?? throw new NotFoundException("room", roomId);
        return Plan.Series.Any(series => series.RoomId == roomId) || Plan.Changes.Any(change => change.RoomId == roomId)
            ? throw new InvalidInputException("Room", before.Name, "give its sessions another room first.")
            : Keep(Plan with { Rooms = Plan.Rooms.Without(before) }, "room", roomId, before, null, author);
    }

    Task<CoursePlan> ICoursePlanGrain.SaveCourse(Course course, string author)
    {
        var usable = CourseRules.Check(course);
        var before = Plan.Courses.FirstOrDefault(one => one.Id == usable.Id);
        return Keep(Plan with { Courses = Plan.Courses.Without(before).With(usable, one => one.Name) }, "course", usable.Id, before, usable, author);
    }

    Task<CoursePlan> ICoursePlanGrain.RemoveCourse(string courseId, string author)
    {
        var before = Plan.Courses.FirstOrDefault(one => one.Id == courseId) ?? throw new NotFoundException("course", courseId);
        return Plan.Series.Any(series => series.CourseId == courseId)
            ? throw new InvalidInputException("Course", before.Name, "remove its sessions first.")
            : Keep(Plan with { Courses = Plan.Courses.Without(before) }, "course", courseId, before, null, author);
    }

    Task<CoursePlan> ICoursePlanGrain.SaveSeries(SessionSeries series, string author)
    {
        var usable = SessionRules.Check(series, Plan);
        var before = Plan.Series.FirstOrDefault(one => one.Id == usable.Id);
        SessionSeries[] all = [.. Plan.Series.Without(before).Append(usable).OrderBy(one => one.From).ThenBy(one => one.Id, StringComparer.Ordinal)];

        // Changes of days that the series no longer has would turn up again with them.
        var next = Plan with { Series = all, Changes = Plan.Changes.Where(change => change.SeriesId != usable.Id || SessionDays.IsHeld(usable, change.Date)).ToArray() };
        SessionRules.RefuseTakenRooms(next, usable.Id);
        return Keep(next, "session series", usable.Id, before, usable, author);
    }

    Task<CoursePlan> ICoursePlanGrain.RemoveSeries(string seriesId, string author)
    {
        var before = Plan.Series.FirstOrDefault(one => one.Id == seriesId) ?? throw new NotFoundException("session series", seriesId);
        var next = Plan with { Series = Plan.Series.Without(before), Changes = Plan.Changes.Where(change => change.SeriesId != seriesId).ToArray() };
        return Keep(next, "session series", seriesId, before, null, author);
    }

    async Task<CoursePlan> ICoursePlanGrain.Change(SessionChange change, string author)
    {
        var usable = SessionRules.Check(change, Plan);
        await closed.Refuse(SiteId, usable.Date);
        var before = Plan.Changes.FirstOrDefault(one => one.SeriesId == usable.SeriesId && one.Date == usable.Date);
        var after = usable == new SessionChange(usable.SeriesId, usable.Date) ? null : usable;
        var others = Plan.Changes.Without(before);
        var next = Plan with { Changes = after is null ? others : [.. others.Append(after).OrderBy(one => one.Date)] };
        SessionRules.RefuseTakenRooms(next, usable.SeriesId);
        return await Keep(next, "session", $"{usable.SeriesId}/{Fields.Day(usable.Date)}", before, after, author, usable.Date);
    }

    Task IPlanErasureGrain.Forget(string personId)
    {
        var courses = Plan.Courses.Select(course => CourseRules.Without(course, personId)).ToArray();
        var isInIt = !courses.SequenceEqual(Plan.Courses);
        return keeper.Forget(isInIt ? Plan with { Courses = courses, Revision = Plan.Revision + 1 } : Plan, personId);
    }

    Task IPlanErasureGrain.Clear() => keeper.Clear();

    private async Task<CoursePlan> Keep<TPart>(
        CoursePlan next, string kind, string id, TPart? before, TPart? after, string author, params IReadOnlyList<DateOnly> days)
        where TPart : class
    {
        var note = PlanNote.Of(SiteId, kind, id, before, after, author);
        await boards.Open(SiteId, days);
        var plan = await keeper.Change(next with { Revision = Plan.Revision + 1 }, note);
        await boards.Refresh(SiteId, days);
        return plan;
    }
}
