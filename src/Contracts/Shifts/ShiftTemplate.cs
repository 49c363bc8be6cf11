namespace AutoAttend.Contracts.Shifts;

/// <summary>
/// A shift as it is planned again and again; a rota puts it on days. All times are the clock of the site. Changing one changes every day
/// that is not closed; a change from some day on is a new template and an assignment that begins on that day.
/// </summary>
/// <param name="Id">Stable within its site: 1..32 of a-z, 0-9 and dash.</param>
/// <param name="Name">As shown, 1..60 characters.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends: on the next day where it is not after <paramref name="Start"/>.</param>
/// <param name="Breaks">Breaks at set times, within the shift, in order, not overlapping.</param>
/// <param name="DeductedBreaks">Unpaid breaks that are taken off once so much was worked, by that time.</param>
/// <param name="Core">For flexible time: when everybody has to be there. Null: start and end are fixed.</param>
/// <param name="GraceLate">How much later than due is not late, 0..4 h. Beyond it, all of the lateness counts.</param>
/// <param name="GraceEarly">How much earlier than due may be left, 0..4 h. Beyond it, all of it counts.</param>
/// <param name="Rounding">How check-in and check-out are rounded before time is counted; late and early are judged by the time as seen. Null: not.</param>
/// <param name="MinimumHalfDay">Worked time from which the day counts half; zero: being there at all.</param>
/// <param name="MinimumFullDay">Worked time from which the day counts whole, not below <paramref name="MinimumHalfDay"/>; zero: being there at all.</param>
/// <param name="Overtime">Null: only time within the shift counts.</param>
/// <param name="ClaimBefore">How long before the start a sighting belongs to the shift, 0..12 h.</param>
/// <param name="ClaimAfter">How long after the end, 0..12 h.</param>
/// <param name="Counting">What is presence.</param>
/// <param name="AutomaticCheckOut">What holds when an In camera or a check-in began the presence and nobody was seen leaving.</param>
/// <param name="Colour">Which of the calendar's colours, 0..7.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.ShiftTemplate")]
public sealed record ShiftTemplate(
    string Id,
    string Name,
    TimeOnly Start,
    TimeOnly End,
    IReadOnlyList<ShiftBreak> Breaks,
    IReadOnlyList<DeductedBreak> DeductedBreaks,
    CoreTime? Core,
    TimeSpan GraceLate,
    TimeSpan GraceEarly,
    Rounding? Rounding,
    TimeSpan MinimumHalfDay,
    TimeSpan MinimumFullDay,
    OvertimeRule? Overtime,
    TimeSpan ClaimBefore,
    TimeSpan ClaimAfter,
    PresenceCounting Counting = PresenceCounting.Intervals,
    AutomaticCheckOut AutomaticCheckOut = AutomaticCheckOut.AtLastSeen,
    int Colour = 0)
{
    /// <summary>A plain shift: no breaks, no grace, no overtime; a sighting belongs to it from two hours before until four hours after.</summary>
    public static ShiftTemplate Plain(string id, string name, TimeOnly start, TimeOnly end) => new(
        id, name, start, end, [], [], null, TimeSpan.Zero, TimeSpan.Zero, null, TimeSpan.Zero, TimeSpan.Zero, null,
        TimeSpan.FromHours(2), TimeSpan.FromHours(4));

    /// <summary>Whether it ends on the day after it began.</summary>
    public bool CrossesMidnight => End <= Start;
}
