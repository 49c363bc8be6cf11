using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.Shifts;

namespace AutoAttend.Attendance.Plans;

/// <summary>A shift or session of one person, with what it is judged by.</summary>
internal sealed record Planned
{
    public required Occasion Occasion { get; init; }

    /// <summary>Who comes later is late.</summary>
    public required DateTimeOffset DueStart { get; init; }

    /// <summary>Who leaves earlier leaves early.</summary>
    public required DateTimeOffset DueEnd { get; init; }

    public required TimeSpan GraceLate { get; init; }

    public required TimeSpan GraceEarly { get; init; }

    /// <summary>Time before this does not count.</summary>
    public required DateTimeOffset CountFrom { get; init; }

    /// <summary>Time from this on does not count.</summary>
    public required DateTimeOffset CountTo { get; init; }

    public required PresenceCounting Counting { get; init; }

    public required AutomaticCheckOut Closing { get; init; }

    /// <summary>How much is to be worked, or how long the session is.</summary>
    public required TimeSpan Target { get; init; }

    /// <summary>What its explanation begins with.</summary>
    public required IReadOnlyList<ExplanationStep> Steps { get; init; }

    /// <summary>The breaks at set times.</summary>
    public IReadOnlyList<(DateTimeOffset Start, DateTimeOffset End, bool Paid)> Breaks { get; init; } = [];

    /// <summary>Set for a shift.</summary>
    public ShiftTemplate? Shift { get; init; }

    /// <summary>Set for a session.</summary>
    public Course? Course { get; init; }

    /// <summary>The cameras that can see it; null for all of the site.</summary>
    public IReadOnlyCollection<string>? Cameras { get; init; }

    /// <summary>OnLeave or Holiday where the person is not expected after all; then it claims no sightings.</summary>
    public AttendanceStatus? Free { get; init; }

    /// <summary>The kind of leave that takes all or half of it.</summary>
    public LeaveKind? Leave { get; init; }

    /// <summary>Whether half of it is free.</summary>
    public bool Half { get; init; }

    /// <summary>The record it came to, once its day was closed.</summary>
    public AttendanceRecord? Frozen { get; init; }

    public static int Compare(Planned one, Planned other)
    {
        var order = one.Occasion.Start.CompareTo(other.Occasion.Start);
        if (order == 0)
            order = one.Occasion.End.CompareTo(other.Occasion.End);
        return order == 0 ? string.CompareOrdinal(one.Occasion.Id, other.Occasion.Id) : order;
    }
}
