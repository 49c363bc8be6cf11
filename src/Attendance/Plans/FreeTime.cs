using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;

namespace AutoAttend.Attendance.Plans;

/// <summary>What leave and holidays leave of a shift or session.</summary>
/// <param name="Start">When what is left begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Status">OnLeave or Holiday where nothing is left.</param>
/// <param name="Leave">The kind of leave that takes all or half of it.</param>
/// <param name="Half">Whether half of it is left.</param>
/// <param name="Steps">What that is explained by.</param>
internal sealed record FreeTime(
    DateTimeOffset Start, DateTimeOffset End, AttendanceStatus? Status, LeaveKind? Leave, bool Half, IReadOnlyList<ExplanationStep> Steps)
{
    /// <summary>What is left of [start, end) on a day with these.</summary>
    public static FreeTime Of(DateTimeOffset start, DateTimeOffset end, DateTimeOffset middle, Leave? leave, Holiday? holiday)
    {
        var first = leave?.Part != DayPart.SecondHalf && leave is not null || holiday is not null && holiday.Part != DayPart.SecondHalf;
        var second = leave?.Part != DayPart.FirstHalf && leave is not null || holiday is not null && holiday.Part != DayPart.FirstHalf;
        if (!first && !second)
            return new FreeTime(start, end, null, null, false, []);

        var kind = leave?.Kind.ToString();
        if (first && second)
        {
            // A holiday uses up no leave.
            return holiday is { Part: DayPart.Whole } || leave is null
                ? new FreeTime(start, end, AttendanceStatus.Holiday, null, false, [new ExplanationStep(ExplanationKind.Holiday, Name: holiday!.Name)])
                : new FreeTime(start, end, AttendanceStatus.OnLeave, leave.Kind, false, [new ExplanationStep(ExplanationKind.Leave, Name: kind)]);
        }

        var (from, to) = first ? (middle, end) : (start, middle);
        var step = leave is null
            ? new ExplanationStep(ExplanationKind.HalfHoliday, from, to, Name: holiday!.Name)
            : new ExplanationStep(ExplanationKind.HalfLeave, from, to, Name: kind);
        return new FreeTime(from, to, null, leave?.Kind, true, [step]);
    }
}
