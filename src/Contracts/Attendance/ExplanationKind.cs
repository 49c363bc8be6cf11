namespace AutoAttend.Contracts.Attendance;

/// <summary>What a step of an explanation says. In brackets what it holds; <see cref="ExplanationWords"/> has the sentences.</summary>
public enum ExplanationKind
{
    /// <summary>A shift was planned (At, Until, Name).</summary>
    ShiftPlanned,

    /// <summary>Flexible time was planned (At, Until: the core; Amount: the target; Name).</summary>
    FlexiblePlanned,

    /// <summary>A session was planned (At, Until, Name).</summary>
    SessionPlanned,

    /// <summary>Nothing was planned (At: the day's start).</summary>
    NothingPlanned,

    /// <summary>A holiday of the site (Name).</summary>
    Holiday,

    /// <summary>Half of it is free because of a holiday; what is left (At, Until, Name).</summary>
    HalfHoliday,

    /// <summary>Leave (Name: the kind).</summary>
    Leave,

    /// <summary>Half of it is free because of leave; what is left (At, Until, Name: the kind).</summary>
    HalfLeave,

    /// <summary>An In camera saw the person (At, Until, SourceId: the sighting).</summary>
    SeenComing,

    /// <summary>A camera that looks both ways saw the person for less than a minute (At, Until, SourceId: the sighting).</summary>
    Seen,

    /// <summary>A camera that looks both ways saw the person for a while (At, Until, SourceId: the sighting).</summary>
    SeenDuring,

    /// <summary>An Out camera saw the person (At, Until, SourceId: the sighting).</summary>
    SeenLeaving,

    /// <summary>Checked in at a kiosk (At, SourceId: the fact).</summary>
    CheckedIn,

    /// <summary>Checked out at a kiosk (At, SourceId: the fact).</summary>
    CheckedOut,

    /// <summary>So many more sightings, which change nothing (At: the first, Until: the last, Name: how many).</summary>
    MoreSightings,

    /// <summary>There already when it began, from the occasion before (At).</summary>
    ContinuedFromBefore,

    /// <summary>Went on into the next occasion (At).</summary>
    ContinuedIntoNext,

    /// <summary>Not seen leaving: held to have left when last seen (At).</summary>
    ClosedAtLastSeen,

    /// <summary>Not seen leaving: held to have left at the end (At).</summary>
    ClosedAtEnd,

    /// <summary>Still there as far as is known (At: last seen, Until: until when that holds).</summary>
    StillIn,

    /// <summary>A correction set the check-in (At, SourceId).</summary>
    CheckInCorrected,

    /// <summary>A correction set the check-out (At, SourceId).</summary>
    CheckOutCorrected,

    /// <summary>A correction set the status (Name: the status, SourceId).</summary>
    StatusCorrected,

    /// <summary>Time before this does not count (At).</summary>
    NotCountedBefore,

    /// <summary>Time after this does not count (At).</summary>
    NotCountedAfter,

    /// <summary>The check-in was rounded (At: to).</summary>
    CheckInRounded,

    /// <summary>The check-out was rounded (At: to).</summary>
    CheckOutRounded,

    /// <summary>A paid break counts as worked (At, Until, Amount: what was away).</summary>
    PaidBreak,

    /// <summary>An unpaid break does not count (At, Until, Amount: what was present).</summary>
    UnpaidBreak,

    /// <summary>A break was taken off because so much was worked (Amount: taken off).</summary>
    BreakDeducted,

    /// <summary>Late, but within the grace (Amount).</summary>
    LateWithinGrace,

    /// <summary>Late (Amount).</summary>
    Late,

    /// <summary>Left early, but within the grace (Amount).</summary>
    EarlyWithinGrace,

    /// <summary>Left early (Amount).</summary>
    LeftEarly,

    /// <summary>Present for so long (Amount).</summary>
    Present,

    /// <summary>Worked so long (Amount).</summary>
    Worked,

    /// <summary>Less than flexible time asks for (Amount: missing).</summary>
    BelowTarget,

    /// <summary>Overtime (Amount).</summary>
    Overtime,

    /// <summary>More than planned, but less than what counts as overtime (Amount).</summary>
    OvertimeTooLittle,

    /// <summary>Worked less than a whole day asks for: it counts half (Amount: what it asks for).</summary>
    CountsHalf,

    /// <summary>Worked less than half a day asks for: it does not count (Amount: what it asks for).</summary>
    BelowMinimum,

    /// <summary>There for less of the session than the course asks for (Amount: what it asks for).</summary>
    BelowShare,

    /// <summary>It is not over and nobody came yet (At: from when on that is late).</summary>
    NotYetSeen,

    /// <summary>It is over and nobody came (At: the end).</summary>
    NeverSeen,

    /// <summary>A camera was down (At, Until, SourceId: the camera), so that this is doubtful.</summary>
    CameraDown,

    /// <summary>A camera is down (At: since when, SourceId: the camera), so that this is doubtful.</summary>
    CameraStillDown,

    /// <summary>Seen in the room of a course that the person does not take (Name).</summary>
    NotOnRoster,

    /// <summary>The period is closed; the record stays as it was then (SourceId: the closing).</summary>
    Closed,
}
