using AutoAttend.Contracts.Shifts;

namespace AutoAttend.Attendance.Plans;

/// <summary>How much of a shift is work.</summary>
internal static class Breaks
{
    /// <summary>What is worked by who is there all the time from start to end.</summary>
    public static TimeSpan PlannedWork(
        ShiftTemplate template, DateTimeOffset start, DateTimeOffset end, IReadOnlyList<(DateTimeOffset Start, DateTimeOffset End, bool Paid)> breaks)
    {
        var unpaid = TimeSpan.Zero;
        foreach (var one in breaks)
        {
            if (!one.Paid)
                unpaid += Overlap(one.Start, one.End, start, end);
        }

        var work = end - start - unpaid;
        return work - Deducted(template, work, unpaid);
    }

    /// <summary>What is taken off, once breaks are counted that were taken: never more than what was worked beyond the rule's time.</summary>
    /// <param name="template">The shift.</param>
    /// <param name="work">What was worked before.</param>
    /// <param name="taken">Breaks that were not counted as work anyway.</param>
    public static TimeSpan Deducted(ShiftTemplate template, TimeSpan work, TimeSpan taken)
    {
        var deducted = TimeSpan.Zero;
        foreach (var rule in template.DeductedBreaks)
        {
            if (work <= rule.After)
                continue;
            var missing = rule.Length - taken;
            var most = work - rule.After;
            missing = missing < most ? missing : most;
            deducted = missing > deducted ? missing : deducted;
        }

        return deducted;
    }

    /// <summary>How long two spans overlap.</summary>
    public static TimeSpan Overlap(DateTimeOffset start, DateTimeOffset end, DateTimeOffset otherStart, DateTimeOffset otherEnd)
    {
        var from = start > otherStart ? start : otherStart;
        var to = end < otherEnd ? end : otherEnd;
        return to > from ? to - from : TimeSpan.Zero;
    }
}
