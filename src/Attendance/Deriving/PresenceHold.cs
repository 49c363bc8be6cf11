namespace AutoAttend.Attendance.Deriving;

/// <summary>What holds a presence open.</summary>
internal enum PresenceHold
{
    /// <summary>An In camera saw the person come: only leaving, or the day's end, closes it.</summary>
    UntilSeenLeaving,

    /// <summary>A camera that looks both ways saw the person: it closes when the gap passes without another sighting.</summary>
    ForTheGap,

    /// <summary>An Out camera saw the person leave.</summary>
    Left,
}
