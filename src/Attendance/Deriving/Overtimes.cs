using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Attendance.Deriving;

/// <summary>Overtime, and what flexible time is short of.</summary>
internal static class Overtimes
{
    public static TimeSpan Of(Planned planned, TimeSpan worked, List<ExplanationStep> steps)
    {
        if (planned.Shift?.Core is not null && worked < planned.Target)
            steps.Add(new ExplanationStep(ExplanationKind.BelowTarget, Amount: planned.Target - worked));
        if (planned.Shift?.Overtime is not { } rule || worked <= rule.After)
            return TimeSpan.Zero;
        var over = worked - rule.After;
        steps.Add(new ExplanationStep(over < rule.Least ? ExplanationKind.OvertimeTooLittle : ExplanationKind.Overtime, Amount: over));
        return over < rule.Least ? TimeSpan.Zero : over;
    }
}
