using AutoAttend.Contracts.Calendar;

namespace AutoAttend.Contracts.Attendance;

/// <summary>
/// What an occasion (a shift, a session, an unplanned day) came to for one person. There is one for each (person, occasion). Derived from
/// the ledger and the plans as of a time, never typed over.
/// </summary>
/// <param name="PersonId">Who.</param>
/// <param name="Occasion">For what.</param>
/// <param name="Status">What it came to.</param>
/// <param name="CheckIn">When the person came; null where nobody did.</param>
/// <param name="CheckOut">When the person left; null where nobody came, or while they are held to be there.</param>
/// <param name="Intervals">The presence, in order, not overlapping, within the occasion's claim; the last one may be open.</param>
/// <param name="Present">
/// Presence that counts: the intervals as far as they lie in the occasion or its allowed overtime, before rounding and breaks.
/// </param>
/// <param name="Worked">For a shift: <paramref name="Present"/> after rounding, with paid and without unpaid breaks. Else as present.</param>
/// <param name="Planned">How much was planned: of a shift without its unpaid breaks, or the target of flexible time; zero for a day.</param>
/// <param name="Late">How late, zero within the grace.</param>
/// <param name="EarlyLeave">How much too early gone, zero within the grace; of those still there, zero.</param>
/// <param name="Overtime">The part of <paramref name="Worked"/> that is overtime.</param>
/// <param name="Days">What it counts as, in days: 0, 0.5 or 1. Of a session, 0 or 1.</param>
/// <param name="Leave">Of which kind the leave is that takes all or half of it; null without.</param>
/// <param name="Doubtful">
/// Whether a camera that could have seen the person was down while they were not seen: an absence or lateness may be its fault.
/// </param>
/// <param name="Sightings">How many sightings and kiosk check-ins belong to it.</param>
/// <param name="InUntil">
/// Until when the person is held to be there without being seen again; null once they left, or are held to have.
/// </param>
/// <param name="ChangesAt">When deriving it again gives something else without any new fact, because time has passed; null: never.</param>
/// <param name="ClosingId">The closing that froze it; null while its day is open.</param>
/// <param name="Explanation">How all this came about, in order.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.AttendanceRecord")]
public sealed record AttendanceRecord(
    string PersonId,
    Occasion Occasion,
    AttendanceStatus Status,
    CheckPoint? CheckIn,
    CheckPoint? CheckOut,
    IReadOnlyList<PresenceInterval> Intervals,
    TimeSpan Present,
    TimeSpan Worked,
    TimeSpan Planned,
    TimeSpan Late,
    TimeSpan EarlyLeave,
    TimeSpan Overtime,
    decimal Days,
    LeaveKind? Leave,
    bool Doubtful,
    int Sightings,
    DateTimeOffset? InUntil,
    DateTimeOffset? ChangesAt,
    string? ClosingId,
    IReadOnlyList<ExplanationStep> Explanation)
{
    /// <summary>Where.</summary>
    public string SiteId => Occasion.SiteId;

    /// <summary>The day it is counted on, in the site's time zone.</summary>
    public DateOnly Date => Occasion.Date;

    /// <summary>Whether the person was held to be there when this was derived; what holds by now says <see cref="IsIn"/>.</summary>
    public bool In => InUntil is not null;

    /// <summary>When the person came; null where nobody did.</summary>
    public DateTimeOffset? FirstIn => CheckIn?.At;

    /// <summary>When the person left, or was last seen while they are in; null where nobody came.</summary>
    public DateTimeOffset? LastOut => CheckOut?.At ?? (Intervals.Count == 0 ? null : Intervals[^1].End);

    /// <summary>Whether the person is held to be there at a time after the last sighting.</summary>
    public bool IsIn(DateTimeOffset now) => now < InUntil;

    /// <summary>The figures alone, as the audit trail keeps them.</summary>
    public RecordFigures Figures => new(
        Status, CheckIn, CheckOut, Present, Worked, Late, EarlyLeave, Overtime, Days, Doubtful);
}
