using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Grains.Tests.Fakes;
using static AutoAttend.Grains.Tests.Fakes.Planning;
using static AutoAttend.Grains.Tests.Fakes.Refusals;

namespace AutoAttend.Grains.Tests.Shifts;

public sealed class ShiftPlanGrainTests : IAsyncLifetime
{
    private static readonly ShiftTemplate Early = ShiftTemplate.Plain("early", "Early", new TimeOnly(8, 0), new TimeOnly(16, 0));
    private static readonly ShiftTemplate Late = ShiftTemplate.Plain("late", "Late", new TimeOnly(16, 0), new TimeOnly(23, 0));
    private static readonly ShiftTemplate Night = ShiftTemplate.Plain("night", "Night", new TimeOnly(22, 0), new TimeOnly(9, 0));

    private GrainsCluster _cluster = null!;
    private string _ada = null!;

    private IShiftPlanGrain Shifts => _cluster.Shifts;

    public async ValueTask InitializeAsync()
    {
        _cluster = await GrainsCluster.Start();
        _ada = (await _cluster.People.Enrol(Sample.Profile())).Id;
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Who_comes_after_the_start_of_a_planned_shift_is_late_and_who_does_not_come_is_absent()
    {
        var bert = (await _cluster.People.Enrol(Sample.Profile("Bert Example"))).Id;
        await _cluster.PlanEarly(Subject.Person(bert));
        await Shifts.Assign(new RotaAssignment("a-2", "week", Subject.Person(_ada), Sample.Day), Boss);
        await _cluster.Person(_ada).Record(Sample.Sighting(_ada, "08:20"));
        await _cluster.Person(_ada).Record(Sample.Sighting(_ada, "16:05", CameraDirection.Out));

        var board = await _cluster.Board(Sample.Day).Get();
        Assert.Equal([(_ada, AttendanceStatus.Late), (bert, AttendanceStatus.Absent)], board.Select(record => (record.PersonId, record.Status)));
        Assert.Equal((TimeSpan.FromMinutes(20), "shift/early/2026-03-17"), (board[0].Late, board[0].Occasion.Id));
        Assert.Contains("Not seen until the end at 16:00.", ExplanationWords.English.Say(board[1]));
    }

    [Fact]
    public async Task A_group_is_expected_from_the_day_on_which_somebody_is_in_it()
    {
        var today = DateOnly.FromDateTime(_cluster.Time.GetUtcNow().UtcDateTime);
        await _cluster.PlanEarly(Subject.Of("staff"));
        await _cluster.Calendar(_ada).SaveMemberships([new GroupMembership("Staff", Sample.Day)], Boss);

        Assert.Empty(await _cluster.Board(Sample.Day.AddDays(-1)).Get());
        Assert.Equal(AttendanceStatus.Absent, Assert.Single(await _cluster.Board(Sample.Day).Get()).Status);
        Assert.Equal([new Group("Staff", 1)], await _cluster.Groups.List());
        Assert.Equal([new GroupMember(_ada, Sample.Day, null)], await _cluster.Groups.Members("staff", today, today));
    }

    [Fact]
    public async Task A_plan_is_kept_over_a_restart_and_its_revision_goes_up()
    {
        await _cluster.PlanEarly(Subject.Person(_ada));
        var before = await Shifts.Get();
        await _cluster.Deactivate(Shifts);
        var after = await Shifts.Get();
        Assert.Equal(3, after.Revision);
        Assert.Equivalent(before, after, strict: true);
    }

    [Fact]
    public async Task Each_change_stands_in_the_audit_trail_with_before_and_after()
    {
        await _cluster.PlanEarly(Subject.Person(_ada));
        await Shifts.SaveTemplate(Early with { GraceLate = TimeSpan.FromMinutes(30) }, "other");

        var change = Assert.IsType<PlanChange>(Assert.Single((await _cluster.Audit.Query(new AuditQuery(Author: "other"))).Facts).Content);
        Assert.Equal(("shift", "early"), (change.Kind, change.SubjectId));
        Assert.Contains("\"GraceLate\":\"00:00:00\"", change.Before);
        Assert.Contains("\"GraceLate\":\"00:30:00\"", change.After);

        // What was planned for one person is that person's, and goes with them.
        var assigned = Assert.Single((await _cluster.Audit.Query(new AuditQuery(PersonId: _ada))).Facts, fact => fact.Author == Boss);
        Assert.Null(((PlanChange)assigned.Content).Before);
    }

    [Fact]
    public async Task A_change_that_a_crash_kept_from_the_trail_is_told_when_the_plan_comes_back()
    {
        await Shifts.Get();
        _cluster.Ports.Faults.Arm("IFactLedger.Append");
        await Assert.ThrowsAnyAsync<Exception>(() => Shifts.SaveTemplate(Early, Boss));
        await _cluster.Deactivate(Shifts);

        Assert.Single((await Shifts.Get()).Templates);
        Assert.Single(_cluster.Ports.Facts.All, fact => fact.Author == Boss);
    }

    [Fact]
    public async Task A_board_tells_what_a_changed_plan_made_of_it()
    {
        await _cluster.PlanEarly(Subject.Person(_ada));
        await _cluster.Person(_ada).Record(Sample.Sighting(_ada, "08:20"));
        var heard = await _cluster.Listen();

        await Shifts.Except(new RotaException(Subject.Person(_ada), Sample.Day, []), Boss);

        // That she came late may be told only now.
        var gone = await heard.Until(change => change is { OccasionId: "shift/early/2026-03-17", After: null });
        Assert.Equal((AttendanceStatus.Late, null), (gone.Before!.Status, gone.FactId));
        var come = await heard.Until(change => change.OccasionId == "day/2026-03-17");
        Assert.Equal((null, AttendanceStatus.Unscheduled), (come.Before?.Status, come.After!.Status));
    }

    [Fact]
    public async Task Shifts_of_a_person_that_would_overlap_are_refused_and_nothing_changes()
    {
        await _cluster.PlanEarly(Subject.Person(_ada));
        await Shifts.SaveTemplate(Late, Boss);
        await Shifts.SaveTemplate(Night, Boss);
        await Shifts.SaveRota(EveryDay("late", "late"), Boss);
        var before = await Shifts.Get();

        await Refused("Rota", () => Shifts.SaveRota(EveryDay("both", "early", "night"), Boss));
        await Refused("Rota", () => Shifts.SaveRota(EveryDay("nights", "night", "late"), Boss));
        await Refused("Shift", () => Shifts.Except(new RotaException(Subject.Person(_ada), Sample.Day, ["late", "night"]), Boss));
        var overNight = await Refused("Shift", () => Shifts.Except(new RotaException(Subject.Person(_ada), Sample.Day, ["night"]), Boss));
        Assert.Equal(
            "Shift \"Early\": on 2026-03-18 it begins before Night of 2026-03-17 has ended; choose shifts that do not overlap.", overNight.Message);
        Assert.Equivalent(before, await Shifts.Get(), strict: true);

        await Shifts.Assign(new RotaAssignment("a-2", "late", Subject.Person(_ada), Sample.Day), Boss);
        await Refused("Rota", () => Shifts.SaveTemplate(Early with { End = new TimeOnly(17, 0) }, Boss));
        var history = await _cluster.Person(_ada).GetHistory(Sample.Day, Sample.Day);
        Assert.Equal(["Early", "Late"], history.Select(record => record.Occasion.Name));
    }

    [Fact]
    public async Task Unusable_fields_of_a_shift_are_named_and_nothing_is_kept()
    {
        var refusal = await Refused("End", () => Save(Early with { End = Early.Start }));
        Assert.Equal("End \"08:00\": give another time than the start; an earlier one ends on the next day.", refusal.Message);
        await Refused("Break", () => Save(Early with { Breaks = [new ShiftBreak(new TimeOnly(16, 30), new TimeOnly(17, 0), false)] }));
        await Refused("Break", () => Save(Early with { Breaks = [new ShiftBreak(new TimeOnly(12, 30), new TimeOnly(12, 0), false)] }));
        await Refused("Core time", () => Save(Early with { Core = new CoreTime(new TimeOnly(7, 0), new TimeOnly(12, 0), TimeSpan.FromHours(8)) }));
        await Refused("Grace late", () => Save(Early with { GraceLate = TimeSpan.FromHours(5) }));
        await Refused("Rounding", () => Save(Early with { Rounding = new Rounding(7, RoundingDirection.Nearest, RoundingDirection.Nearest) }));
        await Refused("Minimum for a full day", () => Save(Early with { MinimumHalfDay = TimeSpan.FromHours(4), MinimumFullDay = TimeSpan.FromHours(3) }));
        await Refused("Shift id", () => Save(Early with { Id = "Früh" }));
        await Refused("Shift name", () => Save(Early with { Name = " " }));
        Assert.Empty((await Shifts.Get()).Templates);

        Task Save(ShiftTemplate template) => Shifts.SaveTemplate(template, Boss);
    }

    [Fact]
    public async Task What_is_still_used_cannot_be_removed_and_what_is_not_there_is_not_found()
    {
        await _cluster.PlanEarly(Subject.Person(_ada));
        await Refused("Shift", () => Shifts.RemoveTemplate("early", Boss));
        await Refused("Rota", () => Shifts.RemoveRota("week", Boss));
        await Refused("Shift", () => Shifts.SaveRota(EveryDay("x", "nowhere"), Boss));
        await Refused("Rota", () => Shifts.Assign(new RotaAssignment("a-9", "nowhere", Subject.Person(_ada), Sample.Day), Boss));
        await Refused("Last day", () => Shifts.Assign(new RotaAssignment("a-9", "week", Subject.Person(_ada), Sample.Day, Sample.Day.AddDays(-1)), Boss));
        await Refused("Who", () => Shifts.Assign(new RotaAssignment("a-9", "week", new Subject(null, " "), Sample.Day), Boss));
        await Refused("Day of the cycle", () => Shifts.SaveRota(new Rota("x", "X", 7, Sample.Day, [new RotaEntry(7, "early")]), Boss));
        await Assert.ThrowsAsync<NotFoundException>(() => Shifts.RemoveTemplate("nowhere", Boss));
        await Assert.ThrowsAsync<NotFoundException>(() => Shifts.Unassign("nowhere", Boss));
        await Assert.ThrowsAsync<NotFoundException>(() => _cluster.Client.GetGrain<IShiftPlanGrain>("nowhere").SaveTemplate(Early, Boss));

        await Shifts.Unassign("a-1", Boss);
        await Shifts.RemoveRota("week", Boss);
        Assert.Equivalent(ShiftPlan.Empty with { Revision = 6 }, await Shifts.RemoveTemplate("early", Boss), strict: true);
    }

    [Fact]
    public async Task Erasing_somebody_takes_them_out_of_every_plan()
    {
        await _cluster.PlanEarly(Subject.Person(_ada));
        await Shifts.Except(new RotaException(Subject.Person(_ada), Sample.Day, []), Boss);
        await _cluster.Person(_ada).Erase();
        await _cluster.Deactivate(Shifts);

        var plan = await Shifts.Get();
        Assert.Empty(plan.Assignments);
        Assert.Empty(plan.Exceptions);
        Assert.DoesNotContain(_cluster.Ports.Facts.All, fact => fact.PersonId == _ada || fact.Content.ToString()!.Contains(_ada, StringComparison.Ordinal));
        Assert.Empty(await _cluster.Board(Sample.Day).Get());
    }
}
