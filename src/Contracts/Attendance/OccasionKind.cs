namespace AutoAttend.Contracts.Attendance;

/// <summary>What attendance is counted for.</summary>
public enum OccasionKind
{
    /// <summary>A day of the site: whatever belongs to no shift and no session.</summary>
    Day,

    /// <summary>A shift that a rota or an exception put on a day.</summary>
    Shift,

    /// <summary>A session of a course.</summary>
    Session,
}
