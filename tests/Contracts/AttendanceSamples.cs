using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;

namespace AutoAttend.Contracts.Tests;

/// <summary>Records of attendance with every field set.</summary>
internal static class AttendanceSamples
{
    private static readonly DateOnly Day = new(2026, 3, 17);
    private static readonly DateTimeOffset Noon = new(2026, 3, 17, 12, 0, 0, TimeSpan.FromHours(5.5));

    public static readonly AttendanceRecord Record = new(
        "p-1",
        new Occasion(OccasionIds.Shift("early", Day), OccasionKind.Shift, "main", Day, "Early", "early", Noon, Noon.AddHours(8), Noon.AddHours(-2), Noon.AddHours(12)),
        AttendanceStatus.Late,
        new CheckPoint(Noon, CheckOrigin.Seen, "s-1"),
        new CheckPoint(Noon, CheckOrigin.Automatic, null),
        [new PresenceInterval(Noon, Noon, true)],
        TimeSpan.FromHours(8),
        TimeSpan.FromHours(7.5),
        TimeSpan.FromHours(7),
        TimeSpan.FromMinutes(12),
        TimeSpan.FromMinutes(3),
        TimeSpan.FromMinutes(30),
        0.5m,
        LeaveKind.Training,
        true,
        3,
        Noon,
        Noon,
        "f-2",
        [new ExplanationStep(ExplanationKind.Late, Noon, Noon, TimeSpan.FromMinutes(12), "Early", "s-1")]);

    public static readonly CorrectionChange Change = new(Day, OccasionIds.Day(Day), CorrectionKind.Status, Noon, AttendanceStatus.Excused);

    public static readonly ShiftPlan Plan = new(
        [
            ShiftTemplate.Plain("early", "Early", new TimeOnly(6, 0), new TimeOnly(14, 0)) with
            {
                Breaks = [new ShiftBreak(new TimeOnly(10, 0), new TimeOnly(10, 15), true)],
                DeductedBreaks = [new DeductedBreak(TimeSpan.FromHours(6), TimeSpan.FromMinutes(30))],
                Core = new CoreTime(new TimeOnly(9, 0), new TimeOnly(12, 0), TimeSpan.FromHours(7)),
                Rounding = new Rounding(15, RoundingDirection.Later, RoundingDirection.Earlier),
                Overtime = new OvertimeRule(TimeSpan.FromHours(8), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromMinutes(15)),
            },
        ],
        [new Rota("week", "Week", 7, Day, [new RotaEntry(1, "early")], true)],
        [new RotaAssignment("a", "week", Subject.Of("Night"), Day, Day, 3)],
        [new RotaException(Subject.Person("p-1"), Day, ["early"], "swap")],
        4);

    public static readonly CoursePlan Courses = new(
        [new Room("r", "R 1", ["c-1"])],
        [new Course("m", "Maths", [new CourseMember(Subject.Of("7b"), Day, Day)], ["p-9"], 0.75, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero)],
        [new SessionSeries("s", "m", "r", new TimeOnly(8, 0), new TimeOnly(9, 0), Day, Day, [DayOfWeek.Tuesday], 2)],
        [new SessionChange("s", Day, false, "r", new TimeOnly(9, 0), new TimeOnly(10, 0))],
        5);

    public static readonly PersonCalendar Calendar = new([new GroupMembership("Night", Day, Day)], [new Leave("l", Day, Day, LeaveKind.Sickness, DayPart.FirstHalf, "n")], 6);

    public static AttendanceFact Fact(FactContent content) => new("f-1", "main", "p-1", Noon, Noon, Noon, "admin", content);
}
