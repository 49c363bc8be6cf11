using AutoAttend.Contracts.Shifts;
using AutoAttend.Web.Components;

namespace AutoAttend.Web.Pages.Schedules.Shifts;

/// <summary>Shifts in plain words.</summary>
public static class ShiftWords
{
    /// <summary>When it is and how much of it is paid, for example <c>06:00 to 14:30, 8 h paid</c>.</summary>
    public static string Summary(ShiftTemplate shift) =>
        $"{Span(shift)}, {(shift.Core is { } core ? $"{Hours(core.Target)} to be worked" : $"{Hours(Paid(shift))} paid")}";

    /// <summary>When it is, for example <c>22:00 to 06:00 of the next day</c>.</summary>
    public static string Span(ShiftTemplate shift) =>
        $"{Typed.Time(shift.Start)} to {Typed.Time(shift.End)}{(shift.CrossesMidnight ? " of the next day" : "")}";

    /// <summary>One or two letters that tell it from others where there is room for no more: its colour alone never does.</summary>
    public static string Letters(string name)
    {
        var words = name.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => "?",
            [var only] => only[..Math.Min(2, only.Length)],
            [var first, var second, ..] => $"{first[0]}{second[0]}",
        };
    }

    /// <summary>All its rules, a sentence each.</summary>
    public static IReadOnlyList<string> Sentences(ShiftTemplate shift) => [.. All(shift)];

    /// <summary>What is paid of it for whoever is there from start to end, when the clocks do not change.</summary>
    public static TimeSpan Paid(ShiftTemplate shift)
    {
        var length = shift.End - shift.Start;
        if (length == TimeSpan.Zero)
            length = TimeSpan.FromDays(1);
        var taken = Sum(shift.Breaks.Where(one => !one.Paid).Select(one => one.End - one.Start));
        var worked = length - taken;

        // As far as set breaks do not make it up already, and never so that less than what it comes after remains.
        var off = shift.DeductedBreaks
            .Where(one => worked > one.After)
            .Select(one => Least(one.Length - taken, worked - one.After))
            .Append(TimeSpan.Zero)
            .Max();
        return worked - off;
    }

    /// <summary>A length as people say it, for example <c>7 h 30 min</c>.</summary>
    public static string Hours(TimeSpan length) => ((int)length.TotalHours, length.Minutes) switch
    {
        (0, var minutes) => $"{minutes} min",
        (var hours, 0) => $"{hours} h",
        var (hours, minutes) => $"{hours} h {minutes} min",
    };

    private static IEnumerable<string> All(ShiftTemplate shift)
    {
        yield return $"{Summary(shift)}.";
        if (shift.Core is { } core)
            yield return $"Come and go as you like, but be there from {Typed.Time(core.Start)} to {Typed.Time(core.End)}.";
        foreach (var one in shift.Breaks)
            yield return $"{(one.Paid ? "Paid" : "Unpaid")} break from {Typed.Time(one.Start)} to {Typed.Time(one.End)}.";
        foreach (var one in shift.DeductedBreaks)
            yield return $"After {Hours(one.After)}, {Hours(one.Length)} of unpaid break are taken off.";
        yield return shift.GraceLate == TimeSpan.Zero ? "Late from the first minute." : $"Up to {Hours(shift.GraceLate)} after the start is not late.";
        if (shift.GraceEarly > TimeSpan.Zero)
            yield return $"Up to {Hours(shift.GraceEarly)} before the end is not early.";
        if (shift.Rounding is { } rounding)
            yield return $"For pay, coming is rounded {Way(rounding.CheckIn)} {rounding.Minutes} min and leaving {Way(rounding.CheckOut)} {rounding.Minutes} min.";
        if (shift.MinimumFullDay > TimeSpan.Zero)
            yield return Minimums(shift);
        yield return shift.Overtime is { } overtime ? Overtime(overtime) : "Time outside of it does not count.";
        if (shift.Counting == PresenceCounting.FirstToLast)
            yield return "Everything from the first to the last sighting counts.";
        yield return shift.AutomaticCheckOut == AutomaticCheckOut.AtEnd
            ? "Whom nobody saw leave is held to have left at its end."
            : "Whom nobody saw leave is held to have left when last seen.";
        yield return $"What is seen from {Hours(shift.ClaimBefore)} before to {Hours(shift.ClaimAfter)} after belongs to it.";
    }

    private static string Minimums(ShiftTemplate shift) => shift.MinimumHalfDay > TimeSpan.Zero && shift.MinimumHalfDay < shift.MinimumFullDay
        ? $"Counts as half a day from {Hours(shift.MinimumHalfDay)}, as a whole one from {Hours(shift.MinimumFullDay)}."
        : $"Counts as a day from {Hours(shift.MinimumFullDay)}{(shift.MinimumHalfDay == TimeSpan.Zero ? ", as half a day below" : "")}.";

    private static string Overtime(OvertimeRule rule)
    {
        var least = rule.Least > TimeSpan.Zero ? $", if it is {Hours(rule.Least)} or more" : "";
        return $"What is worked beyond {Hours(rule.After)} is overtime{least}; up to {Hours(rule.Before)} before and {Hours(rule.Beyond)} after count.";
    }

    private static string Way(RoundingDirection direction) => direction switch
    {
        RoundingDirection.Nearest => "to the nearest",
        RoundingDirection.Earlier => "to the earlier",
        RoundingDirection.Later => "to the later",
        _ => throw new ArgumentOutOfRangeException(nameof(direction)),
    };

    private static TimeSpan Sum(IEnumerable<TimeSpan> lengths) => lengths.Aggregate(TimeSpan.Zero, (sum, one) => sum + one);

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
