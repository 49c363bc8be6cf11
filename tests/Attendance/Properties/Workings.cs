using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.Kiosk;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Contracts.Sightings;
using FsCheck;
using FsCheck.Fluent;

namespace AutoAttend.Attendance.Tests.Properties;

/// <summary>Makes <see cref="Working"/>s: nights of 23, 24.5 and 25 hours in both hemispheres, leap days, a day that a zone skipped, shifts over midnight, up to three a day.</summary>
public static class Workings
{
    public static Arbitrary<Working> Working() => Arb.From(
        from day in Gen.Elements(OddDays.All)
        from templates in Template().ListOf(3)
        from planned in PlannedDay().ListOf(5)
        from sessions in Gen.Choose(0, 3)
        from roster in Gen.Elements(Days.Person, "p-2")
        from count in Gen.Choose(0, 14)
        from sightings in Sighting(day.Zone, day.Date).ListOf(count)
        from checks in Gen.Choose(0, 2)
        from facts in Check(day.Zone, day.Date).ListOf(checks)
        from corrected in Gen.Choose(0, 2)
        from corrections in Correction(day.Zone, day.Date).ListOf(corrected)
        from outage in Gen.Elements(true, false)
        from asOf in Gen.Choose(-2000, 6000)
        select new Working(
            day.Zone,
            day.Date,
            new ShiftPlan([.. templates.Select((template, index) => template with { Id = $"s{index}", Name = $"S{index}" })], [], [], ExceptionsOf(day.Date, planned), 1),
            CoursesOf(day.Date, sessions, roster),
            PersonCalendar.Empty,
            [.. sightings],
            [.. facts, .. corrections, .. outage ? (AttendanceFact[])[OutageOf(day.Zone, day.Date)] : []],
            asOf));

    private static RotaException[] ExceptionsOf(DateOnly date, IReadOnlyList<IReadOnlyList<int>> planned) =>
        [.. planned.Select((shifts, index) => new RotaException(Subject.Person(Days.Person), date.AddDays(index - 2), [.. shifts.Select(shift => $"s{shift}")]))];

    private static Gen<IReadOnlyList<int>> PlannedDay() =>
        from count in Gen.Elements(0, 1, 1, 2, 3)
        from shifts in Gen.Choose(0, 2).ListOf(count)
        select (IReadOnlyList<int>)[.. shifts.Distinct()];

    private static Gen<ShiftTemplate> Template() =>
        from start in Gen.Choose(0, 95)
        from length in Gen.Choose(2, 96)
        from before in Gen.Choose(0, 24)
        from after in Gen.Choose(0, 24)
        from overtime in Gen.Elements(null, new OvertimeRule(TimeSpan.FromHours(4), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromMinutes(15)))
        from rounding in Gen.Elements(null, new Rounding(15, RoundingDirection.Later, RoundingDirection.Earlier), new Rounding(30, RoundingDirection.Earlier, RoundingDirection.Later), new Rounding(60, RoundingDirection.Nearest, RoundingDirection.Nearest))
        from counting in Gen.Elements(PresenceCounting.Intervals, PresenceCounting.FirstToLast)
        from closes in Gen.Elements(AutomaticCheckOut.AtLastSeen, AutomaticCheckOut.AtEnd)
        from grace in Gen.Choose(0, 20)
        from deducted in Gen.Elements(true, false)
        select ShiftTemplate.Plain("s", "S", Quarter(start), Quarter(start + length)) with
        {
            ClaimBefore = TimeSpan.FromMinutes(before * 30),
            ClaimAfter = TimeSpan.FromMinutes(after * 30),
            Overtime = overtime,
            Rounding = rounding,
            Counting = counting,
            AutomaticCheckOut = closes,
            GraceLate = TimeSpan.FromMinutes(grace),
            GraceEarly = TimeSpan.FromMinutes(grace),
            DeductedBreaks = deducted ? [new DeductedBreak(TimeSpan.FromHours(2), TimeSpan.FromMinutes(30))] : [],
        };

    private static TimeOnly Quarter(int quarter) => TimeOnly.MinValue.AddMinutes(quarter * 15);

    private static CoursePlan CoursesOf(DateOnly date, int sessions, string roster)
    {
        if (sessions == 0)
            return CoursePlan.Empty;
        var course = new Course(
            "m", "M", [new CourseMember(Subject.Person(roster))], [], 0.5, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(15));
        return new CoursePlan(
            [new Room("r", "R", ["c-room"])],
            [course],
            [.. Enumerable.Range(0, sessions).Select(index => new SessionSeries(
                $"m{index}", "m", "r", new TimeOnly(1 + index, 0), new TimeOnly(1 + index, 50), date, date.AddDays(1), [date.DayOfWeek, date.AddDays(1).DayOfWeek]))],
            [],
            1);
    }

    private static Gen<Sighting> Sighting(string zone, DateOnly date) =>
        from id in Gen.Choose(1, 9)
        from revision in Gen.Choose(0, 2)
        from camera in Gen.Elements("c-door", "c-door", "c-room")
        from direction in Gen.Elements(CameraDirection.In, CameraDirection.Out, CameraDirection.Both)
        from minute in Gen.Choose(-1500, 4300)
        from length in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 40), Gen.Choose(1, 400))
        select Seen(zone, date, id, revision, camera, direction, minute, length);

    private static Sighting Seen(string zone, DateOnly date, int id, int revision, string camera, CameraDirection direction, int minute, int length)
    {
        var first = At(zone, date, minute);
        return Days.Sighting($"{id}-{camera}-{direction}-{minute}", direction, first, first.AddMinutes(length * (revision + 1)), revision) with { CameraId = camera };
    }

    private static Gen<AttendanceFact> Check(string zone, DateOnly date) =>
        from minute in Gen.Choose(-1500, 4300)
        from direction in Gen.Elements(CameraDirection.In, CameraDirection.Out)
        select Fact($"k{minute}{direction}", At(zone, date, minute), new KioskCheck("door", direction, CheckMethod.Pin));

    public static Gen<AttendanceFact> Correction(string zone, DateOnly date) =>
        from day in Gen.Choose(-1, 1)
        from shift in Gen.Choose(0, 2)
        from kind in Gen.Elements(CorrectionKind.CheckIn, CorrectionKind.CheckOut, CorrectionKind.Status)
        from minute in Gen.Choose(0, 1440)
        from status in Gen.Elements(AttendanceStatus.Present, AttendanceStatus.Excused, AttendanceStatus.Absent)
        select Correction(zone, date.AddDays(day), shift, kind, minute, status);

    private static AttendanceFact Correction(string zone, DateOnly date, int shift, CorrectionKind kind, int minute, AttendanceStatus status)
    {
        var at = At(zone, date, minute);
        var change = new CorrectionChange(
            date, OccasionIds.Shift($"s{shift}", date), kind, kind == CorrectionKind.Status ? null : at, kind == CorrectionKind.Status ? status : null);
        return Fact($"f{shift}{kind}{minute}{date:O}", at, new Correction(change, "r", null, null, null));
    }

    private static AttendanceFact OutageOf(string zone, DateOnly date) =>
        Fact("o", At(zone, date, 60), new CameraOutage("c-door", false)) with { PersonId = null, End = At(zone, date, 400) };

    public static AttendanceFact Fact(string id, DateTimeOffset at, FactContent content) =>
        new(id, Days.Site, Days.Person, at, at, at.AddDays(9), "boss", content);

    public static DateTimeOffset At(string zone, DateOnly date, int minute) => SiteDay.Bounds(date, Days.RulesIn(zone).Zone).Start.AddMinutes(minute);
}
