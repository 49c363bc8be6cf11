using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Cameras;
using AutoAttend.Grains.Tests.Fakes;
using static AutoAttend.Grains.Tests.Fakes.Planning;
using static AutoAttend.Grains.Tests.Fakes.Refusals;

namespace AutoAttend.Grains.Tests.Courses;

public sealed class CoursePlanGrainTests : IAsyncLifetime
{
    private GrainsCluster _cluster = null!;
    private string _ada = null!;
    private string _bert = null!;

    private ICoursePlanGrain Courses => _cluster.Courses;

    public async ValueTask InitializeAsync()
    {
        _cluster = await GrainsCluster.Start();
        _ada = (await _cluster.People.Enrol(Sample.Profile())).Id;
        _bert = (await _cluster.People.Enrol(Sample.Profile("Bert Example"))).Id;
        await _cluster.Client.GetGrain<ICameraRosterGrain>(GrainKeys.Only).Claim(new RosterEntry("cam-1", GrainKeys.FirstSite, "Room 1"));
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_session_is_attended_by_its_roster_in_its_room()
    {
        await Plan();
        foreach (var person in new[] { _ada, _bert })
            await _cluster.Person(person).Record(InRoom(person, "10:00", "10:44"));

        var board = await _cluster.Board(Sample.Day).Get();
        Assert.Equal(
            [(_ada, AttendanceStatus.Present), (_bert, AttendanceStatus.NotOnRoster)],
            board.Select(record => (record.PersonId, record.Status)).OrderBy(one => one.Status));
        Assert.All(board, record => Assert.Equal("session/maths-tue/2026-03-17", record.Occasion.Id));
    }

    [Fact]
    public async Task A_cancelled_session_expects_nobody_and_the_change_that_says_nothing_lets_it_hold_again()
    {
        await Plan();
        Assert.Equal(AttendanceStatus.Absent, (await _cluster.Record(_ada)).Status);
        await Courses.Change(new SessionChange("maths-tue", Sample.Day, Cancelled: true), Boss);
        Assert.Empty(await _cluster.Person(_ada).GetHistory(Sample.Day, Sample.Day));
        var plan = await Courses.Change(new SessionChange("maths-tue", Sample.Day), Boss);
        Assert.Empty(plan.Changes);
        Assert.Equal(AttendanceStatus.Absent, (await _cluster.Record(_ada)).Status);
    }

    [Fact]
    public async Task Bad_plans_are_refused_by_field_and_nothing_changes()
    {
        await Plan();
        var before = await Courses.Get();
        var series = before.Series[0];
        await Refused("Camera", () => Courses.SaveRoom(new Room("r-2", "Room 2", ["cam-1"]), Boss));
        await Refused("Camera", () => Courses.SaveRoom(new Room("r-2", "Room 2", ["nowhere"]), Boss));
        await Refused("Room", () => Courses.RemoveRoom("r-1", Boss));
        await Refused("Course", () => Courses.RemoveCourse("maths", Boss));
        await Refused("Course", () => Courses.SaveSeries(series with { Id = "x", CourseId = "nowhere" }, Boss));
        await Refused("Room", () => Courses.SaveSeries(series with { Id = "x", RoomId = "nowhere" }, Boss));
        await Refused("End", () => Courses.SaveSeries(series with { Id = "x", End = series.Start }, Boss));
        await Refused("Last day", () => Courses.SaveSeries(series with { Id = "x", To = series.From.AddDays(-1) }, Boss));
        await Refused("Minimum share", () => Courses.SaveCourse(before.Courses[0] with { MinimumShare = 1.5 }, Boss));
        await Refused("Day", () => Courses.Change(new SessionChange("maths-tue", Sample.Day.AddDays(1)), Boss));
        var taken = await Refused("Room", () => Courses.SaveSeries(series with { Id = "other", Start = new TimeOnly(10, 30), End = new TimeOnly(11, 30) }, Boss));
        Assert.Equal("Room \"Room 1\": on 2026-03-03 it is taken by Maths (10:00 to 10:45); choose another room or time.", taken.Message);
        await Assert.ThrowsAsync<NotFoundException>(() => Courses.RemoveSeries("nowhere", Boss));
        Assert.Equivalent(before, await Courses.Get(), strict: true);
    }

    [Fact]
    public async Task Erasing_somebody_takes_them_off_every_roster()
    {
        await Plan();
        await _cluster.Person(_ada).Erase();
        Assert.Empty(Assert.Single((await Courses.Get()).Courses).Roster);
    }

    private async Task Plan()
    {
        var tenMinutes = TimeSpan.FromMinutes(10);
        await Courses.SaveRoom(new Room("r-1", "Room 1", ["cam-1"]), Boss);
        await Courses.SaveCourse(
            new Course("maths", "Maths", [new CourseMember(Subject.Person(_ada))], [], 0.5, TimeSpan.Zero, tenMinutes, tenMinutes, tenMinutes), Boss);
        await Courses.SaveSeries(
            new SessionSeries(
                "maths-tue", "maths", "r-1", new TimeOnly(10, 0), new TimeOnly(10, 45), new DateOnly(2026, 3, 3), new DateOnly(2026, 4, 30), [DayOfWeek.Tuesday]),
            Boss);
    }

    private static Sighting InRoom(string person, string from, string to) =>
        Sample.Sighting(person, from, CameraDirection.Both) with { CameraId = "cam-1", LastSeen = At(to) };
}
