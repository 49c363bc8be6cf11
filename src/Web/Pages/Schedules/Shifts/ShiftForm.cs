using AutoAttend.Contracts;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Web.Components;

namespace AutoAttend.Web.Pages.Schedules.Shifts;

/// <summary>A shift while it is being typed. Lengths are typed as hours and minutes (<c>7:30</c>), short ones in minutes.</summary>
public sealed class ShiftForm
{
    /// <summary>As shown.</summary>
    public string Name { get; set; } = "";

    /// <summary>When it begins, <c>HH:mm</c>.</summary>
    public string Start { get; set; } = "08:00";

    /// <summary>When it ends, <c>HH:mm</c>.</summary>
    public string End { get; set; } = "16:30";

    /// <summary>Which of the calendar's colours, 0..7.</summary>
    public int Colour { get; set; }

    /// <summary>Breaks at set times.</summary>
    public List<BreakRow> Breaks { get; private init; } = [];

    /// <summary>Breaks that are taken off.</summary>
    public List<DeductionRow> Deductions { get; private init; } = [];

    /// <summary>Whether time is flexible.</summary>
    public bool Flexible { get; set; }

    /// <summary>When everybody has to be there.</summary>
    public string CoreStart { get; set; } = "10:00";

    /// <summary>Until when.</summary>
    public string CoreEnd { get; set; } = "15:00";

    /// <summary>How much is to be worked in flexible time.</summary>
    public string Target { get; set; } = "8:00";

    /// <summary>Minutes after the start that are not late.</summary>
    public int GraceLate { get; set; } = 5;

    /// <summary>Minutes before the end that are not early.</summary>
    public int GraceEarly { get; set; }

    /// <summary>Whether times are rounded for pay.</summary>
    public bool Rounds { get; set; }

    /// <summary>To so many minutes.</summary>
    public int RoundingMinutes { get; set; } = 15;

    /// <summary>Which way coming is rounded.</summary>
    public RoundingDirection RoundIn { get; set; }

    /// <summary>Which way leaving is rounded.</summary>
    public RoundingDirection RoundOut { get; set; }

    /// <summary>From which worked time the day counts half.</summary>
    public string HalfDay { get; set; } = "0:00";

    /// <summary>From which worked time the day counts whole.</summary>
    public string FullDay { get; set; } = "0:00";

    /// <summary>Whether time outside of the shift may count.</summary>
    public bool HasOvertime { get; set; }

    /// <summary>Beyond how much work it is overtime.</summary>
    public string OvertimeAfter { get; set; } = "8:00";

    /// <summary>How long before the start counts.</summary>
    public string OvertimeBefore { get; set; } = "0:00";

    /// <summary>How long after the end counts.</summary>
    public string OvertimeBeyond { get; set; } = "4:00";

    /// <summary>Minutes below which there is no overtime.</summary>
    public int OvertimeLeast { get; set; } = 15;

    /// <summary>How long before the start a sighting belongs to it.</summary>
    public string ClaimBefore { get; set; } = "2:00";

    /// <summary>How long after the end.</summary>
    public string ClaimAfter { get; set; } = "4:00";

    /// <summary>What is presence.</summary>
    public PresenceCounting Counting { get; set; }

    /// <summary>What holds for whom nobody saw leave.</summary>
    public AutomaticCheckOut AutomaticCheckOut { get; set; }

    /// <summary>A new one, with what most shifts have: half an hour of break taken off after six hours, five minutes of grace.</summary>
    public static ShiftForm New(int colour) => new() { Colour = colour, Deductions = [new DeductionRow()] };

    /// <summary>The form of a kept shift.</summary>
    public static ShiftForm Of(ShiftTemplate shift)
    {
        var form = new ShiftForm
        {
            Name = shift.Name,
            Start = Typed.Time(shift.Start),
            End = Typed.Time(shift.End),
            Colour = shift.Colour,
            Breaks = [.. shift.Breaks.Select(BreakRow.Of)],
            Deductions = [.. shift.DeductedBreaks.Select(DeductionRow.Of)],
            GraceLate = (int)shift.GraceLate.TotalMinutes,
            GraceEarly = (int)shift.GraceEarly.TotalMinutes,
            HalfDay = Typed.Length(shift.MinimumHalfDay),
            FullDay = Typed.Length(shift.MinimumFullDay),
            ClaimBefore = Typed.Length(shift.ClaimBefore),
            ClaimAfter = Typed.Length(shift.ClaimAfter),
            Counting = shift.Counting,
            AutomaticCheckOut = shift.AutomaticCheckOut,
        };
        if (shift.Core is { } core)
            (form.Flexible, form.CoreStart, form.CoreEnd, form.Target) = (true, Typed.Time(core.Start), Typed.Time(core.End), Typed.Length(core.Target));
        if (shift.Rounding is { } rounding)
            (form.Rounds, form.RoundingMinutes, form.RoundIn, form.RoundOut) = (true, rounding.Minutes, rounding.CheckIn, rounding.CheckOut);
        if (shift.Overtime is { } rule)
        {
            (form.HasOvertime, form.OvertimeAfter, form.OvertimeBefore, form.OvertimeBeyond, form.OvertimeLeast) =
                (true, Typed.Length(rule.After), Typed.Length(rule.Before), Typed.Length(rule.Beyond), (int)rule.Least.TotalMinutes);
        }

        return form;
    }

    /// <summary>The shift that was typed; the rest of the rules are the grain's.</summary>
    /// <exception cref="InvalidInputException">A field cannot be read.</exception>
    public ShiftTemplate ToTemplate(string id) => new(
        id,
        Name.Trim(),
        Typed.ReadTime("Start", Start),
        Typed.ReadTime("End", End),
        [.. Breaks.Select(row => row.ToBreak())],
        [.. Deductions.Select(row => row.ToDeduction())],
        Flexible ? new CoreTime(Typed.ReadTime("Core time", CoreStart), Typed.ReadTime("Core time", CoreEnd), Typed.ReadLength("Target", Target)) : null,
        TimeSpan.FromMinutes(GraceLate),
        TimeSpan.FromMinutes(GraceEarly),
        Rounds ? new Rounding(RoundingMinutes, RoundIn, RoundOut) : null,
        Typed.ReadLength("Minimum for half a day", HalfDay),
        Typed.ReadLength("Minimum for a full day", FullDay),
        HasOvertime ? ToOvertime() : null,
        Typed.ReadLength("Claim before", ClaimBefore),
        Typed.ReadLength("Claim after", ClaimAfter),
        Counting,
        AutomaticCheckOut,
        Colour);

    private OvertimeRule ToOvertime() => new(
        Typed.ReadLength("Overtime after", OvertimeAfter),
        Typed.ReadLength("Overtime before the start", OvertimeBefore),
        Typed.ReadLength("Overtime beyond the end", OvertimeBeyond),
        TimeSpan.FromMinutes(OvertimeLeast));
}
