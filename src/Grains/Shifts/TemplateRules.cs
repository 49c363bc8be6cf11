using AutoAttend.Contracts;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Grains.Plans;

namespace AutoAttend.Grains.Shifts;

/// <summary>What makes a shift template usable.</summary>
internal static class TemplateRules
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan MostGrace = TimeSpan.FromHours(4);
    private static readonly TimeSpan MostClaim = TimeSpan.FromHours(12);
    private static readonly int[] RoundingSteps = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60];

    /// <summary>The template as it is kept.</summary>
    /// <exception cref="InvalidInputException">A field is not usable.</exception>
    public static ShiftTemplate Check(ShiftTemplate template)
    {
        var kept = template with { Id = Fields.Id("Shift id", template.Id), Name = Fields.Text("Shift name", template.Name, 60) };
        if (kept.Start == kept.End)
            throw new InvalidInputException("End", $"{kept.End:HH:mm}", "give another time than the start; an earlier one ends on the next day.");
        Fields.Within("Grace late", kept.GraceLate, TimeSpan.Zero, MostGrace);
        Fields.Within("Grace early", kept.GraceEarly, TimeSpan.Zero, MostGrace);
        Fields.Within("Claim before", kept.ClaimBefore, TimeSpan.Zero, MostClaim);
        Fields.Within("Claim after", kept.ClaimAfter, TimeSpan.Zero, MostClaim);
        Fields.Within("Minimum for half a day", kept.MinimumHalfDay, TimeSpan.Zero, Day);
        Fields.Within("Minimum for a full day", kept.MinimumFullDay, kept.MinimumHalfDay, Day);
        Fields.Within("Colour", kept.Colour, 0, 7);
        Fields.Known("Counting", kept.Counting);
        Fields.Known("Automatic check-out", kept.AutomaticCheckOut);
        CheckBreaks(kept);
        CheckDeductions(kept);
        CheckCore(kept);
        CheckOvertime(kept);
        if (kept.Rounding is { } rounding)
        {
            Fields.Known("Rounding of check-in", rounding.CheckIn);
            Fields.Known("Rounding of check-out", rounding.CheckOut);
            if (!RoundingSteps.Contains(rounding.Minutes))
                throw new InvalidInputException("Rounding", $"{rounding.Minutes}", $"give one of {string.Join(", ", RoundingSteps)} minutes.");
        }

        return kept;
    }

    /// <summary>How long the shift is on the clock.</summary>
    public static TimeSpan Length(ShiftTemplate template) => Into(template, template.End) is var end && end == TimeSpan.Zero ? Day : end;

    // How far into the shift a time of day lies, on the clock: 0..24 h.
    private static TimeSpan Into(ShiftTemplate template, TimeOnly time) => time - template.Start;

    private static void CheckBreaks(ShiftTemplate template)
    {
        var free = TimeSpan.Zero;
        foreach (var one in template.Breaks)
        {
            var (start, end) = (Into(template, one.Start), Into(template, one.End));
            if (end <= start || end > Length(template))
                throw new InvalidInputException("Break", $"{one.Start:HH:mm}-{one.End:HH:mm}", $"give a break within the shift, {template.Start:HH:mm} to {template.End:HH:mm}, that ends after its start.");
            if (start < free)
                throw new InvalidInputException("Break", $"{one.Start:HH:mm}-{one.End:HH:mm}", "give breaks in order that do not overlap.");
            free = end;
        }
    }

    private static void CheckDeductions(ShiftTemplate template)
    {
        foreach (var one in template.DeductedBreaks)
        {
            Fields.Within("Break taken off after", one.After, TimeSpan.FromMinutes(1), Day);
            Fields.Within("Break taken off", one.Length, TimeSpan.FromMinutes(1), MostGrace);
        }
    }

    private static void CheckCore(ShiftTemplate template)
    {
        if (template.Core is not { } core)
            return;
        var (start, end) = (Into(template, core.Start), Into(template, core.End));
        if (end <= start || end > Length(template))
            throw new InvalidInputException("Core time", $"{core.Start:HH:mm}-{core.End:HH:mm}", $"give a core within the shift, {template.Start:HH:mm} to {template.End:HH:mm}, that ends after its start.");
        Fields.Within("Target", core.Target, TimeSpan.FromMinutes(1), Length(template));
    }

    private static void CheckOvertime(ShiftTemplate template)
    {
        if (template.Overtime is not { } overtime)
            return;
        Fields.Within("Overtime after", overtime.After, TimeSpan.Zero, Day);
        Fields.Within("Overtime before the start", overtime.Before, TimeSpan.Zero, template.ClaimBefore);
        Fields.Within("Overtime beyond the end", overtime.Beyond, TimeSpan.Zero, template.ClaimAfter);
        Fields.Within("Least overtime", overtime.Least, TimeSpan.Zero, MostGrace);
    }
}
