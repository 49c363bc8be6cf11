using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Grains.Tests.Fakes;
using static AutoAttend.Grains.Tests.Fakes.Planning;
using static AutoAttend.Grains.Tests.Fakes.Refusals;

namespace AutoAttend.Grains.Tests.Calendar;

public sealed class PersonCalendarGrainTests : IAsyncLifetime
{
    private GrainsCluster _cluster = null!;
    private string _ada = null!;

    private IPersonCalendarGrain Calendar => _cluster.Calendar(_ada);

    public async ValueTask InitializeAsync()
    {
        _cluster = await GrainsCluster.Start();
        _ada = (await _cluster.People.Enrol(Sample.Profile())).Id;
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Leave_takes_the_place_of_an_absence_and_listeners_hear_of_it()
    {
        await _cluster.PlanEarly(Subject.Person(_ada));
        Assert.Equal(AttendanceStatus.Absent, (await _cluster.Record(_ada)).Status);
        await _cluster.Board(Sample.Day).Get();
        var heard = await _cluster.Listen();

        await Calendar.SaveLeave(new Leave("l-1", Sample.Day, Sample.Day, LeaveKind.Sickness), Boss);

        Assert.Equal(AttendanceStatus.OnLeave, (await _cluster.Record(_ada)).Status);
        Assert.Equal(AttendanceStatus.OnLeave, Assert.Single(await _cluster.Board(Sample.Day).Get()).Status);
        var change = await heard.Until(one => one.Date == Sample.Day);
        Assert.Equal((AttendanceStatus.Absent, AttendanceStatus.OnLeave), (change.Before!.Status, change.After!.Status));

        await Calendar.RemoveLeave("l-1", Boss);
        Assert.Equal(AttendanceStatus.Absent, (await _cluster.Record(_ada)).Status);
    }

    [Fact]
    public async Task Leave_that_overlaps_or_runs_backwards_is_refused()
    {
        await Calendar.SaveLeave(new Leave("l-1", Sample.Day, Sample.Day.AddDays(4), LeaveKind.Vacation), Boss);
        await Refused("First day", () => Calendar.SaveLeave(new Leave("l-2", Sample.Day.AddDays(4), Sample.Day.AddDays(6), LeaveKind.Vacation), Boss));
        await Refused("Last day", () => Calendar.SaveLeave(new Leave("l-3", Sample.Day, Sample.Day.AddDays(-1), LeaveKind.Vacation), Boss));
        await Assert.ThrowsAsync<NotFoundException>(() => Calendar.RemoveLeave("nowhere", Boss));
        Assert.Single((await Calendar.Get()).Leave);
    }

    [Fact]
    public async Task A_profile_with_other_groups_begins_and_ends_memberships_today()
    {
        var today = DateOnly.FromDateTime(_cluster.Time.GetUtcNow().UtcDateTime);
        Assert.Equal([new GroupMembership("Staff")], (await Calendar.Get()).Memberships);

        await _cluster.Person(_ada).Save(Sample.Profile() with { Groups = ["Night crew"] });

        Assert.Equal(
            [new GroupMembership("Staff", null, today.AddDays(-1)), new GroupMembership("Night crew", today)], (await Calendar.Get()).Memberships);
        Assert.Equal([new Group("Night crew", 1), new Group("Staff", 0)], await _cluster.Groups.List());
    }

    [Fact]
    public async Task Memberships_of_one_group_may_not_overlap()
    {
        await Refused("Group", () => Calendar.SaveMemberships([new GroupMembership("A"), new GroupMembership("a", Sample.Day)], Boss));
        await Refused("Last day", () => Calendar.SaveMemberships([new GroupMembership("A", Sample.Day, Sample.Day.AddDays(-1))], Boss));
        Assert.Equal("Staff", Assert.Single((await Calendar.Get()).Memberships).Group);
    }

    [Fact]
    public async Task Erasing_the_person_erases_the_calendar_its_trail_and_the_groups()
    {
        await Calendar.SaveLeave(new Leave("l-1", Sample.Day, Sample.Day, LeaveKind.Sickness), Boss);
        await _cluster.Person(_ada).Erase();
        Assert.Equivalent(PersonCalendar.Empty, await Calendar.Get(), strict: true);
        Assert.Empty(await _cluster.Groups.List());
        Assert.DoesNotContain(_cluster.Ports.Facts.All, fact => fact.Content is PlanChange);
    }
}
