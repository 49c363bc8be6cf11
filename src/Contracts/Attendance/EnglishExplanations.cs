using System.Collections.Frozen;
using AutoAttend.Contracts.Calendar;

namespace AutoAttend.Contracts.Attendance;

/// <summary>The sentences of explanations in English.</summary>
internal static class EnglishExplanations
{
    public static readonly FrozenDictionary<ExplanationKind, string> Phrases = new Dictionary<ExplanationKind, string>
    {
        [ExplanationKind.ShiftPlanned] = "Shift {name}, {at} to {until}.",
        [ExplanationKind.FlexiblePlanned] = "Flexible time {name}: be there from {at} to {until}, {amount} to be worked.",
        [ExplanationKind.SessionPlanned] = "Session of {name}, {at} to {until}.",
        [ExplanationKind.NothingPlanned] = "No shift or session was planned.",
        [ExplanationKind.Holiday] = "Holiday: {name}.",
        [ExplanationKind.HalfHoliday] = "Half a holiday: {name}. {at} to {until} remains.",
        [ExplanationKind.Leave] = "On leave: {name}.",
        [ExplanationKind.HalfLeave] = "Half a day of leave: {name}. {at} to {until} remains.",
        [ExplanationKind.SeenComing] = "Seen coming at {at}.",
        [ExplanationKind.Seen] = "Seen at {at}.",
        [ExplanationKind.SeenDuring] = "Seen from {at} to {until}.",
        [ExplanationKind.SeenLeaving] = "Seen leaving at {until}.",
        [ExplanationKind.CheckedIn] = "Checked in at the kiosk at {at}.",
        [ExplanationKind.CheckedOut] = "Checked out at the kiosk at {at}.",
        [ExplanationKind.MoreSightings] = "Seen {name} more times between {at} and {until}.",
        [ExplanationKind.ContinuedFromBefore] = "There already at {at}, from what came before.",
        [ExplanationKind.ContinuedIntoNext] = "Stayed on into what came next at {at}.",
        [ExplanationKind.ClosedAtLastSeen] = "Nobody saw you leave: closed automatically when you were last seen, at {at}.",
        [ExplanationKind.ClosedAtEnd] = "Nobody saw you leave: closed automatically at the end, {at}.",
        [ExplanationKind.StillIn] = "Still there as far as is known: last seen at {at}.",
        [ExplanationKind.CheckInCorrected] = "A correction set the check-in to {at}.",
        [ExplanationKind.CheckOutCorrected] = "A correction set the check-out to {at}.",
        [ExplanationKind.StatusCorrected] = "A correction set the status to {name}.",
        [ExplanationKind.NotCountedBefore] = "Time before {at} does not count.",
        [ExplanationKind.NotCountedAfter] = "Time after {at} does not count.",
        [ExplanationKind.CheckInRounded] = "The check-in counts from {at}, rounded.",
        [ExplanationKind.CheckOutRounded] = "The check-out counts to {at}, rounded.",
        [ExplanationKind.PaidBreak] = "Paid break {at} to {until}: {amount} away counts as worked.",
        [ExplanationKind.UnpaidBreak] = "Unpaid break {at} to {until}: {amount} does not count.",
        [ExplanationKind.BreakDeducted] = "{amount} of break taken off.",
        [ExplanationKind.LateWithinGrace] = "{amount} after the start, which is not late.",
        [ExplanationKind.Late] = "{amount} late.",
        [ExplanationKind.EarlyWithinGrace] = "{amount} before the end, which is not early.",
        [ExplanationKind.LeftEarly] = "Left {amount} early.",
        [ExplanationKind.Present] = "Present {amount}.",
        [ExplanationKind.Worked] = "Worked {amount}.",
        [ExplanationKind.BelowTarget] = "{amount} less than was to be worked.",
        [ExplanationKind.Overtime] = "{amount} of it is overtime.",
        [ExplanationKind.OvertimeTooLittle] = "{amount} over, too little to count as overtime.",
        [ExplanationKind.CountsHalf] = "Counts as half a day: a whole one takes {amount}.",
        [ExplanationKind.BelowMinimum] = "Does not count: half a day takes {amount}.",
        [ExplanationKind.BelowShare] = "Does not count: the course asks for {amount}.",
        [ExplanationKind.NotYetSeen] = "Not seen yet; late after {at}.",
        [ExplanationKind.NeverSeen] = "Not seen until the end at {at}.",
        [ExplanationKind.CameraDown] = "A camera was down from {at} to {until}, so this is doubtful.",
        [ExplanationKind.CameraStillDown] = "A camera is down since {at}, so this is doubtful.",
        [ExplanationKind.NotOnRoster] = "Seen in the room of {name} without being on its list.",
        [ExplanationKind.Closed] = "The period is closed; this stays as it was then.",
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        [nameof(LeaveKind.Vacation)] = "vacation",
        [nameof(LeaveKind.Sickness)] = "sickness",
        [nameof(LeaveKind.Parental)] = "parental leave",
        [nameof(LeaveKind.Training)] = "training",
        [nameof(LeaveKind.BusinessTrip)] = "business trip",
        [nameof(LeaveKind.Unpaid)] = "unpaid leave",
        [nameof(LeaveKind.Other)] = "other",
        [nameof(AttendanceStatus.Present)] = "present",
        [nameof(AttendanceStatus.Late)] = "late",
        [nameof(AttendanceStatus.LeftEarly)] = "left early",
        [nameof(AttendanceStatus.Absent)] = "absent",
        [nameof(AttendanceStatus.Excused)] = "excused",
        [nameof(AttendanceStatus.OnLeave)] = "on leave",
    }.ToFrozenDictionary();
}
