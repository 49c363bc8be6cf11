using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Attendance.Deriving;

/// <summary>What a shift or session comes to, before anybody corrects its status.</summary>
internal sealed record Figures(
    AttendanceStatus Status,
    TimeSpan Present,
    TimeSpan Worked,
    TimeSpan Late,
    TimeSpan EarlyLeave,
    TimeSpan Overtime,
    decimal Days,
    IReadOnlyList<ExplanationStep> Steps)
{
    public static Figures Of(Claim claim, Attended attended, WorkingDayRules rules)
    {
        var planned = claim.Planned;
        var now = attended.Now;
        var over = now >= planned.Occasion.End;
        if (attended.CheckIn is not { } checkIn)
            return NotThere(planned, over, now);

        List<ExplanationStep> steps = [];
        var counted = Counted(claim, attended, steps);
        var present = TimeSpan.Zero;
        foreach (var (start, end) in counted)
            present += end - start;
        var late = Over(checkIn.At - planned.DueStart, planned.GraceLate, ExplanationKind.Late, ExplanationKind.LateWithinGrace, steps);

        // Before the end somebody may come back; and whom nobody saw leave cannot be said to have left early.
        var early = over && attended.CheckOut is { Origin: not CheckOrigin.Automatic } checkOut
            ? Over(planned.DueEnd - checkOut.At, planned.GraceEarly, ExplanationKind.LeftEarly, ExplanationKind.EarlyWithinGrace, steps)
            : TimeSpan.Zero;
        var worked = planned.Shift is null || counted.Count == 0 ? present : WorkedTime.Of(planned, counted, rules.Zone, steps);
        steps.Add(new ExplanationStep(planned.Shift is null ? ExplanationKind.Present : ExplanationKind.Worked, Amount: worked));
        var overtime = over ? Overtimes.Of(planned, worked, steps) : TimeSpan.Zero;
        var days = over ? Worth.Of(planned, worked, steps) : 0;
        var status = over && days == 0 ? AttendanceStatus.Absent
            : late > TimeSpan.Zero ? AttendanceStatus.Late
            : early > TimeSpan.Zero ? AttendanceStatus.LeftEarly
            : AttendanceStatus.Present;
        return new Figures(status, present, worked, late, early, overtime, days, steps);
    }

    private static Figures NotThere(Planned planned, bool over, DateTimeOffset now)
    {
        var late = planned.DueStart + planned.GraceLate;
        var status = over ? AttendanceStatus.Absent : now >= late ? AttendanceStatus.Missing : AttendanceStatus.Expected;
        var step = over
            ? new ExplanationStep(ExplanationKind.NeverSeen, planned.Occasion.End)
            : new ExplanationStep(ExplanationKind.NotYetSeen, late);
        return new Figures(status, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, 0, [step]);
    }

    private static List<(DateTimeOffset Start, DateTimeOffset End)> Counted(Claim claim, Attended attended, List<ExplanationStep> steps)
    {
        List<(DateTimeOffset, DateTimeOffset)> counted = new(attended.Intervals.Count);
        foreach (var interval in attended.Intervals)
        {
            var start = interval.Start > claim.CountFrom ? interval.Start : claim.CountFrom;
            var end = interval.End < claim.CountTo ? interval.End : claim.CountTo;
            if (start <= end)
                counted.Add((start, end));
        }

        if (attended.Intervals[0].Start < claim.CountFrom)
            steps.Add(new ExplanationStep(ExplanationKind.NotCountedBefore, claim.CountFrom));
        if (attended.Intervals[^1].End > claim.CountTo)
            steps.Add(new ExplanationStep(ExplanationKind.NotCountedAfter, claim.CountTo));
        return counted;
    }

    // Within the grace nothing counts, beyond it all of it does.
    private static TimeSpan Over(TimeSpan by, TimeSpan grace, ExplanationKind over, ExplanationKind within, List<ExplanationStep> steps)
    {
        if (by <= TimeSpan.Zero)
            return TimeSpan.Zero;
        steps.Add(new ExplanationStep(by > grace ? over : within, Amount: by));
        return by > grace ? by : TimeSpan.Zero;
    }
}
