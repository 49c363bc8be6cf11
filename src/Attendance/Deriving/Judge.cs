using AutoAttend.Attendance.Facts;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Corrections;

namespace AutoAttend.Attendance.Deriving;

/// <summary>Makes the record of a shift or session.</summary>
internal static class Judge
{
    public static AttendanceRecord Record(string personId, Claim claim, SitePlan plan, Decisions decisions, DateTimeOffset asOf)
    {
        var planned = claim.Planned;
        if (planned.Free is { } free)
            return Free(personId, planned, free, decisions);

        var occasion = planned.Occasion;
        var rules = plan.Rules;
        var attended = Attended.Of(claim.Own, claim.Carried, new AttendedSetting(
            occasion.Id, occasion.ClaimStart, occasion.End, occasion.ClaimEnd, planned.Counting, planned.Closing, rules.PresenceGap, rules.Zone,
            decisions, claim.StayedUntil, asOf));
        var figures = Figures.Of(claim, attended, rules);
        var doubt = Doubt.Of(planned, attended, figures, decisions, rules.Zone);
        var status = StatusOf(figures.Status, decisions, occasion.Id, out var correction);
        var forgiven = correction is not null;
        return new AttendanceRecord(
            personId,
            occasion,
            status,
            attended.CheckIn,
            attended.CheckOut,
            attended.Intervals,
            figures.Present,
            figures.Worked,
            planned.Target,
            forgiven ? TimeSpan.Zero : figures.Late,
            forgiven ? TimeSpan.Zero : figures.EarlyLeave,
            figures.Overtime,
            forgiven ? DaysOf(status, planned) : figures.Days,
            planned.Leave,
            doubt is not null && !forgiven,
            claim.Own.Count,
            attended.Until,
            ChangesAt(claim, attended),
            ClosingId: null,
            [
                .. planned.Steps,
                .. attended.Steps,
                .. figures.Steps,
                .. doubt is null ? (ExplanationStep[])[] : [doubt],
                .. correction is null ? (ExplanationStep[])[] : [correction],
            ]);
    }

    private static AttendanceRecord Free(string personId, Planned planned, AttendanceStatus free, Decisions decisions)
    {
        var status = StatusOf(free, decisions, planned.Occasion.Id, out var correction);
        return new AttendanceRecord(
            personId, planned.Occasion, status, null, null, [], TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero,
            correction is null ? 0 : DaysOf(status, planned), planned.Leave, false, 0, null, null, null,
            correction is null ? planned.Steps : [.. planned.Steps, correction]);
    }

    private static AttendanceStatus StatusOf(AttendanceStatus derived, Decisions decisions, string occasionId, out ExplanationStep? step)
    {
        step = null;
        if (decisions.Correction(occasionId, CorrectionKind.Status) is not { Change.Status: { } set } correction)
            return derived;
        step = new ExplanationStep(ExplanationKind.StatusCorrected, Name: set.ToString(), SourceId: correction.Fact.Id);
        return set;
    }

    private static decimal DaysOf(AttendanceStatus status, Planned planned) =>
        status != AttendanceStatus.Present ? 0 : planned.Half ? 0.5m : 1;

    // The next moment at which a rule that looks at the time says something else.
    private static DateTimeOffset? ChangesAt(Claim claim, Attended attended)
    {
        DateTimeOffset? next = null;
        if (attended.Intervals.Count == 0)
            Consider(claim.Planned.DueStart + claim.Planned.GraceLate);
        Consider(claim.Planned.Occasion.End);
        if (attended.Until is { } until)
            Consider(until);
        return next;

        void Consider(DateTimeOffset time)
        {
            if (time > attended.Now && (next is null || time < next))
                next = time;
        }
    }
}
