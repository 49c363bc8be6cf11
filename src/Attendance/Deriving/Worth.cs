using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Attendance.Deriving;

/// <summary>What an occasion counts as, in days.</summary>
internal static class Worth
{
    /// <param name="planned">A shift or session that is over.</param>
    /// <param name="worked">What was worked in it by somebody who was there.</param>
    /// <param name="steps">Takes what is explained.</param>
    public static decimal Of(Planned planned, TimeSpan worked, List<ExplanationStep> steps) =>
        planned.Shift is null ? OfSession(planned, worked, steps) : OfShift(planned, worked, steps);

    private static decimal OfSession(Planned planned, TimeSpan worked, List<ExplanationStep> steps)
    {
        var least = (planned.Occasion.End - planned.Occasion.Start) * planned.Course!.MinimumShare;
        if (worked >= least)
            return 1;
        steps.Add(new ExplanationStep(ExplanationKind.BelowShare, Amount: least));
        return 0;
    }

    private static decimal OfShift(Planned planned, TimeSpan worked, List<ExplanationStep> steps)
    {
        // Of half a day, half is asked for, and it counts half.
        var share = planned.Half ? 2 : 1;
        var (half, full) = (planned.Shift!.MinimumHalfDay / share, planned.Shift.MinimumFullDay / share);
        if (worked >= full)
            return 1m / share;
        if (worked >= half && !planned.Half)
        {
            steps.Add(new ExplanationStep(ExplanationKind.CountsHalf, Amount: full));
            return 0.5m;
        }

        steps.Add(new ExplanationStep(ExplanationKind.BelowMinimum, Amount: planned.Half ? full : half));
        return 0;
    }
}
