namespace AutoAttend.Contracts.Attendance;

/// <summary>What an occasion came to. How late, how early, how long and whether still there stand beside it.</summary>
public enum AttendanceStatus
{
    /// <summary>It has not begun, or lateness has not, and nobody came yet.</summary>
    Expected,

    /// <summary>It is under way and the person is late by now; nobody is absent before the end.</summary>
    Missing,

    /// <summary>There, in time and to the end as far as that is known.</summary>
    Present,

    /// <summary>There, but later than the grace allows; perhaps gone early too.</summary>
    Late,

    /// <summary>There in time, but gone earlier than the grace allows.</summary>
    LeftEarly,

    /// <summary>Over, and not there, or not for as long as is asked for.</summary>
    Absent,

    /// <summary>Not there, or not all of the time, and excused by a correction.</summary>
    Excused,

    /// <summary>Not expected because of leave.</summary>
    OnLeave,

    /// <summary>Not expected because of a holiday of the site.</summary>
    Holiday,

    /// <summary>There without a plan: a day on which no shift was planned, or outside of it.</summary>
    Unscheduled,

    /// <summary>Recognised in the room of a session whose course the person does not take.</summary>
    NotOnRoster,
}
