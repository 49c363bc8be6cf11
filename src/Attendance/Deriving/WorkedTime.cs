using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Shifts;
using NodaTime;

namespace AutoAttend.Attendance.Deriving;

/// <summary>What presence in a shift comes to as worked time.</summary>
internal static class WorkedTime
{
    /// <summary>Rounds, counts paid breaks, leaves out unpaid ones and takes off those that a rule asks for.</summary>
    /// <param name="planned">A shift.</param>
    /// <param name="counted">Presence that counts, in order, apart, at least one.</param>
    /// <param name="zone">The site's.</param>
    /// <param name="steps">Takes what is explained.</param>
    public static TimeSpan Of(Planned planned, List<(DateTimeOffset Start, DateTimeOffset End)> counted, DateTimeZone zone, List<ExplanationStep> steps)
    {
        var template = planned.Shift!;
        Round(planned, counted, zone, steps);
        var work = TimeSpan.Zero;
        foreach (var (start, end) in counted)
            work += end - start;

        var (first, last) = (counted[0].Start, counted[^1].End);
        var paid = TimeSpan.Zero;
        var unpaid = TimeSpan.Zero;
        foreach (var (start, end, isPaid) in planned.Breaks)
        {
            var there = TimeSpan.Zero;
            foreach (var stretch in counted)
                there += Breaks.Overlap(start, end, stretch.Start, stretch.End);
            if (!isPaid && there > TimeSpan.Zero)
            {
                unpaid += there;
                steps.Add(new ExplanationStep(ExplanationKind.UnpaidBreak, start, end, there));
            }
            else if (isPaid && Breaks.Overlap(start, end, first, last) - there is { Ticks: > 0 } away)
            {
                paid += away;
                steps.Add(new ExplanationStep(ExplanationKind.PaidBreak, start, end, away));
            }
        }

        // Time that somebody was away within the shift is break, unless it is paid.
        var taken = last - first - work - paid + unpaid;
        work += paid - unpaid;
        var deducted = Breaks.Deducted(template, work, taken);
        if (deducted > TimeSpan.Zero)
            steps.Add(new ExplanationStep(ExplanationKind.BreakDeducted, Amount: deducted));
        return work - deducted;
    }

    private static void Round(Planned planned, List<(DateTimeOffset Start, DateTimeOffset End)> counted, DateTimeZone zone, List<ExplanationStep> steps)
    {
        if (planned.Shift!.Rounding is not { } rounding)
            return;
        var first = Clamp(RoundedTime.Of(counted[0].Start, rounding.Minutes, rounding.CheckIn, zone), planned.CountFrom, counted[0].End);
        if (first != counted[0].Start)
            steps.Add(new ExplanationStep(ExplanationKind.CheckInRounded, SiteDay.InZone(first, zone)));
        counted[0] = (first, counted[0].End);
        var last = Clamp(RoundedTime.Of(counted[^1].End, rounding.Minutes, rounding.CheckOut, zone), counted[^1].Start, planned.CountTo);
        if (last != counted[^1].End)
            steps.Add(new ExplanationStep(ExplanationKind.CheckOutRounded, SiteDay.InZone(last, zone)));
        counted[^1] = (counted[^1].Start, last);
    }

    private static DateTimeOffset Clamp(DateTimeOffset time, DateTimeOffset start, DateTimeOffset end) => time < start ? start : time > end ? end : time;
}
